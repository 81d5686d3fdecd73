using System.Globalization;
using System.Text;

namespace Pipeline.Evaluation;

/// <summary>Words of a text: maximal runs of Unicode letters, numbers and underscores, with their places in code points.</summary>
public sealed class Words
{
    private readonly List<CodePointSpan> _words = [];

    public Words(string text)
    {
        int start = -1, position = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsWord(rune))
            {
                if (start < 0) start = position;
            }
            else if (start >= 0)
            {
                _words.Add(new CodePointSpan(start, position));
                start = -1;
            }
            position++;
        }
        if (start >= 0) _words.Add(new CodePointSpan(start, position));
    }

    /// <summary>The words of a string, in order.</summary>
    public static IReadOnlyList<string> Of(string? text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            if (IsWord(rune)) word.Append(rune);
            else Flush();
        }
        Flush();
        return words;

        void Flush()
        {
            if (word.Length > 0) words.Add(word.ToString());
            word.Clear();
        }
    }

    /// <summary>Start positions of the words inside the spans; a word cut by a span's edge counts where its remainder begins.</summary>
    public HashSet<int> In(IEnumerable<CodePointSpan> spans)
    {
        var found = new HashSet<int>();
        foreach (var span in spans)
        {
            for (var i = FirstEndingAfter(span.Start); i < _words.Count && _words[i].Start < span.End; i++)
                found.Add(Math.Max(_words[i].Start, span.Start));
        }
        return found;
    }

    public static bool IsWord(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber || rune.Value == '_';

    private int FirstEndingAfter(int offset)
    {
        int low = 0, high = _words.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_words[middle].End <= offset) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
