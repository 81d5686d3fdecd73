namespace Ingest.Readers;

/// <summary>Paths → raw records, streaming and in a fixed order. A reader does I/O and nothing else.</summary>
public static class InputReader
{
    /// <summary>Reads every path in turn; a folder is walked in ordinal order, files of unknown extensions in it are passed over.</summary>
    /// <remarks>
    /// Identifiers are unique within one call: of records that carry the same one, the second is named <c>ID#2</c>, the third <c>ID#3</c>.
    /// Nothing that an input holds throws: a path or record that cannot be read is a rejection, and the rest goes on.
    /// </remarks>
    /// <param name="paths">Files, folders, or <c>-</c> for standard input.</param>
    /// <param name="format">How to read standard input and files, named in <paramref name="paths"/>, whose extension says nothing.</param>
    /// <param name="standardInput">What <c>-</c> reads; the process's standard input if null.</param>
    /// <param name="passedOver">Called, while reading, with each file of a folder whose ending names no format.</param>
    public static IEnumerable<Outcome<RawArticle>> Read(
        IEnumerable<string> paths, InputFormat format = InputFormat.Auto, Stream? standardInput = null, Action<string>? passedOver = null)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return ReadAll(paths, format, standardInput, passedOver);
    }

    /// <summary>Whether a file's ending names a format; in folders the others are passed over.</summary>
    public static bool KnowsEnding(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return InputName.Parse(path).Format != InputFormat.Auto;
    }

    private static IEnumerable<Outcome<RawArticle>> ReadAll(IEnumerable<string> paths, InputFormat format, Stream? standardInput, Action<string>? passedOver)
    {
        var ids = new DistinctIds();
        foreach (var path in paths)
        {
            var items = path == "-" ? ReadStandardInput(format, standardInput)
                : Directory.Exists(path) ? ReadFolder(path, passedOver)
                : ReadFile(path, Path.GetFileName(path), format);
            foreach (var item in ReadFailure.Guard(items, path, path))
                yield return item.IsAccepted ? ids.Distinct(item.Value) : item;
        }
    }

    private static IEnumerable<Outcome<RawArticle>> ReadStandardInput(InputFormat format, Stream? stream)
    {
        var known = format == InputFormat.Auto ? InputFormat.Jsonl : format;
        using var content = Unpack(stream ?? Console.OpenStandardInput(), known);
        foreach (var item in ReadEntry(new InputEntry("stdin", "-", "", content), known)) yield return item;
    }

    private static IEnumerable<Outcome<RawArticle>> ReadFolder(string folder, Action<string>? passedOver)
    {
        foreach (var path in FolderWalker.Walk(folder))
        {
            var file = Path.Combine(folder, path);
            if (!KnowsEnding(path)) passedOver?.Invoke(file);
            else
                foreach (var item in ReadFile(file, path, InputFormat.Auto)) yield return item;
        }
    }

    private static IEnumerable<Outcome<RawArticle>> ReadFile(string file, string pathBelow, InputFormat unknown)
    {
        var name = InputName.Parse(pathBelow);
        var format = name.Format == InputFormat.Auto ? unknown : name.Format;
        if (!File.Exists(file))
            return [new Rejection(name.Id, RejectionKind.Unreadable, $"There is no file or folder named \"{file}\".", new SourcePlace(file))];
        if (format == InputFormat.Auto)
            return [new Rejection(name.Id, RejectionKind.Unreadable, "The file's extension names no format that can be read; give the format with --input-format.", new SourcePlace(file))];
        return ReadFailure.Guard(Open(file, name.Id, format), name.Id, file);
    }

    private static IEnumerable<Outcome<RawArticle>> Open(string file, string id, InputFormat format)
    {
        using var content = Unpack(new FileStream(file, FileMode.Open, FileAccess.Read), format);
        foreach (var item in ReadEntry(new InputEntry(id, file, Path.GetDirectoryName(file), content), format)) yield return item;
    }

    private static Stream Unpack(Stream stream, InputFormat format) => format switch
    {
        // A ZIP is read from its end; of a stream that cannot be sought a copy is made in memory.
        InputFormat.Zip => stream.CanSeek ? stream : new MemoryStream(BoundedBytes.Read(stream, ReadLimits.StreamedZipBytes) ?? throw new IOException(ReadLimits.TooLarge("The archive"))),
        InputFormat.Warc => Compression.OpenMembers(stream),
        _ => Compression.Open(stream),
    };

    private static IEnumerable<Outcome<RawArticle>> ReadEntry(InputEntry entry, InputFormat format) => format switch
    {
        InputFormat.Text => [ArticleFileReader.Read(entry, ContentForm.Raw)],
        InputFormat.Html => [ArticleFileReader.Read(entry, ContentForm.Html)],
        InputFormat.Jsonl => JsonlReader.Read(entry),
        InputFormat.Feed => FeedReader.Read(entry),
        InputFormat.Warc => WarcReader.Read(entry),
        InputFormat.Zip => ZipReader.Read(entry, ReadEntry),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Unknown input format."),
    };
}
