using System.Collections.Frozen;
using Extract.Tagging;

namespace Extract.Speakers;

/// <summary>Nouns outside the table that may denote a person, by their form alone.</summary>
internal static class PersonNouns
{
    private static readonly FrozenSet<string> Times = ResourceTable.Read("time_units.tsv").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] PeopleEndings =
    [
        "er", "ers", "or", "ors", "eer", "eers", "ee", "ees", "ist", "ists", "ian", "ians", "ican", "icans", "crat", "crats", "ant", "ants", "ive", "ives", "man", "men", "woman", "women", "person", "persons",
        "kid", "kids", "mate", "mates", "smith", "smiths", "ite", "ites", "ese", "ish",
    ];

    private static readonly WordSet People = WordSet.Read("role_words.tsv", "people", StringComparer.Ordinal);
    private static readonly WordSet Months = WordSet.Read("role_words.tsv", "month", StringComparer.Ordinal);
    private static readonly WordSet Things = WordSet.Read("role_words.tsv", "thing", StringComparer.Ordinal);

    private const int ShortestPart = 5;

    // Nouns in these endings name things, acts and qualities.
    private static readonly string[] Abstract = ["tion", "sion", "ment", "ness", "ity", "ism", "ance", "ence", "ing", "ship", "hood", "dom", "ure", "age", "ics", "ogy", "acy", "day", "time"];

    private static readonly string[] Agents = ["ist", "eer", "ian", "man", "woman", "person", "herd", "herder", "keeper", "maker", "er", "or", "master"];

    /// <summary>What a common noun in the singular makes of a person; null where it is in the table, in the plural, a time or an abstract noun.</summary>
    public static SpeakerNoun? Guess(SpeakerContext context, int token)
    {
        var word = context.Lower(token);
        var isNoun = context.Tags[token].Tag is "NN" || (context.Tags[token].Tag is "NNP" && context.Sentences[context.SentenceOf(token)].Tokens.Start == token);
        if (context.MentionAt(token) >= 0 || !isNoun || word.Length < 3 || !char.IsLetter(word[0])) return null;
        if (SpeakerNouns.Find(word) is not null || Times.Contains(word) || Things.Contains(word) || Abstract.Any(ending => word.EndsWith(ending, StringComparison.Ordinal))) return null;
        return new SpeakerNoun(word, KindOf(word), NounClass.Role, false);
    }

    /// <summary>"neurosurgeon" is a surgeon: the kind of the noun that the word ends in.</summary>
    private static SpeakerKind KindOf(string word)
    {
        for (var cut = 2; word.Length - cut >= ShortestPart; cut++)
        {
            if (SpeakerNouns.Find(word[cut..]) is { Class: NounClass.Role, IsPlural: false } noun) return noun.Kind;
        }
        return word.EndsWith("iatrist", StringComparison.Ordinal) || word.EndsWith("rician", StringComparison.Ordinal) || word.EndsWith("therapist", StringComparison.Ordinal) ? SpeakerKind.Expert : SpeakerKind.Other;
    }

    /// <summary>Whether a noun outside the table may name people: "archers", "Republicans"; neither "chances", "percent" nor "November". Names in capitals may.</summary>
    public static bool MayBePeople(string noun)
    {
        var word = SpeakerNouns.Lower(noun);
        if (char.IsUpper(noun[0])) return !Months.Contains(word);
        return word.Length > 3 && (People.Contains(word) || (PeopleEndings.Any(ending => word.EndsWith(ending, StringComparison.Ordinal)) && !Things.Contains(word)));
    }

    /// <summary>"week", "morning".</summary>
    public static bool IsTime(string word) => Times.Contains(word);

    /// <summary>Whether a noun has an ending of those who do something.</summary>
    public static bool IsAgent(string word) => word.Length > 4 && Agents.Any(ending => word.EndsWith(ending, StringComparison.Ordinal));
}
