namespace Ingest.Cleaning.Html.Training;

/// <summary>Texts as multisets of four words in a row, the measure of the article-extraction benchmark.</summary>
internal static class Shingles
{
    private const int Length = 4;

    /// <summary>The words of a text; of scripts without spaces each character is one if <paramref name="splitIdeographs"/> says so.</summary>
    public static List<string> Words(string text, bool splitIdeographs)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inside = i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] == '_' || char.IsSurrogate(text[i]));
            var alone = inside && splitIdeographs && Scripts.IsIdeograph(text[i]);
            if ((!inside || alone) && start >= 0)
            {
                words.Add(text[start..i]);
                start = -1;
            }
            if (alone) words.Add(text[i].ToString());
            else if (inside && start < 0) start = i;
        }
        return words;
    }

    /// <summary>How often each window occurs; a text of fewer words is one window.</summary>
    public static Dictionary<string, int> Count(IReadOnlyList<string> words)
    {
        var counts = new Dictionary<string, int>();
        foreach (var window in Windows(words)) counts[window] = counts.GetValueOrDefault(window) + 1;
        return counts;
    }

    public static IEnumerable<string> Windows(IReadOnlyList<string> words)
    {
        if (words.Count == 0) yield break;
        for (var i = 0; i == 0 || i + Length <= words.Count; i++)
            yield return string.Join(' ', words.Skip(i).Take(Length));
    }

    /// <summary>Windows in common, windows of the gold text, windows of the other text.</summary>
    public static (int Common, int Gold, int Found) Compare(string gold, string found)
    {
        var a = Count(Words(gold, false));
        var b = Count(Words(found, false));
        return (a.Sum(w => Math.Min(w.Value, b.GetValueOrDefault(w.Key))), a.Values.Sum(), b.Values.Sum());
    }
}
