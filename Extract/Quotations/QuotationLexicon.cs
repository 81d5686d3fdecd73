using System.Collections.Frozen;

namespace Extract.Quotations;

/// <summary>The word lists of the search for statements: reporting verbs by form, closed classes of words.</summary>
internal static class QuotationLexicon
{
    private static readonly FrozenDictionary<string, CueVerb[]>.AlternateLookup<ReadOnlySpan<char>> Verbs = ReadVerbs().GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, WordClass>.AlternateLookup<ReadOnlySpan<char>> Words = ReadWords().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The reporting verbs that have <paramref name="word"/> as a form, those with a particle first; empty if none.</summary>
    public static CueVerb[] VerbsOf(ReadOnlySpan<char> word) => Verbs.TryGetValue(word, out var verbs) ? verbs : [];

    public static WordClass ClassesOf(ReadOnlySpan<char> word) => Words.TryGetValue(word, out var classes) ? classes : WordClass.None;

    private static FrozenDictionary<string, CueVerb[]> ReadVerbs()
    {
        var verbs = new Dictionary<string, List<CueVerb>>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in ResourceTable.Read("cues.tsv"))
        {
            var lemma = row[0].Split(' ');
            var frames = CueFrames.None;
            foreach (var name in row[2].Split(',', StringSplitOptions.RemoveEmptyEntries)) frames |= Enum.Parse<CueFrames>(name, ignoreCase: true);
            var verb = new CueVerb(lemma[0], lemma.Length > 1 ? lemma[1] : null, frames, row.Length > 3 ? row[3].Split(' ') : []);
            foreach (var form in row[1].Split(' '))
            {
                if (!verbs.TryGetValue(form, out var entries)) verbs[form] = entries = [];
                entries.Add(verb);
            }
        }
        return verbs.ToFrozenDictionary(v => v.Key, v => v.Value.OrderBy(e => e.Particle is null).ToArray(), StringComparer.OrdinalIgnoreCase);
    }

    private static FrozenDictionary<string, WordClass> ReadWords()
    {
        var words = new Dictionary<string, WordClass>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in ResourceTable.Read("quotation_words.tsv"))
        {
            var wordClass = Enum.Parse<WordClass>(row[0], ignoreCase: true);
            foreach (var word in row[1].Split(' ')) words[word] = words.GetValueOrDefault(word) | wordClass;
        }
        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
