using Ingest.Readers.Mail;

namespace Ingest.Readers;

/// <summary>The file that a record names with <c>path</c>: a saved page or a text beside the JSONL.</summary>
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
        if (EmptyFile.IsOne(file)) return new Rejection(article.Id, RejectionKind.Empty, EmptyFile.Reason, article.Place);
        try
        {
            using var content = Compression.Open(new FileStream(file, FileMode.Open, FileAccess.Read));
            var read = Read(new InputEntry(article.Id, file, null, content), path);
            return read.Value is { } found
                ? article with { Form = found.Form, Bytes = found.Bytes, Charset = found.Charset, Url = article.Url ?? found.Url }
                : read.Rejection! with { Place = article.Place };
        }
        catch (Exception e) when (ReadFailure.IsExpected(e))
        {
            return new Rejection(article.Id, ReadFailure.KindOf(e), $"{ReadFailure.Describe(e)} It was named \"{path}\".", article.Place);
        }
    }

    private static Outcome<RawArticle> Read(InputEntry entry, string path) => InputName.Parse(path).Format switch
    {
        InputFormat.Text => ArticleFileReader.Read(entry, ContentForm.Raw),
        InputFormat.Html or InputFormat.Auto => ArticleFileReader.Read(entry, ContentForm.Html),
        InputFormat.Mhtml => SavedPageReader.Read(entry).Single(),
        _ => new Rejection(entry.Id, RejectionKind.Unreadable, $"The path \"{path}\" names neither a page nor a text; a file that holds several articles is given by itself.", new SourcePlace(entry.File)),
    };

    private static string? Resolve(string path, string folder)
    {
        if (path.Contains('\0', StringComparison.Ordinal)) return null;
        var root = Path.GetFullPath(folder.Length == 0 ? "." : folder);
        var file = Path.GetFullPath(Path.Combine(root, path));
        return file.StartsWith(Path.TrimEndingDirectorySeparator(root) + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? file : null;
    }
}
