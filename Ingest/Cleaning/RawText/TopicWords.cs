using System.Runtime.InteropServices;

namespace Ingest.Cleaning.RawText;

/// <summary>The content words of a set of lines, and how many of the lines hold each.</summary>
internal sealed class TopicWords
{
    private const int ShortestWord = 4;

    private readonly Dictionary<string, int> _linesWith = new(StringComparer.Ordinal);

    public void Add(LineStatistics line)
    {
        foreach (var word in line.ContentWords) CollectionsMarshal.GetValueRefOrAddDefault(_linesWith, word, out _)++;
    }

    /// <summary>The share of a line's content words that the lines hold, itself not counted if it is one of them; -1 where it has none.</summary>
    public double Share(LineStatistics line, bool isIncluded)
    {
        if (line.ContentWords.Count == 0) return -1;
        var shared = 0;
        foreach (var word in line.ContentWords)
        {
            if (_linesWith.GetValueOrDefault(word) > (isIncluded ? 1 : 0)) shared++;
        }
        return (double)shared / line.ContentWords.Count;
    }

    /// <summary>Different words that carry meaning: of four letters and more, no function words.</summary>
    public static IReadOnlyCollection<string> Of(FoldedText text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < text.WordCount; i++)
        {
            var word = text.Word(i);
            if (word.Length >= ShortestWord && !Vocabulary.IsFunctionWord(word)) words.Add(word.ToString());
        }
        return words;
    }
}
