namespace Ingest.Readers;

/// <summary>Whole streams in memory, up to a limit.</summary>
internal static class BoundedBytes
{
    /// <summary>All bytes of a stream; null if there are more than <paramref name="limit"/>.</summary>
    public static byte[]? Read(Stream stream, int limit) => ReadUpTo(stream, limit + 1) is { } bytes && bytes.Length <= limit ? bytes : null;

    /// <summary>A copy of an archive in memory: a ZIP is read from its end.</summary>
    /// <exception cref="IOException">It is too large for that.</exception>
    public static MemoryStream Seekable(Stream stream) =>
        new(Read(stream, ReadLimits.StreamedZipBytes) ?? throw new IOException($"an archive that comes compressed, in another or through a pipe may have {ReadLimits.StreamedZipBytes >> 20} MB"));

    /// <summary>The first bytes of a stream; fewer than <paramref name="limit"/> only if it ends.</summary>
    public static byte[] ReadUpTo(Stream stream, int limit)
    {
        var buffer = new byte[Math.Min(64 << 10, limit)];
        var length = 0;
        while (true)
        {
            var read = stream.Read(buffer, length, buffer.Length - length);
            length += read;
            if (read == 0 || length == limit) return length == buffer.Length ? buffer : buffer[..length];
            if (length == buffer.Length) Array.Resize(ref buffer, (int)Math.Min(buffer.Length * 2L, limit));
        }
    }
}
