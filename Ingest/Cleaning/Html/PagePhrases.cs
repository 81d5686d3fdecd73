namespace Ingest.Cleaning.Html;

/// <summary>Finds the phrases by which pages speak of themselves (<c>page_phrases.tsv</c>).</summary>
internal static class PagePhrases
{
    private const int LongestBlock = 1500;

    private static readonly string[] KindNames;
    private static readonly Dictionary<char, List<(string Phrase, int Kind)>> Starts = [];
    private static readonly Dictionary<string, int> Wholes = new(StringComparer.Ordinal);
    private static readonly Dictionary<int, List<(string Phrase, int Kind)>> Anywhere = [];

    static PagePhrases()
    {
        var kinds = new List<string>();
        foreach (var row in ResourceTable.Rows("page_phrases.tsv"))
        {
            var kind = kinds.IndexOf(row[0]);
            if (kind < 0)
            {
                kind = kinds.Count;
                kinds.Add(row[0]);
            }
            foreach (var phrase in row[2].Split('|')) Add(row[1], phrase, kind);
        }
        KindNames = [.. kinds];
    }

    /// <summary>The number of kinds; <see cref="Find"/> sets a bit for each.</summary>
    public static int Kinds => KindNames.Length;

    /// <summary>Bit <c>k</c> is set where the block shows a phrase of kind <c>k</c>.</summary>
    public static int Find(string text)
    {
        if (text.Length > LongestBlock) return 0;
        var lower = text.ToLowerInvariant();
        var found = 0;
        // A number in front, as in "3 comments", is no part of the phrase.
        var start = lower.AsSpan().TrimStart("0123456789., ");
        if (!start.IsEmpty && Starts.TryGetValue(start[0], out var starts))
        {
            foreach (var (phrase, kind) in starts)
            {
                if (start.StartsWith(phrase, StringComparison.Ordinal)) found |= 1 << kind;
            }
        }
        if (Wholes.TryGetValue(lower.TrimEnd(':', '.', ' ', '…'), out var whole)) found |= 1 << whole;
        for (var i = 0; i + 1 < lower.Length; i++)
        {
            if (i > 0 && char.IsLetter(lower[i - 1]) && char.IsLetter(lower[i]) && !Scripts.IsIdeograph(lower[i])) continue;
            if (!Anywhere.TryGetValue(Key(lower, i), out var phrases)) continue;
            foreach (var (phrase, kind) in phrases)
            {
                if (string.CompareOrdinal(lower, i, phrase, 0, phrase.Length) == 0) found |= 1 << kind;
            }
        }
        return found;
    }

    private static void Add(string where, string phrase, int kind)
    {
        if (where == "whole") Wholes[phrase] = kind;
        else if (where == "start") Bucket(Starts, phrase[0]).Add((phrase, kind));
        else Bucket(Anywhere, Key(phrase, 0)).Add((phrase, kind));
    }

    private static int Key(string text, int at) => text[at] << 16 | text[at + 1];

    private static List<(string Phrase, int Kind)> Bucket<TKey>(Dictionary<TKey, List<(string Phrase, int Kind)>> table, TKey key)
        where TKey : notnull
    {
        if (!table.TryGetValue(key, out var bucket)) table.Add(key, bucket = []);
        return bucket;
    }
}
