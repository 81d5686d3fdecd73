using System.Text;

namespace Ingest.Readers;

/// <summary>Reads lines and blocks from a stream of bytes, in memory bounded by what is asked for.</summary>
internal sealed class ByteCursor(Stream stream)
{
    private readonly byte[] _buffer = new byte[64 << 10];
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

    /// <summary>Fills a block; false if the stream ends before.</summary>
    public bool ReadBlock(Span<byte> block)
    {
        while (!block.IsEmpty)
        {
            if (_start == _end && !Fill()) return false;
            var count = Math.Min(block.Length, _end - _start);
            _buffer.AsSpan(_start, count).CopyTo(block);
            _start += count;
            block = block[count..];
        }
        return true;
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

    /// <summary>Forgets what is buffered: the stream has a gap here.</summary>
    public void Clear() => _start = _end = 0;

    private bool Fill()
    {
        _start = 0;
        _end = 0;
        _end = stream.Read(_buffer, 0, _buffer.Length);
        return _end > 0;
    }

    private static string Ended(StringBuilder line)
    {
        if (line.Length > 0 && line[^1] == '\r') line.Length--;
        return line.ToString();
    }
}
