using System.Text;

namespace Ingest.Cleaning.RawText;

/// <summary>A line for comparison: lower case, every run of digits as <c>#</c>, every run of other characters than letters as one space.</summary>
internal sealed class FoldedText
{
    private readonly List<int> _starts = [];

    private FoldedText(string source)
    {
        var text = new StringBuilder(source.Length);
        var kind = ' ';
        foreach (var c in source)
        {
            var next = char.IsLetter(c) || c == '©' || char.IsSurrogate(c) ? 'a' : char.IsDigit(c) ? '#' : ' ';
            if (next == ' ' || (next == '#' && kind == '#'))
            {
                kind = next;
                continue;
            }
            if (kind != next)
            {
                if (text.Length > 0) text.Append(' ');
                _starts.Add(text.Length);
            }
            text.Append(next == '#' ? '#' : char.ToLowerInvariant(c));
            kind = next;
        }
        Text = text.ToString();
    }

    /// <summary>Words with one space between them.</summary>
    public string Text { get; }

    public int WordCount => _starts.Count;

    public static FoldedText Of(string source) => new(source);

    public ReadOnlySpan<char> Word(int index) => Words(index, 1);

    /// <summary>A run of <paramref name="count"/> words.</summary>
    public ReadOnlySpan<char> Words(int index, int count)
    {
        var last = index + count;
        var end = last < _starts.Count ? _starts[last] - 1 : Text.Length;
        return Text.AsSpan(_starts[index], end - _starts[index]);
    }
}
