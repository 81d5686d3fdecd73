using System.Text;

namespace Ingest.Readers;

/// <summary>Reads lines and blocks from a stream of bytes, in memory bounded by what is asked for.</summary>
internal sealed class ByteCursor(Stream stream)
{
    private byte[] _buffer = new byte[64 << 10];
    private int _start;
    private int _end;

    /// <summary>The next line without its end, as Latin-1; of a line beyond <paramref name="longest"/> bytes the rest is dropped. Null at the end.</summary>
    public string? ReadLine(int longest)
    {
        var line = new StringBuilder();
        while (_start < _end || Fill())
        {
            var rest = _buffer.AsSpan(_start, _end - _start);
            var found = rest.IndexOf((byte)'\n');
            var part = found < 0 ? rest : rest[..found];
            line.Append(Encoding.Latin1.GetString(part[..Math.Min(part.Length, Math.Max(0, longest - line.Length))]));
            _start += found < 0 ? rest.Length : found + 1;
            if (found >= 0) return Ended(line);
        }
        return line.Length == 0 ? null : Ended(line);
    }

    /// <summary>Fills a block.</summary>
    /// <returns>Bytes read: fewer than the block holds where the stream ends before.</returns>
    public int ReadBlock(Span<byte> block)
    {
        var read = 0;
        while (read < block.Length && (_start < _end || Fill()))
        {
            var count = Math.Min(block.Length - read, _end - _start);
            _buffer.AsSpan(_start, count).CopyTo(block[read..]);
            _start += count;
            read += count;
        }
        return read;
    }

    /// <summary>Passes over bytes; false if the stream ends before.</summary>
    public bool Skip(long count)
    {
        while (count > 0)
        {
            if (_start == _end && !Fill()) return false;
            var passed = (int)Math.Min(count, _end - _start);
            _start += passed;
            count -= passed;
        }
        return true;
    }

    /// <summary>Whether the stream goes on with these bytes; none are passed.</summary>
    public bool GoesOnWith(ReadOnlySpan<byte> bytes)
    {
        while (_end - _start < bytes.Length && FillUp())
        {
        }
        return _buffer.AsSpan(_start, _end - _start).StartsWith(bytes);
    }

    public bool IsAtEnd() => _start == _end && !FillUp();

    /// <summary>Puts bytes back: they are read again, before what follows.</summary>
    public void PutBack(ReadOnlySpan<byte> bytes)
    {
        _buffer = [.. bytes, .. _buffer.AsSpan(_start, _end - _start), .. new byte[64 << 10]];
        _end = bytes.Length + _end - _start;
        _start = 0;
    }

    /// <summary>Forgets what is buffered: the stream has a gap here.</summary>
    public void Clear() => _start = _end = 0;

    private bool Fill()
    {
        _start = 0;
        _end = 0;
        _end = stream.Read(_buffer, 0, _buffer.Length);
        return _end > 0;
    }

    // Reads on without giving up what is buffered; false at the end.
    private bool FillUp()
    {
        if (_start > 0) _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        _end -= _start;
        _start = 0;
        if (_end == _buffer.Length) Array.Resize(ref _buffer, _buffer.Length * 2);
        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        return read > 0;
    }

    private static string Ended(StringBuilder line)
    {
        if (line.Length > 0 && line[^1] == '\r') line.Length--;
        return line.ToString();
    }
}
