using System.IO.Compression;

namespace Ingest.Readers;

/// <summary>Gzip, recognised by its first two bytes whatever the name says.</summary>
internal static class Compression
{
    /// <summary>The decompressed bytes of a stream; itself where it is not compressed. Closing the result closes the stream.</summary>
    public static Stream Open(Stream stream)
    {
        var peeked = new PeekStream(stream, 2);
        return peeked.Peeked.SequenceEqual((ReadOnlySpan<byte>)[0x1F, 0x8B]) ? new GZipStream(peeked, CompressionMode.Decompress) : peeked;
    }
}
