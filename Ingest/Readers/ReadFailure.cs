namespace Ingest.Readers;

/// <summary>What the file system and the decompressors throw, as kinds and sentences.</summary>
internal static class ReadFailure
{
    public static bool IsExpected(Exception e) => e is IOException or UnauthorizedAccessException or InvalidDataException;

    public static RejectionKind KindOf(Exception e) => e is InvalidDataException or EndOfStreamException ? RejectionKind.Malformed : RejectionKind.Unreadable;

    public static string Describe(Exception e) => e switch
    {
        FileNotFoundException or DirectoryNotFoundException => "There is no such file.",
        UnauthorizedAccessException => "The file may not be read: permission is missing.",
        InvalidDataException or EndOfStreamException => "The compressed data is damaged or cut off.",
        PathTooLongException => "The path is too long.",
        _ => $"The file cannot be read: {e.Message.TrimEnd('.')}.",
    };

    /// <summary>Passes items through; what reading throws becomes the last item, a rejection.</summary>
    public static IEnumerable<Outcome<RawArticle>> Guard(IEnumerable<Outcome<RawArticle>> items, string id, string file)
    {
        using var each = items.GetEnumerator();
        while (true)
        {
            Outcome<RawArticle> item;
            var failed = false;
            try
            {
                if (!each.MoveNext()) yield break;
                item = each.Current;
            }
            catch (Exception e) when (IsExpected(e))
            {
                item = new Rejection(id, KindOf(e), Describe(e), new SourcePlace(file));
                failed = true;
            }
            yield return item;
            if (failed) yield break;
        }
    }
}
