namespace Ingest.Cleaning.RawText.Training;

/// <summary>Labels the lines of a page by the four-word windows that they share with the page's gold text.</summary>
internal static class LineAlignment
{
    private const int Window = 4;

    public static IReadOnlyList<(string Label, string Text)> Label(IReadOnlyList<string> lines, string gold, string? title)
    {
        var free = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var window in Windows(Words(gold))) free[window] = free.GetValueOrDefault(window) + 1;
        var all = new HashSet<string>(free.Keys, StringComparer.Ordinal);
        var goldLines = gold.Split('\n').Select(l => string.Join(' ', Words(l))).ToHashSet(StringComparer.Ordinal);
        var joined = $" {string.Join(' ', Words(gold))} ";
        var headline = title is null ? "" : string.Join(' ', Words(title));
        var labelled = new List<(string, string)>();
        foreach (var line in lines)
        {
            var words = Words(line);
            if (words.Length == 0) continue;
            var plain = string.Join(' ', words);
            var label = plain.Equals(headline, StringComparison.OrdinalIgnoreCase) ? "title"
                : words.Length < Window ? goldLines.Contains(plain) ? "text" : joined.Contains($" {plain} ", StringComparison.Ordinal) ? "maybe" : "furniture"
                : Overlap(Windows(words), free, all);
            labelled.Add((label, line));
        }
        return labelled;
    }

    /// <summary>The lines labelled as text hold most of the gold text.</summary>
    public static bool Covers(IReadOnlyList<(string Label, string Text)> lines, string gold) =>
        lines.Where(l => l.Label is "text" or "mixed" or "title").Sum(l => Words(l.Text).Length) >= 0.7 * Words(gold).Length;

    private static string Overlap(IReadOnlyList<string> windows, Dictionary<string, int> free, HashSet<string> all)
    {
        var unused = windows.Count(w => free.GetValueOrDefault(w) > 0);
        if (unused * 10 < windows.Count * 3) return windows.Count(all.Contains) * 10 >= windows.Count * 8 ? "duplicate" : "furniture";
        foreach (var window in windows)
        {
            if (free.TryGetValue(window, out var left)) free[window] = left - 1;
        }
        return unused * 10 >= windows.Count * 8 ? "text" : "mixed";
    }

    private static string[] Words(string text)
    {
        var plain = new string([.. text.Select(c => char.IsLetterOrDigit(c) || c == '_' ? c : ' ')]);
        return plain.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private static List<string> Windows(string[] words)
    {
        var windows = new List<string>();
        for (var i = 0; i + Window <= words.Length; i++) windows.Add(string.Join(' ', words, i, Window));
        return windows;
    }
}
