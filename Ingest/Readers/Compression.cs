using System.IO.Compression;

namespace Ingest.Readers;

/// <summary>Gzip and Zstandard, recognised by their first bytes whatever the name says.</summary>
internal static class Compression
{
    private static readonly byte[] GzipMember = [0x1F, 0x8B, 0x08];
    private static readonly byte[] ZstdFrame = [0x28, 0xB5, 0x2F, 0xFD];

    public static bool IsGzip(ReadOnlySpan<byte> bytes) => bytes.StartsWith(GzipMember.AsSpan(0, 2));

    /// <summary>Begins with a frame of data.</summary>
    public static bool IsZstd(ReadOnlySpan<byte> bytes) => bytes.StartsWith(ZstdFrame);

    /// <summary>Whether a stream that can be sought is compressed.</summary>
    public static bool IsCompressed(Stream stream)
    {
        var start = stream.Position;
        Span<byte> head = stackalloc byte[4];
        head = head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        stream.Position = start;
        return IsGzip(head) || IsZstd(head);
    }

    /// <summary>The decompressed bytes of a stream; itself where it is not compressed. Closing the result closes the stream.</summary>
    public static Stream Open(Stream stream)
    {
        var length = stream.CanSeek ? stream.Length : long.MaxValue / 1000;
        var peeked = new PeekStream(stream, 4, 4);
        if (IsGzip(peeked.Peeked)) return new ExpansionGuard(new WholeGzip(peeked), length);
        return IsZstd(peeked.Peeked) ? new ExpansionGuard(new ZstdContent(peeked), length) : peeked;
    }

    /// <summary>As <see cref="Open"/>, but a damaged member is passed over, see <see cref="RecoveringMembers"/>.</summary>
    /// <exception cref="InvalidDataException">The dictionary that the stream begins with is damaged.</exception>
    public static Stream OpenMembers(Stream stream)
    {
        var peeked = new PeekStream(stream, 4, 4);
        if (IsGzip(peeked.Peeked)) return new RecoveringMembers(peeked, GzipMember, members => new WholeGzip(members, leaveOpen: true));
        var dictionary = ZstdContent.ReadDictionary(peeked);
        return dictionary is not null || IsZstd(peeked.Peeked) ? new RecoveringMembers(peeked, ZstdFrame, members => new ZstdContent(members, dictionary)) : peeked;
    }
}
