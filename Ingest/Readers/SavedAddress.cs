using System.Text;

namespace Ingest.Readers;

/// <summary>The address that a browser notes in a comment at the top of a page that it saves.</summary>
internal static class SavedAddress
{
    private const int Sample = 2048;

    // The "mark of the Web" of most browsers, with the length of what follows in brackets; the extension SingleFile.
    private static readonly (string Before, string After)[] Marks = [("saved from url=(", ")"), ("Page saved with SingleFile", "url:")];

    /// <summary>An address of http or https; null where none is noted.</summary>
    public static string? Find(ReadOnlySpan<byte> page)
    {
        var top = Encoding.Latin1.GetString(page[..Math.Min(page.Length, Sample)]);
        foreach (var (before, after) in Marks)
        {
            var mark = top.IndexOf(before, StringComparison.Ordinal);
            var start = mark < 0 ? -1 : top.IndexOf(after, mark + before.Length, StringComparison.Ordinal);
            if (start < 0) continue;
            var address = top[(start + after.Length)..].TrimStart().Split([' ', '\n', '\r', '\t'], 2)[0];
            if (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme.StartsWith("http", StringComparison.Ordinal)) return address;
        }
        return null;
    }
}
