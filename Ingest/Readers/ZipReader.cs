using System.Globalization;
using System.IO.Compression;

namespace Ingest.Readers;

/// <summary>
/// ZIP archives: each member is read as a file of its name would be, in ordinal order; an archive within the archive as well. Of hidden members and of such as are
/// named out of the archive their number is told.
/// </summary>
internal static class ZipReader
{
    // A directory of more members than this is made to hurt.
    private const int MostMembers = 1_000_000;

    // An archive of archives, as monthly ones in one of a year, and no deeper.
    private const int DeepestArchive = 1;

    /// <param name="entry">Its content must be seekable.</param>
    /// <param name="read">Reads one member in its format.</param>
    public static IEnumerable<Outcome<RawArticle>> Read(InputEntry entry, Func<InputEntry, InputFormat, IEnumerable<Outcome<RawArticle>>> read)
    {
        using var archive = Open(entry.Content);
        var failure = archive is null ? new Rejection(entry.Id, RejectionKind.Malformed, "The file is no ZIP archive, or its end is missing.", new SourcePlace(entry.File))
            : archive.Entries.Count > MostMembers ? new Rejection(entry.Id, RejectionKind.TooLarge, $"The archive holds more than {MostMembers:N0} members.", new SourcePlace(entry.File))
            : null;
        if (failure is not null)
        {
            yield return failure;
            yield break;
        }
        var members = archive!.Entries.Where(e => !e.FullName.EndsWith('/')).OrderBy(e => e.FullName, StringComparer.Ordinal).ToLookup(e => PlaceOf(e.FullName));
        var files = archive.Entries.Select(e => e.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var member in members[MemberPlace.Within].Where(member => !IsPartOfPage(member.FullName, files)))
        {
            foreach (var item in Read(entry, member, read)) yield return item;
        }
        foreach (var (place, what) in new[] { (MemberPlace.Hidden, "Hidden files"), (MemberPlace.Outside, "Files whose names lead out of the archive") })
        {
            var readable = members[place].Where(member => InputName.Parse(member.FullName).Format != InputFormat.Auto).ToList();
            if (readable.Count == 0) continue;
            var first = InputName.Parse(readable[0].FullName);
            yield return new Rejection(
                $"{entry.Id}/{first.Id}",
                RejectionKind.Unreadable,
                string.Create(CultureInfo.InvariantCulture, $"{what} are not read: {readable.Count} in the archive, of which this is the first."),
                new SourcePlace($"{entry.File}!{readable[0].FullName}"));
        }
    }

    private static IEnumerable<Outcome<RawArticle>> Read(InputEntry archive, ZipArchiveEntry member, Func<InputEntry, InputFormat, IEnumerable<Outcome<RawArticle>>> read)
    {
        var name = InputName.Parse(member.FullName);
        var file = $"{archive.File}!{member.FullName}";
        var id = $"{archive.Id}/{name.Id}";
        if (name.Format == InputFormat.Zip && archive.Depth == DeepestArchive)
            return [new Rejection(id, RejectionKind.Unreadable, "An archive in an archive in an archive is not read; unpack the outer one.", new SourcePlace(file))];
        if (name.Format == InputFormat.Auto && !ContentSniffer.IsWorthALook(name))
        {
            archive.PassedOver?.Invoke(file);
            return [];
        }
        return ReadFailure.Guard(ReadMember(member, archive with { Id = id, File = file, Folder = null, Depth = archive.Depth + 1 }, name.Format, read), id, file);
    }

    private static IEnumerable<Outcome<RawArticle>> ReadMember(
        ZipArchiveEntry member, InputEntry entry, InputFormat format, Func<InputEntry, InputFormat, IEnumerable<Outcome<RawArticle>>> read)
    {
        var opened = new ExpansionGuard(new ZipMember(member), member.CompressedLength);
        using var content = format == InputFormat.Warc ? Compression.OpenMembers(opened) : Compression.Open(opened);
        var whole = format == InputFormat.Zip ? BoundedBytes.Seekable(content) : content;
        if (format == InputFormat.Auto) format = ContentSniffer.FormatOf(content, out whole);
        if (format == InputFormat.Auto)
        {
            entry.PassedOver?.Invoke(entry.File);
            yield break;
        }
        foreach (var item in read(entry with { Content = whole }, format)) yield return item;
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

    private static MemberPlace PlaceOf(string name)
    {
        var parts = name.Split('/');
        // What Macs note beside each file is no file of anybody's.
        return parts[0] == "__MACOSX" || parts[^1].StartsWith("._", StringComparison.Ordinal) ? MemberPlace.Beside
            : parts.Contains("..") ? MemberPlace.Outside
            : parts.Any(part => part is ['.', _, ..]) ? MemberPlace.Hidden
            : MemberPlace.Within;
    }

    private static bool IsPartOfPage(string name, HashSet<string> files)
    {
        for (var slash = name.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = name.IndexOf('/', slash + 1))
        {
            if (SavedPageFolders.IsOne(name[..(slash + 1)], files.Contains)) return true;
        }
        return false;
    }

    private enum MemberPlace
    {
        Within,
        Hidden,
        Outside,
        Beside,
    }
}
