using System.Collections.Frozen;
using System.Text;
using Extract;
using Extract.Countries;
using Ingest.Text;

namespace Store.Queries;

/// <summary>
/// Words of a role, a name or an organization → an FTS5 expression that other words for the same also match: "doctor" finds physicians, "spokesperson" spokeswomen,
/// "Joe Biden" Joseph Biden, "French president" the president of France.
/// </summary>
internal static class QuoteWords
{
    private static readonly FrozenSet<string> SmallWords = EmbeddedTable.Rows(typeof(QuoteWords).Assembly, "Store/Queries/small_words.tsv").Select(row => row[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly Vocabulary Roles = new(Table("role_words.tsv"), SmallWords, HasCountries: true);

    private static readonly Vocabulary Bodies = new(Table("body_words.tsv"), SmallWords, HasCountries: true);

    private static readonly Vocabulary Names = new(
        Alike(EmbeddedTable.Rows(typeof(Document).Assembly, "Extract/nicknames.tsv").Select(row => ((string[])[row[0], .. row[1].Split(' ')], Array.Empty<string>()))),
        EmbeddedTable.Rows(typeof(Document).Assembly, "Extract/name_titles.tsv").Select(row => row[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase),
        HasCountries: false);

    /// <summary>Words of a role. Some may name the body instead, as in "mayor of Chicago" and "White House spokeswoman".</summary>
    public static string? OfRole(string text) => Roles.Parts(text) switch
    {
        [] => null,
        [var whole] => $"role : ({whole})",
        var parts => $"({{role affiliation}} : ({string.Join(" AND ", parts)}) AND role : ({string.Join(" OR ", parts)}))",
    };

    /// <summary>Words of a name, without a title before it: names are stored without.</summary>
    public static string? OfSpeaker(string text) => All("speaker", Names.Parts(text));

    public static string? OfAffiliation(string text) => All("affiliation", Bodies.Parts(text));

    /// <summary>The words of a body in the name of a speaker.</summary>
    public static string? OfBody(string text) => All("speaker", Bodies.Parts(text));

    private static string? All(string column, List<string> parts) => parts.Count == 0 ? null : $"{column} : ({string.Join(" AND ", parts)})";

    private static string Any(IEnumerable<string> words) => $"({string.Join(" OR ", words.Select(word => $"({FullTextQuery.AllOf(word)})"))})";

#pragma warning disable CA1308 // A key for comparing, never shown.
    private static string Key(string text)
    {
        var key = new StringBuilder(text.Trim().ToLowerInvariant());
        if (key.Length > 3 && key[^1] == 's' && key[^2] != 's') key.Length--;
        return key.ToString();
    }
#pragma warning restore CA1308

    private static FrozenDictionary<string, string[]> Table(string name) => Alike(
        EmbeddedTable.Rows(typeof(QuoteWords).Assembly, $"Store/Queries/{name}").Select(row => (row[0].Split(", "), row.Length > 1 ? row[1].Split(", ") : [])));

    private static FrozenDictionary<string, string[]> Alike(IEnumerable<(string[] Same, string[] Narrower)> sets)
    {
        var alike = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var (same, narrower) in sets)
        {
            foreach (var word in same)
            {
                if (!alike.TryGetValue(Key(word), out var others)) alike[Key(word)] = others = [];
                others.UnionWith(same);
                others.UnionWith(narrower);
            }
        }
        return alike.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.Order(StringComparer.Ordinal).ToArray());
    }

    /// <summary>How words of one column are looked up.</summary>
    /// <param name="Alike">Word or words → all that mean the same.</param>
    /// <param name="Idle">Words that are left out beside others.</param>
    /// <param name="HasCountries">A country goes by many names and by its adjective: "French president" is who is president, for France.</param>
    private sealed record Vocabulary(FrozenDictionary<string, string[]> Alike, FrozenSet<string> Idle, bool HasCountries)
    {
        /// <summary>The expressions that must all match; none where there is no word in the text.</summary>
        public List<string> Parts(string text)
        {
            var name = text.Trim();
            if (name.StartsWith("the ", StringComparison.OrdinalIgnoreCase)) name = name[4..];
            // "chief executive" and "Defense Department" are one entry each; else every word is looked up, "United States" as one.
            if (Others(name) is { } whole) return [whole];
            var phrases = FullTextQuery.Phrases(name).ToList();
            if (phrases.Exists(phrase => !Idle.Contains(phrase))) phrases.RemoveAll(Idle.Contains);
            var parts = new List<string>();
            for (var i = 0; i < phrases.Count; i++)
            {
                if (i + 1 < phrases.Count && Others($"{phrases[i]} {phrases[i + 1]}") is { } two)
                {
                    parts.Add(two);
                    i++;
                }
                else if ((Others(phrases[i]) ?? FullTextQuery.AllOf($"\"{phrases[i]}\"")) is { } one)
                {
                    parts.Add(one);
                }
            }
            return parts;
        }

        private string? Others(string words) =>
            Alike.TryGetValue(Key(words), out var others) ? Any(others)
            : HasCountries && CountryNames.FormsOf(words) is { Count: > 0 } forms ? Any(forms)
            : null;
    }
}
