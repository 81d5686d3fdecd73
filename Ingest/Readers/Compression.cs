namespace Ingest.Readers;

/// <summary>Gzip, recognised by its first two bytes whatever the name says.</summary>
internal static class Compression
{
    /// <summary>The decompressed bytes of a stream; itself where it is not compressed. Closing the result closes the stream.</summary>
    public static Stream Open(Stream stream)
    {
        var length = stream.CanSeek ? stream.Length : long.MaxValue / 1000;
        return IsGzip(stream, out var peeked) ? new ExpansionGuard(new WholeGzip(peeked), length) : peeked;
    }

    /// <summary>As <see cref="Open"/>, but a damaged member is passed over, see <see cref="RecoveringGzip"/>.</summary>
    public static Stream OpenMembers(Stream stream) => IsGzip(stream, out var peeked) ? new RecoveringGzip(peeked) : peeked;

    private static bool IsGzip(Stream stream, out PeekStream peeked)
    {
        peeked = new PeekStream(stream, 2, 2);
        return peeked.Peeked.SequenceEqual((ReadOnlySpan<byte>)[0x1F, 0x8B]);
    }
}
