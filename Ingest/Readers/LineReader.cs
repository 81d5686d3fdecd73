namespace Ingest.Readers;

/// <summary>
/// The lines of a byte stream, without their ends (<c>\n</c> or <c>\r\n</c>), in memory bounded by the longest line allowed:
/// of a longer one nothing is kept and reading goes on behind it.
/// </summary>
internal sealed class LineReader(Stream stream, int longest)
{
    private byte[] _buffer = new byte[64 << 10];
    private int _start;
    private int _end;

    /// <summary>1-based number of the line read last.</summary>
    public int Number { get; private set; }

    /// <summary>The line read last; valid until the next call of <see cref="Read"/>. Empty where it was too long.</summary>
    public Memory<byte> Line { get; private set; }

    /// <summary>The line read last is longer than allowed.</summary>
    public bool IsTooLong { get; private set; }

    /// <returns>False at the end of the stream.</returns>
    public bool Read()
    {
        var searched = 0;
        IsTooLong = false;
        while (true)
        {
            var found = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (found >= 0) return Take(searched + found, searched + found + 1);
            searched = _end - _start;
            if (searched > longest)
            {
                IsTooLong = true;
                _start = _end;
                searched = 0;
            }
            if (Fill()) continue;
            return (searched > 0 || IsTooLong) && Take(searched, searched);
        }
    }

    private bool Take(int length, int consumed)
    {
        Number++;
        IsTooLong |= length > longest;
        var line = IsTooLong ? Memory<byte>.Empty : _buffer.AsMemory(_start, length);
        Line = line.Length > 0 && line.Span[^1] == '\r' ? line[..^1] : line;
        _start += consumed;
        return true;
    }

    private bool Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }
        if (_end == _buffer.Length) Array.Resize(ref _buffer, _buffer.Length * 2);
        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        return read > 0;
    }
}
