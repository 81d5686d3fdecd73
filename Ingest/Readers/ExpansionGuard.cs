namespace Ingest.Readers;

/// <summary>Decompressed bytes, up to a bound that no honest archive reaches: a small file can be made to unpack without end.</summary>
/// <param name="stream">The decompressed bytes; closed with this one.</param>
/// <param name="compressed">Length of what they were unpacked from.</param>
internal sealed class ExpansionGuard(Stream stream, long compressed) : ForwardStream
{
    // Deflate packs at most about 1,000 to 1, text and pages 3 to 30 to 1.
    private const int Ratio = 300;
    private const long Always = 256 << 20;

    private long _left = Math.Max(Always, compressed * Ratio);

    /// <exception cref="IOException">The bound is reached.</exception>
    public override int Read(Span<byte> buffer)
    {
        var count = stream.Read(buffer);
        _left -= count;
        return _left >= 0 ? count : throw new IOException($"it unpacks to more than {Ratio} times its size");
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) stream.Dispose();
        base.Dispose(disposing);
    }
}
