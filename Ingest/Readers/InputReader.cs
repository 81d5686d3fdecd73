using Ingest.Readers.Feeds;
using Ingest.Readers.Mail;

namespace Ingest.Readers;

/// <summary>Paths → raw records, streaming and in a fixed order. A reader does I/O and nothing else.</summary>
public static class InputReader
{
    /// <summary>Reads every path in turn; a folder is walked in ordinal order, files of unknown formats in it are passed over.</summary>
    /// <remarks>
    /// Identifiers are unique within one call: of records that carry the same one, the second is named <c>ID#2</c>, the third <c>ID#3</c>.
    /// Nothing that an input holds throws: a path or record that cannot be read is a rejection, and the rest goes on.
    /// </remarks>
    /// <param name="paths">Files, folders, or <c>-</c> for standard input.</param>
    /// <param name="format">How to read standard input and files, named in <paramref name="paths"/>, whose extension says nothing.</param>
    /// <param name="standardInput">What <c>-</c> reads; the process's standard input if null.</param>
    /// <param name="passedOver">Called, while reading, with each file of a folder or ZIP archive that is of no known format.</param>
    public static IEnumerable<Outcome<RawArticle>> Read(
        IEnumerable<string> paths, InputFormat format = InputFormat.Auto, Stream? standardInput = null, Action<string>? passedOver = null)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return ReadAll(paths, format, standardInput, passedOver);
    }

    /// <summary>The files that <see cref="Read"/> reads of a path, in its order: a file as it is given; of a folder those whose ending names a format, or whose first bytes do.</summary>
    public static IEnumerable<string> Files(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Directory.Exists(path)
            ? FolderWalker.Walk(path).Where(walked => walked.Failure is null).Select(walked => Path.Combine(path, walked.Path)).Where(file => FormatInFolder(file) != InputFormat.Auto)
            : [path];
    }

    /// <summary>The format that a file's name tells, compressed or not; <see cref="InputFormat.Auto"/> where it tells none.</summary>
    public static InputFormat FormatOf(string file) => InputName.Parse(Path.GetFileName(file)).Format;

    private static IEnumerable<Outcome<RawArticle>> ReadAll(IEnumerable<string> paths, InputFormat format, Stream? standardInput, Action<string>? passedOver)
    {
        var ids = new DistinctIds();
        foreach (var path in paths)
        {
            var items = path == "-" ? ReadStandardInput(format, standardInput, passedOver)
                : Directory.Exists(path) ? ReadFolder(path, passedOver)
                : ReadFile(path, format, passedOver);
            foreach (var item in ReadFailure.Guard(items, path, path))
                yield return item.IsAccepted ? ids.Distinct(item.Value) : item;
        }
    }

    private static IEnumerable<Outcome<RawArticle>> ReadStandardInput(InputFormat format, Stream? stream, Action<string>? passedOver)
    {
        using var content = Unpack(stream ?? Console.OpenStandardInput(), format);
        foreach (var item in ReadStream(new InputEntry("stdin", "-", "", content) { PassedOver = passedOver }, format)) yield return item;
    }

    private static IEnumerable<Outcome<RawArticle>> ReadFolder(string folder, Action<string>? passedOver)
    {
        foreach (var (path, failure) in FolderWalker.Walk(folder))
        {
            var file = Path.Combine(folder, path);
            var format = FormatInFolder(file);
            if (failure is not null) yield return new Rejection(path, RejectionKind.Unreadable, $"The folder cannot be listed: {failure.Message.TrimEnd('.')}.", new SourcePlace(file));
            else if (format == InputFormat.Auto) passedOver?.Invoke(file);
            else
                foreach (var item in ReadFileInFolder(file, InputName.Parse(path).Id, format, passedOver)) yield return item;
        }
    }

    private static InputFormat FormatInFolder(string file)
    {
        var name = InputName.Parse(Path.GetFileName(file));
        if (name.Format == InputFormat.Auto && Maildir.IsMail(file)) return InputFormat.Mail;
        return ContentSniffer.IsWorthALook(name) && !EmptyFile.IsOne(file) ? ContentSniffer.FormatOf(file) : name.Format;
    }

    private static IEnumerable<Outcome<RawArticle>> ReadFileInFolder(string file, string id, InputFormat format, Action<string>? passedOver) =>
        EmptyFile.IsOne(file) ? [new Rejection(id, RejectionKind.Empty, EmptyFile.Reason, new SourcePlace(file))] : Guarded(file, id, format, passedOver);

    private static IEnumerable<Outcome<RawArticle>> ReadFile(string file, InputFormat unknown, Action<string>? passedOver)
    {
        var name = InputName.Parse(Path.GetFileName(file));
        return Guarded(file, name.Id, name.Format == InputFormat.Auto ? unknown : name.Format, passedOver);
    }

    private static IEnumerable<Outcome<RawArticle>> Guarded(string file, string id, InputFormat format, Action<string>? passedOver) => File.Exists(file)
        ? ReadFailure.Guard(Open(file, id, format, passedOver), id, file)
        : [new Rejection(id, RejectionKind.Unreadable, $"There is no file or folder named \"{file}\".", new SourcePlace(file))];

    private static IEnumerable<Outcome<RawArticle>> Open(string file, string id, InputFormat format, Action<string>? passedOver)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read);
        using var content = Unpack(stream, format);
        var entry = new InputEntry(id, file, Path.GetDirectoryName(file), content) { PassedOver = passedOver };
        // /dev/stdin can be sought where a file stands behind it.
        var isStream = !stream.CanSeek || file.StartsWith("/dev/", StringComparison.Ordinal);
        foreach (var item in isStream ? ReadStream(entry, format) : ReadEntry(entry, format)) yield return item;
    }

    private static Stream Unpack(Stream stream, InputFormat format) => format switch
    {
        InputFormat.Zip => stream.CanSeek && !Compression.IsCompressed(stream) ? stream : BoundedBytes.Seekable(Compression.Open(stream)),
        InputFormat.Warc => Compression.OpenMembers(stream),
        _ => Compression.Open(stream),
    };

    // What comes through a pipe and bears no name is JSONL, unless its first bytes tell better.
    private static IEnumerable<Outcome<RawArticle>> ReadStream(InputEntry entry, InputFormat format)
    {
        if (format != InputFormat.Auto) return ReadEntry(entry, format);
        var found = ContentSniffer.FormatOf(entry.Content, out var whole);
        return ReadEntry(entry with { Content = whole }, found == InputFormat.Auto ? InputFormat.Jsonl : found);
    }

    private static IEnumerable<Outcome<RawArticle>> ReadEntry(InputEntry entry, InputFormat format) => format switch
    {
        InputFormat.Auto => ReadByContent(entry),
        InputFormat.Text => [ArticleFileReader.Read(entry, ContentForm.Raw)],
        InputFormat.Html => [ArticleFileReader.Read(entry, ContentForm.Html)],
        InputFormat.Jsonl => ReadText(entry, JsonlReader.Read),
        InputFormat.Feed => ReadText(entry, FeedReader.Read),
        InputFormat.Mail => ReadText(entry, MailReader.Read),
        InputFormat.Mhtml => ReadText(entry, SavedPageReader.Read),
        InputFormat.Warc => WarcReader.Read(entry),
        InputFormat.Zip => ZipReader.Read(entry, ReadEntry),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Unknown input format."),
    };

    private static IEnumerable<Outcome<RawArticle>> ReadByContent(InputEntry entry)
    {
        var found = ContentSniffer.FormatOf(entry.Content, out var whole);
        if (found != InputFormat.Auto) return ReadEntry(entry with { Content = whole }, found);
        var beginning = new PeekStream(whole, BinaryContent.Sample, fewest: 16).Peeked;
        var kind = BinaryContent.KindOf(beginning);
        return [new Rejection(
            entry.Id,
            kind is null ? RejectionKind.Unreadable : RejectionKind.Binary,
            kind is not null ? $"The file is {kind}, not text."
            : beginning.TrimStart(" \t\r\n\uFEFF"u8) is [(byte)'{' or (byte)'[', ..] ? "The file is JSON, but no JSON feed. Articles in JSON stand one on each line, in a file that ends in .jsonl."
            : "The file's ending names no format that can be read; give the format with --input-format.",
            new SourcePlace(entry.File))];
    }

    // One sentence for a picture that is called a feed, not one for each of its lines.
    private static IEnumerable<Outcome<RawArticle>> ReadText(InputEntry entry, Func<InputEntry, IEnumerable<Outcome<RawArticle>>> read)
    {
        var content = new PeekStream(entry.Content, BinaryContent.Sample, fewest: 16);
        return BinaryContent.KindOf(content.Peeked) is { } kind
            ? [new Rejection(entry.Id, RejectionKind.Binary, $"The file is {kind}, not text.", new SourcePlace(entry.File))]
            : read(entry with { Content = content });
    }
}
