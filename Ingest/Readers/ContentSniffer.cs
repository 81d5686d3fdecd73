using Ingest.Readers.Mail;

namespace Ingest.Readers;

/// <summary>The format of files whose name does not tell it, by their first bytes: mailboxes bear no extension in most mail programs, JSON Feed shares its own.</summary>
internal static class ContentSniffer
{
    private const int Sample = 1024;

    // Fewer would not tell; to wait for more would hold up a pipe.
    private const int Fewest = 16;

    /// <summary>Whether a file of this name may be of a format that it does not name.</summary>
    public static bool IsWorthALook(InputName name) =>
        name.Format == InputFormat.Auto && ((name.Id.Length > 0 && name.Id[^1] != '/' && !Path.HasExtension(name.Id)) || name.Id.EndsWith(".json", StringComparison.OrdinalIgnoreCase));

    /// <summary>The format of a file; <see cref="InputFormat.Auto"/> where its content does not tell either, or it cannot be read.</summary>
    public static InputFormat FormatOf(string file)
    {
        try
        {
            using var content = Compression.Open(new FileStream(file, FileMode.Open, FileAccess.Read));
            return FormatOf(content, out _);
        }
        catch (Exception e) when (ReadFailure.IsExpected(e))
        {
            return InputFormat.Auto;
        }
    }

    /// <param name="content">Decompressed.</param>
    /// <param name="whole">Reads all of it, what was looked at included.</param>
    public static InputFormat FormatOf(Stream content, out Stream whole)
    {
        var peeked = new PeekStream(content, Sample, Fewest);
        whole = peeked;
        var head = peeked.Peeked;
        var line = head.IndexOf((byte)'\n');
        if (line > 0 && Mailbox.IsSeparator(head[..line])) return InputFormat.Mail;
        return head.TrimStart(" \t\r\n\uFEFF"u8).StartsWith("{"u8) && head.IndexOf("jsonfeed.org/version"u8) > 0 ? InputFormat.Feed : InputFormat.Auto;
    }
}
