using System.IO.Compression;

namespace Ingest.Readers;

/// <summary>
/// ZIP archives: each member is read as a file of its name would be, in ordinal order. Passed over is what <see cref="FolderWalker"/> passes over, and
/// archives within archives.
/// </summary>
internal static class ZipReader
{
    // A directory of more members than this is made to hurt.
    private const int MostMembers = 1_000_000;

    /// <param name="entry">Its content must be seekable.</param>
    /// <param name="read">Reads one member in its format.</param>
    public static IEnumerable<Outcome<RawArticle>> Read(InputEntry entry, Func<InputEntry, InputFormat, IEnumerable<Outcome<RawArticle>>> read)
    {
        using var archive = Open(entry.Content);
        if (archive is null)
        {
            yield return new Rejection(entry.Id, RejectionKind.Malformed, "The file is no ZIP archive, or its end is missing.", new SourcePlace(entry.File));
            yield break;
        }
        if (archive.Entries.Count > MostMembers)
        {
            yield return new Rejection(entry.Id, RejectionKind.TooLarge, $"The archive holds more than {MostMembers:N0} members.", new SourcePlace(entry.File));
            yield break;
        }
        var files = archive.Entries.Select(e => e.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var member in archive.Entries.OrderBy(e => e.FullName, StringComparer.Ordinal))
        {
            var name = InputName.Parse(member.FullName);
            if (name.Format == InputFormat.Zip || (name.Format == InputFormat.Auto && !ContentSniffer.IsWorthALook(name)) || IsPassedOver(member.FullName, files)) continue;
            var file = $"{entry.File}!{member.FullName}";
            foreach (var item in ReadFailure.Guard(ReadMember(member, $"{entry.Id}/{name.Id}", file, name.Format, read), $"{entry.Id}/{name.Id}", file))
                yield return item;
        }
    }

    private static IEnumerable<Outcome<RawArticle>> ReadMember(
        ZipArchiveEntry member, string id, string file, InputFormat format, Func<InputEntry, InputFormat, IEnumerable<Outcome<RawArticle>>> read)
    {
        var opened = new ExpansionGuard(new ZipMember(member), member.CompressedLength);
        using var content = format == InputFormat.Warc ? Compression.OpenMembers(opened) : Compression.Open(opened);
        var whole = content;
        if (format == InputFormat.Auto) format = ContentSniffer.FormatOf(content, out whole);
        if (format == InputFormat.Auto) yield break;
        foreach (var item in read(new InputEntry(id, file, null, whole), format)) yield return item;
    }

    // Null where the bytes are no archive: its directory stands at its end.
    private static ZipArchive? Open(Stream content)
    {
        try
        {
            var archive = new ZipArchive(content, ZipArchiveMode.Read);
            _ = archive.Entries.Count;
            return archive;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static bool IsPassedOver(string name, HashSet<string> files)
    {
        if (name.StartsWith("__MACOSX/", StringComparison.Ordinal)) return true;
        for (int start = 0, slash; (slash = name.IndexOf('/', start)) >= 0; start = slash + 1)
        {
            if (name[start] == '.' || SavedPageFolders.IsOne(name[..(slash + 1)], files.Contains)) return true;
        }
        return name.Split('/')[^1].StartsWith('.');
    }
}
