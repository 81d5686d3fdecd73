using System.Collections.Frozen;

namespace Extract.Countries;

/// <summary>Closed lists of words around a country's name that tell what it denotes.</summary>
internal static class CountryWords
{
    /// <summary>Verbs after which a capital stands for its government; false for auxiliaries, which an act must follow.</summary>
    public static FrozenDictionary<string, bool>.AlternateLookup<ReadOnlySpan<char>> GovernmentVerbs { get; } =
        ResourceTable.Read("government_verbs.tsv").ToFrozenDictionary(row => row[0], row => row[1] == "act").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>"speaks", "fluent": a demonym after one is a language.</summary>
    public static WordSet BeforeLanguage { get; } = LanguageWords("before");

    /// <summary>"lessons", "translation": a demonym before one is a language.</summary>
    public static WordSet AfterLanguage { get; } = LanguageWords("after");

    /// <summary>Demonyms that name their people only with an article: "the English".</summary>
    public static WordSet BareLanguages { get; } = LanguageWords("self");

    /// <summary>Names of countries that people bear too.</summary>
    public static WordSet PersonNames { get; } = WordSet.Read("country_person_names.tsv", StringComparer.Ordinal);

    /// <summary>"Lebanon County": what the name of a town stands before.</summary>
    public static WordSet Towns { get; } = Context("town");

    /// <summary>The same, where the whole article is asked whether it is about a town.</summary>
    public static WordSet TownUses { get; } = Context("town use");

    /// <summary>"New Mexico", "Lake Chad".</summary>
    public static WordSet OtherPlaces { get; } = Context("other place");

    public static WordSet BritishNations { get; } = Context("british nation");

    /// <summary>"Beijing-backed".</summary>
    public static WordSet GovernmentCompounds { get; } = Context("government compound");

    /// <summary>"in Moscow": the city, not the government.</summary>
    public static WordSet BeforePlace { get; } = Context("before place");

    /// <summary>"from Holland": the country, not somebody of that surname.</summary>
    public static WordSet BeforeCountry { get; } = Context("before country");

    /// <summary>"the band Japan".</summary>
    public static WordSet BeforeArtist { get; } = Context("before artist");

    /// <summary>"songs by America".</summary>
    public static WordSet MusicalWorks { get; } = Context("musical work");

    public static WordSet NoNouns { get; } = Context("no noun");

    private static WordSet Context(string set) => WordSet.Read("country_context.tsv", set, StringComparer.Ordinal);

    private static WordSet LanguageWords(string side) =>
        new(ResourceTable.Read("language_words.tsv").Where(row => row[1] == side).Select(row => row[0]), StringComparer.OrdinalIgnoreCase);
}
