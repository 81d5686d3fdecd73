using Ingest.Readers;

namespace Pipeline.Running;

/// <summary>How many articles the inputs hold, where that can be told quickly: for the progress bar alone.</summary>
internal static class InputSize
{
    /// <returns>The number; null where an input (an archive, a feed, standard input) must be read to know.</returns>
    public static int? Count(IEnumerable<string> paths)
    {
        var total = 0;
        foreach (var file in paths.SelectMany(InputReader.Files))
        {
            if (Count(file) is not { } count) return null;
            total += count;
        }
        return total;
    }

    private static int? Count(string file)
    {
        if (InputReader.FormatOf(file) is InputFormat.Text or InputFormat.Html or InputFormat.Mhtml) return 1;
        if (!Path.GetExtension(file).Equals(".jsonl", StringComparison.OrdinalIgnoreCase)) return null;
        try
        {
            if (new FileInfo(file).Length == 0) return null; // A pipe, perhaps: what is counted there is lost to the reader.
            return Lines(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return 1; // Whatever is wrong with it, the reader will tell.
        }
    }

    private static int Lines(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1);
        var buffer = new byte[1 << 16];
        var lines = 0;
        var last = (byte)'\n';
        for (int read; (read = stream.Read(buffer)) > 0; last = buffer[read - 1]) lines += buffer.AsSpan(0, read).Count((byte)'\n');
        return last == '\n' ? lines : lines + 1;
    }
}
