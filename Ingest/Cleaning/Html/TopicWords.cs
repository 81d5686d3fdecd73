namespace Ingest.Cleaning.Html;

/// <summary>
/// How far a block speaks of the same things as the blocks that the first model takes for the article: words in common, whatever they are.
/// Pitches, teasers and other articles share few.
/// </summary>
internal sealed class TopicWords
{
    private const int ShortestWord = 4;
    private const double Sure = 0.5;

    private readonly List<int>[] _words;
    private readonly double[] _opinions;
    private readonly Dictionary<int, int> _counts = [];

    public TopicWords(Page page, double[] opinions)
    {
        _opinions = opinions;
        _words = [.. page.Blocks.Select(b => Distinct(b.Text))];
        for (var i = 0; i < _words.Length; i++)
        {
            if (opinions[i] < Sure) continue;
            foreach (var word in _words[i]) _counts[word] = _counts.GetValueOrDefault(word) + 1;
        }
    }

    /// <summary>Adds: share of the block's words that other article blocks have, the same for at least three of them, number of words that they lack.</summary>
    public void Describe(int block, List<float> row)
    {
        var own = _opinions[block] >= Sure ? 1 : 0;
        int shared = 0, often = 0;
        foreach (var word in _words[block])
        {
            var others = _counts.GetValueOrDefault(word) - own;
            if (others > 0) shared++;
            if (others > 2) often++;
        }
        var count = _words[block].Count;
        row.Add(count == 0 ? -1 : (float)shared / count);
        row.Add(count == 0 ? -1 : (float)often / count);
        row.Add(count - shared);
    }

    // Hashes of the block's longer words; of scripts without spaces, of its pairs of characters.
    private static List<int> Distinct(string text)
    {
        var found = new HashSet<int>();
        var hash = 17;
        var length = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && Scripts.IsIdeograph(text[i]))
            {
                if (i > 0 && Scripts.IsIdeograph(text[i - 1])) found.Add(text[i - 1] << 16 | text[i]);
                continue;
            }
            if (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                hash = hash * 31 + char.ToLowerInvariant(text[i]);
                length++;
                continue;
            }
            if (length >= ShortestWord) found.Add(hash);
            hash = 17;
            length = 0;
        }
        return [.. found];
    }
}
