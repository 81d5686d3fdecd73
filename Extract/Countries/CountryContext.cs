using System.Collections.Frozen;
using Extract.Entities;
using Extract.Tagging;
using Extract.Tokens;
using Ingest.Offsets;

namespace Extract.Countries;

/// <summary>Decides from the words around a country's name, the names that hold it and the rest of the article whether it denotes the country.</summary>
internal sealed class CountryContext(TokenList tokens, IReadOnlyList<TaggedToken> tags, IReadOnlyList<Mention> mentions)
{
    private static readonly FrozenDictionary<string, bool>.AlternateLookup<ReadOnlySpan<char>> GovernmentVerbs =
        ResourceTable.Read("government_verbs.tsv").ToFrozenDictionary(row => row[0], row => row[1] == "act").GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Languages =
        ResourceTable.Read("language_words.tsv").Where(row => row[1] == "before").Select(row => row[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> LanguageNouns =
        ResourceTable.Read("language_words.tsv").Where(row => row[1] == "after").Select(row => row[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly CountryEvidence _evidence = new(tokens);

    public TextSpan SpanOf(TokenRange range) => tokens.SpanOf(range);

    public bool IsBeforeHyphen(int end) => tokens.Is(end, "-") || tokens.Is(end, "–");

    /// <summary>Whether the name means a person, town, language or thing here.</summary>
    public bool IsNoCountry(TokenRange range, CountrySense sense) =>
        IsPartOfName(range) || IsMoneySign(range) || IsTown(range) || (sense.Form == CountryForm.Demonym && IsLanguage(range));

    /// <summary>The country meant by a name that several share; null for none of them.</summary>
    public string? Disambiguate(TokenRange range, string iso2) => _evidence.Decide(tokens.TextOf(range), iso2);

    /// <summary>"Moscow said", "Beijing has denied", "between Washington and Tehran" is left alone: a capital counts only as the subject of an act.</summary>
    public bool ActsAsGovernment(TokenRange range)
    {
        var next = range.End;
        if (!GovernmentVerbs.TryGetValue(Chars(next), out var acts)) return false;
        if (!acts && !IsAct(next + 1) && !IsAct(next + 2)) return false;
        if (range.Start > 0 && tokens.Chars(range.Start - 1) is "," or "in" or "In" or "from" or "near" or "of" or "at" or "and" or "to" or "for" or "-") return false;
        return MentionAt(range) is not { Type: EntityType.Person };
    }

    private bool IsAct(int i) => GovernmentVerbs.TryGetValue(Chars(i), out var acts) && acts;

    /// <summary>A person's name, or a place or foreign title of which the country's name is a part.</summary>
    private bool IsPartOfName(TokenRange range)
    {
        if (MentionAt(range) is not { } mention) return false;
        if (mention.Type == EntityType.Person) return true;
        return mention.Type == EntityType.Location && mention.Tokens.Count > range.Count && !IsFreePart(mention.Tokens, range);
    }

    /// <summary>Within a longer place name the country is free beside a hyphen ("U.S.-Mexico") and as its last part after a comma.</summary>
    private bool IsFreePart(TokenRange name, TokenRange range) =>
        IsBeforeHyphen(range.End) || (range.Start > name.Start && tokens.Chars(range.Start - 1) is "-" or "–" or ",") || (name.End == range.End && name.Start < range.Start && tokens.Chars(range.Start - 1) is "of" && !tokens.Is(name.Start, "Gulf") && !tokens.Is(name.Start, "Sea"));

    /// <summary>The "US" of "US$5".</summary>
    private bool IsMoneySign(TokenRange range) => range.End < tokens.Count && !tokens.IsSpaceBefore(range.End) && tokens.Chars(range.End)[0] is '$' or '£';

    /// <summary>"Lebanon, Pa.", "Peru, Indiana": a town of North America.</summary>
    private bool IsTown(TokenRange range)
    {
        if (!tokens.Is(range.End, ",")) return IsNamedTown(range);
        return range.End + 1 < tokens.Count && CountryTable.States.TryMatch(tokens, range.End + 1, out var end, out _) && (end >= tokens.Count || tokens.Chars(end) is not "and")
            && !IsListOfCountries(range);
    }

    private bool IsListOfCountries(TokenRange range) => range.Start > 1 && tokens.Is(range.Start - 1, ",") && CountryTable.Names.TryMatch(tokens, range.Start - 2, out _, out _);

    /// <summary>"Lebanon County", "Peru High School".</summary>
    private bool IsNamedTown(TokenRange range) =>
        Chars(range.End) is "County" or "Township" or "Borough" or "Avenue" or "Street" or "Road" or "Lane" or "Boulevard" or "Drive" or "Parkway" or "Park" or "Hills" or "Heights" or "Creek" or "Springs" or "Beach" or "Elementary" or "Middle" or "High" or "Parish"
        && (tokens.Chars(range.End) is not ("High" or "Middle") || Chars(range.End + 1) is "School");

    /// <summary>"speaks French", "in English.", "Spanish-language", "German lessons".</summary>
    private bool IsLanguage(TokenRange range)
    {
        if (range.Count != 1) return false;
        var next = range.End;
        if (IsBeforeHyphen(next) ? Chars(next + 1) is "language" or "speaking" or "speaker" or "speakers" or "medium" : LanguageNouns.Contains(Chars(next))) return true;
        if (range.Start == 0) return false;
        var before = Chars(range.Start - 1);
        if (Languages.Contains(before)) return !IsNoun(next);
        if (before is "in" or "into" or "In") return !IsNoun(next);
        // "speaks French and English"
        return before is "and" or "or" && range.Start > 2 && Languages.Contains(Chars(range.Start - 3)) && !IsNoun(next);
    }

    private bool IsNoun(int i) =>
        i < tokens.Count && char.IsLetter(tokens.Chars(i)[0]) && tags[i].Universal is UniversalTag.NOUN or UniversalTag.PROPN or UniversalTag.ADJ
        || (i < tokens.Count && tags[i].Universal == UniversalTag.X && char.IsLetter(tokens.Chars(i)[0]) && tokens.Chars(i) is not ("and" or "or" or "to" or "at" or "with" or "as" or "by" or "on" or "that" or "for" or "is" or "was"));

    private ReadOnlySpan<char> Chars(int i) => i < tokens.Count ? tokens.Chars(i) : [];

    /// <summary>The mention that holds all of <paramref name="range"/>.</summary>
    private Mention? MentionAt(TokenRange range)
    {
        int low = 0, high = mentions.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (mentions[middle].Tokens.End <= range.Start) low = middle + 1;
            else high = middle;
        }
        return low < mentions.Count && mentions[low].Tokens.Contains(range) ? mentions[low] : null;
    }
}
