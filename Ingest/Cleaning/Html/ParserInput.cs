using Ingest.Offsets;

namespace Ingest.Cleaning.Html;

/// <summary>What the parser is given of a page: the source without the parts that nothing reads, and the way back to the page's own offsets.</summary>
internal sealed class ParserInput
{
    private readonly char[] _text;

    /// <param name="source">The page.</param>
    /// <param name="leftOut">What the parser does not get: in page order, disjoint.</param>
    public ParserInput(ReadOnlySpan<char> source, IReadOnlyList<TextSpan> leftOut)
    {
        _text = new char[source.Length - leftOut.Sum(span => span.Length)];
        var pieces = new List<OffsetMap.Piece>(leftOut.Count + 1);
        int read = 0, written = 0;
        for (var i = 0; i <= leftOut.Count; i++)
        {
            var piece = i < leftOut.Count ? source[read..leftOut[i].Start] : source[read..];
            if (!piece.IsEmpty) pieces.Add(new OffsetMap.Piece(written, read));
            piece.CopyTo(_text.AsSpan(written));
            written += piece.Length;
            if (i < leftOut.Count) read = leftOut[i].End;
        }
        Source = new OffsetMap(pieces);
    }

    /// <summary>The characters to parse.</summary>
    public ReadOnlyMemory<char> Text => _text;

    /// <summary>From offsets in <see cref="Text"/> to offsets in the page.</summary>
    public OffsetMap Source { get; }
}
