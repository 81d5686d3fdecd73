namespace Ingest.Readers.Mail;

/// <summary>Mailboxes that are folders: a mail is a file of any name in <c>cur</c> (seen) or <c>new</c>, written in <c>tmp</c> first (Daniel J. Bernstein, 1995).</summary>
internal static class Maildir
{
    /// <summary>The folder of what is still being delivered.</summary>
    public const string Unfinished = "tmp";

    private static readonly string[] Mails = ["cur", "new"];

    /// <summary>Whether a folder is such a mailbox.</summary>
    public static bool IsOne(string folder) => Array.TrueForAll([.. Mails, Unfinished], part => Directory.Exists(Path.Combine(folder, part)));

    /// <summary>Whether a file is a mail of such a mailbox.</summary>
    public static bool IsMail(string file) =>
        Path.GetDirectoryName(file) is { Length: > 0 } folder && Mails.Contains(Path.GetFileName(folder), StringComparer.Ordinal) && IsOne(Path.Combine(folder, ".."));
}
