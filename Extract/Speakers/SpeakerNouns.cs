using System.Collections.Frozen;

namespace Extract.Speakers;

/// <summary>What a head noun makes of a speaker.</summary>
internal enum NounClass : byte
{
    /// <summary>A person by occupation, office or part played.</summary>
    Role,

    /// <summary>A person by relation to somebody.</summary>
    Kin,

    /// <summary>A vague group: critics, sources.</summary>
    People,

    /// <summary>Something written or issued.</summary>
    Document,

    /// <summary>An organization.</summary>
    Body,
}

/// <param name="Lemma">Small letters, singular.</param>
/// <param name="Kind">Kind of speaker.</param>
/// <param name="Class">What it denotes.</param>
/// <param name="IsPlural">Whether it stood in the plural.</param>
internal readonly record struct SpeakerNoun(string Lemma, SpeakerKind Kind, NounClass Class, bool IsPlural)
{
    // "people", "others", "a man": whoever they are.
    private static readonly WordSet Anybody = WordSet.Read("role_words.tsv", "anybody", StringComparer.Ordinal);

    /// <summary>Whether it says what a speaker is or does: "critics" and "authorities" do; "a report", "police", "the government" and "people" speak without a role.</summary>
    public bool SaysRole => Class switch
    {
        NounClass.Document => false,
        NounClass.Body => Lemma is "authority" && IsPlural,
        _ => !Anybody.Contains(Lemma),
    };
}

/// <summary>The table of head nouns of speakers.</summary>
internal static class SpeakerNouns
{
    /// <summary>Most words in one entry ("chief executive officer").</summary>
    public const int MostWords = 3;

    private static readonly FrozenDictionary<string, SpeakerNoun> Table =
        ResourceTable.Read("speaker_nouns.tsv").ToFrozenDictionary(
            row => row[0],
            row => new SpeakerNoun(row[0], Enum.Parse<SpeakerKind>(row[1], ignoreCase: true), Enum.Parse<NounClass>(row[2], ignoreCase: true), false),
            StringComparer.Ordinal);

    /// <summary>Looks up a noun as written, in singular or plural; compounds by their last part ("half-coach").</summary>
    public static SpeakerNoun? Find(string word)
    {
        var lower = Lower(word);
        if (Table.TryGetValue(lower, out var noun)) return noun;
        foreach (var singular in Singulars(lower))
        {
            if (Table.TryGetValue(singular, out noun)) return noun with { IsPlural = true };
        }
        if (lower.Contains(' ', StringComparison.Ordinal)) return null;
        return lower.Length > 8 && lower.EndsWith("ologist", StringComparison.Ordinal) ? new SpeakerNoun(lower, SpeakerKind.Expert, NounClass.Role, false)
            : lower.Length > 9 && lower.EndsWith("ologists", StringComparison.Ordinal) ? new SpeakerNoun(lower[..^1], SpeakerKind.Expert, NounClass.Role, true)
            : null;
    }

    private static IEnumerable<string> Singulars(string word)
    {
        if (word.EndsWith("ies", StringComparison.Ordinal)) yield return word[..^3] + "y";
        if (word.EndsWith("men", StringComparison.Ordinal)) yield return word[..^3] + "man";
        if (word.EndsWith("wives", StringComparison.Ordinal)) yield return word[..^3] + "fe";
        if (word.EndsWith("es", StringComparison.Ordinal)) yield return word[..^2];
        if (word.EndsWith('s')) yield return word[..^1];
        // "attorneys general", "secretaries of state"
        var space = word.IndexOf(' ', StringComparison.Ordinal);
        if (space > 1 && word[space - 1] == 's') yield return word.Remove(space - 1, 1);
    }

#pragma warning disable CA1308 // The table is in small letters.
    public static string Lower(string word) => word.ToLowerInvariant().Replace('’', '\'');
#pragma warning restore CA1308
}
