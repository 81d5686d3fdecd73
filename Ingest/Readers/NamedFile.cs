namespace Ingest.Readers;

/// <summary>The file that a record names with <c>path</c>: a saved page beside the JSONL.</summary>
internal static class NamedFile
{
    /// <param name="article">The record, without content.</param>
    /// <param name="path">Relative, with <c>/</c>; it may not leave <paramref name="folder"/>.</param>
    /// <param name="folder">The folder of the JSONL; null where there is none.</param>
    public static Outcome<RawArticle> Read(RawArticle article, string path, string? folder)
    {
        if (folder is null)
            return new Rejection(article.Id, RejectionKind.Unreadable, "A record inside an archive cannot name a file.", article.Place);
        if (Resolve(path, folder) is not { } file)
            return new Rejection(article.Id, RejectionKind.Unreadable, $"The path \"{path}\" leads out of the folder of its record.", article.Place);
        try
        {
            var name = InputName.Parse(path);
            using var content = Compression.Open(new FileStream(file, FileMode.Open, FileAccess.Read));
            var form = name.Format == InputFormat.Text ? ContentForm.Raw : ContentForm.Html;
            var read = ArticleFileReader.Read(new InputEntry(article.Id, file, null, content), form);
            return read.IsAccepted ? article with { Form = form, Bytes = read.Value.Bytes } : read.Rejection with { Place = article.Place };
        }
        catch (Exception e) when (ReadFailure.IsExpected(e))
        {
            return new Rejection(article.Id, ReadFailure.KindOf(e), $"{ReadFailure.Describe(e)} It was named \"{path}\".", article.Place);
        }
    }

    private static string? Resolve(string path, string folder)
    {
        if (path.Contains('\0', StringComparison.Ordinal)) return null;
        var root = Path.GetFullPath(folder.Length == 0 ? "." : folder);
        var file = Path.GetFullPath(Path.Combine(root, path));
        return file.StartsWith(Path.TrimEndingDirectorySeparator(root) + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? file : null;
    }
}
