using Ingest.Readers.Mail;

namespace Ingest.Readers;

/// <summary>The files of a folder and of all folders below it, by the ordinal order of their paths.</summary>
internal static class FolderWalker
{
    /// <summary>
    /// Files below <paramref name="root"/>, their paths with <c>/</c> between the parts. Left out: hidden files and folders (a leading dot), links to
    /// folders (they can lead in circles), <see cref="SavedPageFolders"/>, and of a <see cref="Maildir"/> what is still being delivered. Mail programs keep the
    /// folders below a mailbox as hidden ones: these are walked.
    /// </summary>
    public static IEnumerable<WalkedFile> Walk(string root) => Walk(new DirectoryInfo(root), "");

    private static IEnumerable<WalkedFile> Walk(DirectoryInfo folder, string prefix)
    {
        List<(FileSystemInfo Entry, string Key)> entries = [];
        Exception? failure = null;
        try
        {
            entries = List(folder);
        }
        catch (Exception e) when (ReadFailure.IsExpected(e))
        {
            failure = e;
        }
        if (failure is not null) yield return new WalkedFile(prefix, failure);
        var names = entries.Select(e => e.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (entry, key) in entries)
        {
            if (entry is not DirectoryInfo below) yield return new WalkedFile(prefix + key, null);
            else if (below.LinkTarget is null && !SavedPageFolders.IsOne(key, names.Contains) && !(key == Maildir.Unfinished + "/" && Maildir.IsOne(folder.FullName)))
                foreach (var path in Walk(below, prefix + key)) yield return path;
        }
    }

    // A folder sorts as its name with the slash, so that whole paths come out in ordinal order.
    private static List<(FileSystemInfo Entry, string Key)> List(DirectoryInfo folder) =>
        [.. folder.EnumerateFileSystemInfos()
            .Where(e => e.Name[0] != '.' || (e is DirectoryInfo && Maildir.IsOne(e.FullName)))
            .Select(e => (Entry: e, Key: e is DirectoryInfo ? e.Name + "/" : e.Name))
            .OrderBy(e => e.Key, StringComparer.Ordinal)];
}

/// <param name="Path">Below the folder that is walked, with <c>/</c> between the parts.</param>
/// <param name="Failure">Why the path, a folder then, could not be listed; null for a file.</param>
internal readonly record struct WalkedFile(string Path, Exception? Failure);
