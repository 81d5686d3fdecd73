using System.Globalization;
using System.Text;

namespace Pipeline.Training;

/// <summary>One word of a treebank sentence. <c>Head</c> is 0 for the root, n for the n-th word; <c>SpaceAfter</c> tells whether white space stood behind it.</summary>
internal readonly record struct TreebankWord(string Form, string Lemma, string Universal, string Tag, int Head, string Relation, bool SpaceAfter);

/// <summary>Reads CoNLL-U files.</summary>
internal static class Treebank
{
    /// <summary>The sentences of a file, syntactic words only (no ranges, no empty nodes).</summary>
    public static IEnumerable<TreebankWord[]> Read(string path)
    {
        var sentence = new List<TreebankWord>();
        var (lastOfRange, spaceAfterRange) = (0, false);
        foreach (var line in File.ReadLines(path))
        {
            if (line.Length == 0)
            {
                if (sentence.Count > 0) yield return [.. sentence];
                sentence.Clear();
                lastOfRange = 0;
            }
            else if (char.IsAsciiDigit(line[0]))
            {
                var columns = line.Split('\t');
                var space = !columns[9].Contains("SpaceAfter=No", StringComparison.Ordinal);
                var range = columns[0].Split('-');
                // "don't" is one surface token over two words: the first has no space behind it.
                if (range.Length == 2) (lastOfRange, spaceAfterRange) = (int.Parse(range[1], CultureInfo.InvariantCulture), space);
                if (!columns[0].All(char.IsAsciiDigit)) continue;
                var number = sentence.Count + 1;
                if (number <= lastOfRange) space = number == lastOfRange && spaceAfterRange;
                sentence.Add(new TreebankWord(columns[1], columns[2], columns[3], columns[4], int.Parse(columns[6], CultureInfo.InvariantCulture), columns[7], space));
            }
        }
        if (sentence.Count > 0) yield return [.. sentence];
    }

    /// <summary>The documents of a file as running text: sentences joined by a space, paragraphs by a blank line.</summary>
    public static IEnumerable<(string Key, string Text)> Texts(string path)
    {
        const string document = "# newdoc id = ", paragraph = "# newpar", sentence = "# text = ";
        string? key = null;
        var (text, joint) = (new StringBuilder(), "");
        foreach (var line in File.ReadLines(path))
        {
            if (line.StartsWith(document, StringComparison.Ordinal))
            {
                if (key is not null) yield return (key, text.ToString());
                (key, joint) = (line[document.Length..].Trim(), "");
                text.Clear();
            }
            else if (line.StartsWith(paragraph, StringComparison.Ordinal) && text.Length > 0) joint = "\n\n";
            else if (line.StartsWith(sentence, StringComparison.Ordinal))
            {
                text.Append(joint).Append(line.AsSpan(sentence.Length));
                joint = " ";
            }
        }
        if (key is not null) yield return (key, text.ToString());
    }
}
