namespace Ingest.Readers;

/// <summary>A stream whose first bytes can be looked at before it is read.</summary>
internal sealed class PeekStream : ForwardStream
{
    private readonly Stream _stream;
    private readonly byte[] _peeked;
    private int _given;

    /// <param name="stream">Read from where it stands; closed with this one.</param>
    /// <param name="count">How many bytes to look at; fewer if the stream is shorter.</param>
    /// <param name="fewest">So many are enough where the others would have to be waited for (a pipe).</param>
    public PeekStream(Stream stream, int count, int fewest)
    {
        _stream = stream;
        var buffer = new byte[count];
        _peeked = buffer[..stream.ReadAtLeast(buffer, fewest, throwOnEndOfStream: false)];
    }

    /// <param name="stream">Read from where it stands; closed with this one.</param>
    /// <param name="head">What was read from it before; given out again.</param>
    public PeekStream(Stream stream, byte[] head)
    {
        _stream = stream;
        _peeked = head;
    }

    public ReadOnlySpan<byte> Peeked => _peeked;

    public override int Read(Span<byte> buffer)
    {
        if (_given == _peeked.Length) return _stream.Read(buffer);
        var count = Math.Min(buffer.Length, _peeked.Length - _given);
        _peeked.AsSpan(_given, count).CopyTo(buffer);
        _given += count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _stream.Dispose();
        base.Dispose(disposing);
    }
}
