namespace Ingest.Offsets;

/// <summary>
/// Converts between the UTF-16 offsets used inside the program and the Unicode code points that rows and JSON carry,
/// so that SQLite's <c>substr</c> and a Python slice give the surface string back.
/// </summary>
/// <remarks>Only characters beyond the BMP make the two differ; their positions are kept sorted and searched.</remarks>
public sealed class CodePointIndex
{
    // UTF-16 offsets of the low halves of surrogate pairs, ascending.
    private readonly int[] _lowSurrogates;

    public CodePointIndex(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<int>? found = null;
        for (var i = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDBFF'); i >= 0 && i < text.Length - 1; i++)
        {
            if (char.IsSurrogatePair(text[i], text[i + 1]))
                (found ??= []).Add(++i);
        }
        _lowSurrogates = found?.ToArray() ?? [];
        Length = text.Length - _lowSurrogates.Length;
    }

    /// <summary>Number of code points in the text.</summary>
    public int Length { get; }

    /// <summary>The code point offset of a UTF-16 offset; the middle of a surrogate pair counts as its end.</summary>
    public int ToCodePoints(int utf16Offset)
    {
        if (_lowSurrogates.Length == 0) return utf16Offset;
        var i = Array.BinarySearch(_lowSurrogates, utf16Offset);
        return utf16Offset - (i >= 0 ? i : ~i);
    }

    /// <summary>The UTF-16 offset of a code point offset.</summary>
    public int ToUtf16(int codePointOffset)
    {
        int low = 0, high = _lowSurrogates.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            // The pair ending at _lowSurrogates[middle] is code point number _lowSurrogates[middle] - 1 - middle.
            if (_lowSurrogates[middle] - 1 - middle < codePointOffset) low = middle + 1;
            else high = middle;
        }
        return codePointOffset + low;
    }

    /// <summary>The same span in code points.</summary>
    public TextSpan ToCodePoints(TextSpan span) => new(ToCodePoints(span.Start), ToCodePoints(span.End));

    /// <summary>The same span in UTF-16 units.</summary>
    public TextSpan ToUtf16(TextSpan span) => new(ToUtf16(span.Start), ToUtf16(span.End));
}
