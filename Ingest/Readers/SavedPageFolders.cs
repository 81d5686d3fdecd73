namespace Ingest.Readers;

/// <summary>The folders that browsers save beside a page (<c>saved_page_folders.tsv</c>): <c>NAME_files</c> beside <c>NAME.html</c>, in other languages by other names.</summary>
internal static class SavedPageFolders
{
    private static readonly string[] Endings = [.. ResourceTable.Rows("saved_page_folders.tsv").Select(row => row[0] + "/")];
    private static readonly string[] Pages = [".html", ".htm", ".xhtml"];

    /// <summary>Whether a folder belongs to a page beside it.</summary>
    /// <param name="folder">Its path, <c>/</c> at the end.</param>
    /// <param name="exists">Whether a file of that path is there, capitals or not.</param>
    public static bool IsOne(string folder, Predicate<string> exists) =>
        Array.Exists(Endings, ending => folder.EndsWith(ending, StringComparison.OrdinalIgnoreCase) && Array.Exists(Pages, page => exists(folder[..^ending.Length] + page)));
}
