using System.Collections.Frozen;
using System.Text;
using Extract;
using Ingest.Text;

namespace Store.Queries;

/// <summary>
/// Words of a role, a name or an organization → an FTS5 expression that other words for the same also match: "doctor" finds physicians, "spokesperson" spokeswomen,
/// "Joe Biden" Joseph Biden.
/// </summary>
internal static class QuoteWords
{
    private static readonly FrozenDictionary<string, string[]> Roles = Table("role_words.tsv");
    private static readonly FrozenDictionary<string, string[]> Bodies = Table("body_words.tsv");

    private static readonly FrozenDictionary<string, string[]> Names = Alike(
        EmbeddedTable.Rows(typeof(Document).Assembly, "Extract/nicknames.tsv").Select(row => ((string[])[row[0], .. row[1].Split(' ')], Array.Empty<string>())));

    public static string? OfRole(string text) => Expression("role", text, Roles);

    public static string? OfSpeaker(string text) => Expression("speaker", text, Names);

    public static string? OfAffiliation(string text) => Expression("affiliation", text, Bodies);

    /// <summary>The words of a body in the name of a speaker.</summary>
    public static string? OfBody(string text) => Expression("speaker", text, Bodies);

    private static string? Expression(string column, string text, FrozenDictionary<string, string[]> alike)
    {
        // "chief executive" and "Defense Department" are one entry each; else every word is looked up.
        var all = alike.TryGetValue(Key(text), out var whole)
            ? Any(whole)
            : string.Join(" AND ", FullTextQuery.Phrases(text)
                .Select(phrase => alike.TryGetValue(Key(phrase), out var others) ? Any(others) : FullTextQuery.AllOf($"\"{phrase}\""))
                .Where(expression => expression is not null));
        return all.Length == 0 ? null : $"{column} : ({all})";
    }

    private static string Any(string[] words) => $"({string.Join(" OR ", words.Select(word => $"({FullTextQuery.AllOf(word)})"))})";

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
}
