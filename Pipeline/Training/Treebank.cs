using System.Globalization;

namespace Pipeline.Training;

/// <summary>One word of a treebank sentence. <c>Head</c> is 0 for the root, n for the n-th word.</summary>
internal readonly record struct TreebankWord(string Form, string Lemma, string Universal, string Tag, int Head, string Relation);

/// <summary>Reads CoNLL-U files.</summary>
internal static class Treebank
{
    /// <summary>The sentences of a file, syntactic words only (no ranges, no empty nodes).</summary>
    public static IEnumerable<TreebankWord[]> Read(string path)
    {
        var sentence = new List<TreebankWord>();
        foreach (var line in File.ReadLines(path))
        {
            if (line.Length == 0)
            {
                if (sentence.Count > 0) yield return [.. sentence];
                sentence.Clear();
            }
            else if (char.IsAsciiDigit(line[0]))
            {
                var columns = line.Split('\t');
                if (columns[0].All(char.IsAsciiDigit)) sentence.Add(new TreebankWord(columns[1], columns[2], columns[3], columns[4], int.Parse(columns[6], CultureInfo.InvariantCulture), columns[7]));
            }
        }
        if (sentence.Count > 0) yield return [.. sentence];
    }
}
