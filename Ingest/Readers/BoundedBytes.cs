namespace Ingest.Readers;

/// <summary>Whole streams in memory, up to a limit.</summary>
internal static class BoundedBytes
{
    /// <summary>All bytes of a stream; null if there are more than <paramref name="limit"/>.</summary>
    public static byte[]? Read(Stream stream, int limit)
    {
        var buffer = new byte[64 << 10];
        var length = 0;
        while (true)
        {
            var read = stream.Read(buffer, length, buffer.Length - length);
            if (read == 0) return length == buffer.Length ? buffer : buffer[..length];
            length += read;
            if (length > limit) return null;
            if (length == buffer.Length) Array.Resize(ref buffer, (int)Math.Min(buffer.Length * 2L, limit + 1L));
        }
    }
}
