namespace Ingest.Readers;

/// <summary>The files of a folder and of all folders below it, by the ordinal order of their paths.</summary>
internal static class FolderWalker
{
    /// <summary>
    /// Paths below <paramref name="root"/>, with <c>/</c> between the parts. Left out: hidden files and folders (a leading dot), links to
    /// folders (they can lead in circles), and the folders <c>NAME_files</c> that browsers save beside <c>NAME.html</c>.
    /// </summary>
    /// <exception cref="IOException">A folder cannot be listed.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder may not be listed.</exception>
    public static IEnumerable<string> Walk(string root) => Walk(new DirectoryInfo(root), "");

    private static IEnumerable<string> Walk(DirectoryInfo folder, string prefix)
    {
        // A folder sorts as its name with the slash, so that whole paths come out in ordinal order.
        var entries = folder.EnumerateFileSystemInfos()
            .Where(e => e.Name[0] != '.')
            .Select(e => (Entry: e, Key: e is DirectoryInfo ? e.Name + "/" : e.Name))
            .OrderBy(e => e.Key, StringComparer.Ordinal)
            .ToList();
        var names = entries.Select(e => e.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var (entry, key) in entries)
        {
            if (entry is not DirectoryInfo below) yield return prefix + key;
            else if (below.LinkTarget is null && !IsPageAssets(key, names))
                foreach (var path in Walk(below, prefix + key)) yield return path;
        }
    }

    private static bool IsPageAssets(string folder, HashSet<string> names) =>
        folder.EndsWith("_files/", StringComparison.Ordinal)
            && (names.Contains(folder[..^7] + ".html") || names.Contains(folder[..^7] + ".htm"));
}
