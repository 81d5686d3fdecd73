using Extract.Entities;
using Extract.Tagging;
using Extract.Tokens;
using Ingest.Offsets;

namespace Extract.Countries;

/// <summary>Decides from the words around a country's name, the names that hold it and the rest of the article whether it denotes the country.</summary>
internal sealed class CountryContext(TokenList tokens, IReadOnlyList<TaggedToken> tags, IReadOnlyList<Mention> mentions)
{
    private readonly CountryEvidence _evidence = new(tokens, tags);

    /// <summary>Last words of the people's names in the article, once asked for.</summary>
    private HashSet<string>? _surnames;

    public TextSpan SpanOf(TokenRange range) => tokens.SpanOf(range);

    /// <summary>"Sino-American", but neither "Indo-Pacific" nor "Anglo-Saxon".</summary>
    public bool IsBeforeDemonym(int end) =>
        IsBeforeHyphen(end) && end + 1 < tokens.Count && CountryTable.Names.TryMatch(tokens, end + 1, out _, out var sense) && sense is { Form: CountryForm.Demonym, Iso2: not null };

    public bool IsBeforeHyphen(int end) => tokens.Is(end, "-") || tokens.Is(end, "–");

    /// <summary>Whether the name means a person, town, language or thing here.</summary>
    public bool IsNoCountry(TokenRange range, CountrySense sense) =>
        IsPartOfName(range) || IsSurname(range) || IsArtist(range) || IsCredited(range) || IsMoneySign(range) || IsHighway(range) || IsTown(range) || (sense.Form == CountryForm.Demonym && IsLanguage(range));

    /// <summary>Whether the name has more than one reading.</summary>
    public bool IsShared(TokenRange range) => CountryEvidence.IsShared(tokens.TextOf(range));

    /// <summary>The country meant by a name that several share; null for none of them.</summary>
    public string? Disambiguate(TokenRange range, string iso2) => _evidence.Decide(tokens.TextOf(range), iso2);

    /// <summary>"Moscow said", "Beijing has denied", "between Washington and Tehran" is left alone: a capital counts as the subject of an act and in "pro-Moscow", "Beijing-backed".</summary>
    public bool ActsAsGovernment(TokenRange range)
    {
        var next = range.End;
        if (range.Start > 1 && tokens.Is(range.Start - 1, "-") && tokens.Chars(range.Start - 2) is "pro" or "anti" or "Pro" or "Anti") return true;
        if (IsBeforeHyphen(next)) return CountryWords.GovernmentCompounds.Contains(Chars(next + 1));
        if (!CountryWords.GovernmentVerbs.TryGetValue(Chars(next), out var acts)) return false;
        if (!acts && !IsAct(next + 1) && !IsAct(next + 2)) return false;
        if (range.Start > 0 && CountryWords.BeforePlace.Contains(tokens.Chars(range.Start - 1))) return false;
        return MentionAt(range) is not { Type: EntityType.Person };
    }

    private bool IsAct(int i) => CountryWords.GovernmentVerbs.TryGetValue(Chars(i), out var acts) && acts;

    /// <summary>A person's name, or a place name of which the country's name is an unfree part.</summary>
    private bool IsPartOfName(TokenRange range)
    {
        if (MentionAt(range) is not { } mention) return false;
        // "Sultan of Oman", "First Minister of Scotland Nicola Sturgeon": a title and its country, taken for a name.
        if (mention.Type == EntityType.Person && range.Start > 0 && tokens.IsIgnoreCase(range.Start - 1, "of")) return false;
        if (mention.Type is EntityType.Organization or EntityType.Miscellaneous && mention.Tokens.Count > range.Count && !IsBeforeHyphen(range.End)) return IsBritishNation(range);
        if (mention.Type == EntityType.Person) return mention.Tokens.Count > range.Count ? mention.Tokens.End == range.End || IsPersonName(range) : IsPersonName(range);
        return mention.Type == EntityType.Location && mention.Tokens.Count > range.Count && IsAfterPlaceWord(mention.Tokens, range);
    }

    /// <summary>"Holland" after "Bill Holland", except where a preposition makes it a place.</summary>
    private bool IsSurname(TokenRange range)
    {
        if (!IsPersonName(range)) return false;
        _surnames ??= mentions.Where(mention => mention.Type == EntityType.Person && mention.Tokens.Count > 1).Select(mention => tokens.TextOf(mention.Tokens.End - 1)).ToHashSet();
        return _surnames.Contains(tokens.TextOf(range.Start))
            && !(range.Start > 0 && CountryWords.BeforeCountry.Contains(tokens.Chars(range.Start - 1)));
    }

    /// <summary>Parts of the United Kingdom denote it by themselves, but not within another name ("North Wales Police").</summary>
    private bool IsBritishNation(TokenRange range) => CountryWords.BritishNations.Contains(tokens.Chars(range.Start));

    /// <summary>Recognised names are doubted for words that nobody is called.</summary>
    private bool IsPersonName(TokenRange range) => range.Count == 1 && CountryWords.PersonNames.Contains(tokens.Chars(range.Start)) && !_evidence.SpeaksFor(tokens.TextOf(range));

    /// <summary>"New Mexico", "Lake Chad", "Mount Lebanon": the word before makes another place of it.</summary>
    private bool IsAfterPlaceWord(TokenRange name, TokenRange range) =>
        range.Start > name.Start && CountryWords.OtherPlaces.Contains(tokens.Chars(range.Start - 1));

    /// <summary>The "US" of "US$5".</summary>
    private bool IsMoneySign(TokenRange range) => range.End < tokens.Count && !tokens.IsSpaceBefore(range.End) && tokens.Chars(range.End)[0] is '$' or '£';

    /// <summary>"the band Japan", "songs by America".</summary>
    private bool IsArtist(TokenRange range) =>
        range.Start > 1 && !IsNoun(range.End) && (CountryWords.BeforeArtist.Contains(tokens.Chars(range.Start - 1)) || (tokens.Is(range.Start - 1, "by") && CountryWords.MusicalWorks.Contains(tokens.Chars(range.Start - 2))));

    /// <summary>"(Zen Trinidad/PNA)": the name of a reporter or photographer beside the agency.</summary>
    private bool IsCredited(TokenRange range) =>
        range.Count == 1 && range.Start > 1 && tokens.Is(range.Start - 2, "(") && char.IsUpper(tokens.Chars(range.Start - 1)[0]) && tokens.Is(range.End, "/")
        && range.End + 1 < tokens.Count && tokens.Chars(range.End + 1) is { Length: > 1 } agency && !agency.ContainsAnyExceptInRange('A', 'Z');

    /// <summary>"US-24".</summary>
    private bool IsHighway(TokenRange range) => tokens.Is(range.End, "-") && range.End + 1 < tokens.Count && tokens[range.End + 1].Kind == TokenKind.Number && tokens.Chars(range.Start) is "US" or "U.S.";

    /// <summary>"Lebanon, Pa.", "Peru, Indiana": a town of North America.</summary>
    private bool IsTown(TokenRange range)
    {
        if (!tokens.Is(range.End, ",")) return IsNamedTown(range);
        return range.End + 1 < tokens.Count && CountryTable.States.TryMatch(tokens, range.End + 1, out var end, out _) && !IsList(range, end);
    }

    /// <summary>"Saipan, Guam, Alaska, Hawaii": more than two names in a row.</summary>
    private bool IsList(TokenRange range, int end) =>
        (range.Start > 1 && tokens.Is(range.Start - 1, ",") && char.IsUpper(tokens.Chars(range.Start - 2)[0]))
        || tokens.Is(end, "and") || (tokens.Is(end, ",") && end + 1 < tokens.Count && CountryTable.States.TryMatch(tokens, end + 1, out _, out _));

    /// <summary>"Lebanon County", "Peru High School".</summary>
    private bool IsNamedTown(TokenRange range) =>
        CountryWords.Towns.Contains(Chars(range.End))
        && (tokens.Chars(range.End) is not ("High" or "Middle") || Chars(range.End + 1) is "School");

    /// <summary>"speaks French", "in English.", "Spanish-language", "German lessons", "English is taught".</summary>
    private bool IsLanguage(TokenRange range)
    {
        if (range.Count != 1) return false;
        var next = range.End;
        if (IsBeforeHyphen(next)) return Chars(next + 1) is "language" or "speaking" or "speaker" or "speakers" or "medium";
        if (CountryWords.AfterLanguage.Contains(Chars(next))) return true;
        if (range.Start == 0 || IsNoun(next)) return false;
        var before = Chars(range.Start - 1);
        if (CountryWords.BeforeLanguage.Contains(before) || before is "in" or "into" or "In") return true;
        if (before is "and" or "or" && range.Start > 2 && CountryWords.BeforeLanguage.Contains(Chars(range.Start - 3))) return true;
        return CountryWords.BareLanguages.Contains(Chars(range.Start)) && !IsAdjective(range);
    }

    /// <summary>"the English", "were British", "Irish, French and American songs": an adjective, or its people.</summary>
    private bool IsAdjective(TokenRange range)
    {
        if (tags[range.Start - 1].Universal is UniversalTag.DET or UniversalTag.AUX or UniversalTag.X || tokens.Chars(range.Start - 1) is "-" or "\"" or "“") return true;
        if (Chars(range.End) is "-" or "/" or "'s" or "’s") return true;
        return Chars(range.End) is "and" or "or" or "," && range.End + 1 < tokens.Count
            && tags[range.End + 1].Universal is UniversalTag.ADJ or UniversalTag.PROPN or UniversalTag.NOUN or UniversalTag.ADV or UniversalTag.CCONJ;
    }

    private bool IsNoun(int i)
    {
        if (i >= tokens.Count || !char.IsLetter(tokens.Chars(i)[0])) return false;
        var tag = tags[i].Universal;
        return tag is UniversalTag.NOUN or UniversalTag.PROPN or UniversalTag.ADJ || (tag == UniversalTag.X && !CountryWords.NoNouns.Contains(tokens.Chars(i)));
    }

    private ReadOnlySpan<char> Chars(int i) => i < tokens.Count ? tokens.Chars(i) : [];

    /// <summary>The mention that holds all of <paramref name="range"/>.</summary>
    private Mention? MentionAt(TokenRange range)
    {
        var m = Bisection.First(mentions.Count, i => mentions[i].Tokens.End > range.Start);
        return m < mentions.Count && mentions[m].Tokens.Contains(range) ? mentions[m] : null;
    }
}
