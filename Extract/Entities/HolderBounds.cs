using Extract.Tokens;
using Extract.Words;

namespace Extract.Entities;

/// <summary>
/// Parts a place or organization from the holder of an office who is named right behind it, where the model took both for one name:
/// "First Minister of [Scotland] [Nicola Sturgeon]", "director of [Amnesty International] [Kate Allen]".
/// </summary>
internal sealed class HolderBounds(Lexicon lexicon)
{
    private const NameKinds Places = NameKinds.Country | NameKinds.City | NameKinds.LargeCity | NameKinds.Region | NameKinds.Place;
    private const NameKinds Forenames = NameKinds.FirstName | NameKinds.CommonFirstName;
    private const NameKinds LargePlaces = NameKinds.Country | NameKinds.LargeCity | NameKinds.Region;
    private const NameKinds Organizations = NameKinds.University | NameKinds.Organization | NameKinds.Media | NameKinds.Party | NameKinds.Government | NameKinds.Company | NameKinds.Association | NameKinds.Team | NameKinds.Club;
    private const NameKinds CommonParts = NameKinds.OrganizationWord | NameKinds.PlaceWord;
    private const int LongestHolder = 6;
    private static readonly uint s_article = WordAnalysis.LowerHash("the");
    private static readonly uint s_hyphen = WordAnalysis.LowerHash("-");
    private static readonly uint[] s_prepositions = [.. new[] { "of", "for", "at", "to", "in" }.Select(word => WordAnalysis.LowerHash(word))];

    private readonly Dictionary<ulong, EntityType> _known = [];

    /// <param name="words">The document's words.</param>
    /// <param name="names">In text order; receives the parts instead of the whole.</param>
    public void Part(ReadOnlySpan<WordFacts> words, List<FoundName> names)
    {
        _known.Clear();
        foreach (var name in names)
            if (name.Type is EntityType.Location or EntityType.Organization) _known.TryAdd(Letters(words, name.Tokens), name.Type);
        for (var i = names.Count - 1; i >= 0; i--)
        {
            var name = names[i];
            if (name.Tokens.Count < 3 || name.Type == EntityType.Miscellaneous || !IsBehindOffice(words, name.Tokens.Start) || IsListed(words, name.Tokens)) continue;
            if (HolderStart(words, name.Tokens) is not (> 0 and var start)) continue;
            var body = new TokenRange(name.Tokens.Start, start);
            names[i] = name with { Tokens = body, Type = TypeOf(words, body) };
            names.Insert(i + 1, name with { Tokens = new TokenRange(start, name.Tokens.End), Type = EntityType.Person });
        }
    }

    /// <summary>"mayor of", "First Minister of the".</summary>
    private bool IsBehindOffice(ReadOnlySpan<WordFacts> words, int name)
    {
        var at = name - 1;
        if (at > 0 && words[at].Lower == s_article) at--;
        return at > 0 && Array.IndexOf(s_prepositions, words[at].Lower) >= 0 && (lexicon.Phrase(words[at - 1].Letters) & NameKinds.Title) != 0;
    }

    /// <summary>Where the longest known place or organization that begins the name ends, if a person's full name follows; -1 otherwise.</summary>
    private int HolderStart(ReadOnlySpan<WordFacts> words, TokenRange name)
    {
        for (var start = name.End - 2; start > name.Start; start--)
        {
            if (!IsPersonName(words, new TokenRange(start, name.End))) continue;
            if (IsBody(words, new TokenRange(name.Start, start))) return start;
        }
        return -1;
    }

    /// <summary>A single word has to be a large place or one that the document names; one that is a common first name as well ("Florence"), both.</summary>
    private bool IsBody(ReadOnlySpan<WordFacts> words, TokenRange body)
    {
        var letters = Letters(words, body);
        var kinds = lexicon.Phrase(letters);
        var isKnown = _known.TryGetValue(letters, out var type);
        if (body.Count > 1) return isKnown || (kinds & (Places | Organizations)) != 0;
        var (isKnownPlace, isLarge) = (isKnown && type == EntityType.Location, (kinds & LargePlaces) != 0);
        return (words[body.Start].Kinds & NameKinds.CommonFirstName) == 0 ? isKnownPlace || isLarge : isKnownPlace && isLarge;
    }

    private static bool IsPersonName(ReadOnlySpan<WordFacts> words, TokenRange name)
    {
        if (name.Count > LongestHolder || !words[name.Start].Is(WordMarks.Capitalized) || !words[name.End - 1].Is(WordMarks.Capitalized) || (words[name.End - 1].Kinds & CommonParts) != 0) return false;
        // "Man-kei Tam"
        if (name.Count == 4 && words[name.Start + 1].Lower == s_hyphen && words[name.Start + 2].Is(WordMarks.LowerCase)) return true;
        ref readonly var first = ref words[name.Start];
        return (first.Kinds & Forenames) != 0 && (first.Kinds & LargePlaces) == 0 && ((first.Kinds & NameKinds.CommonFirstName) != 0 || first.SmallUsage == 0) && !words[name.End - 1].Is(WordMarks.AllCapitals);
    }

    private EntityType TypeOf(ReadOnlySpan<WordFacts> words, TokenRange body)
    {
        var letters = Letters(words, body);
        if (_known.TryGetValue(letters, out var known)) return known;
        var kinds = lexicon.Phrase(letters);
        return (kinds & (NameKinds.Country | NameKinds.City)) != 0 || (kinds & Organizations) == 0 ? EntityType.Location : EntityType.Organization;
    }

    private bool IsListed(ReadOnlySpan<WordFacts> words, TokenRange range) => (lexicon.Phrase(Letters(words, range)) & (Places | Organizations)) != 0;

    private static ulong Letters(ReadOnlySpan<WordFacts> words, TokenRange range)
    {
        ulong letters = 0;
        foreach (ref readonly var word in words[range.Start..range.End])
            if (!word.Is(WordMarks.Punctuation)) letters = letters * word.LettersPower + word.Letters;
        return letters;
    }
}
