using System.Text;
using System.Text.Unicode;
using Ingest.Cleaning;

namespace Ingest.Readers;

/// <summary>One JSON record a line. A line that is none is rejected with its number; the rest goes on.</summary>
internal static class JsonlReader
{
    public static IEnumerable<Outcome<RawArticle>> Read(InputEntry entry)
    {
        var lines = new LineReader(entry.Content, ReadLimits.ArticleBytes);
        while (lines.Read())
        {
            var place = new SourcePlace(entry.File, lines.Number);
            var id = $"{entry.Id}:{lines.Number}";
            if (lines.IsTooLong)
                yield return new Rejection(id, RejectionKind.TooLarge, ReadLimits.TooLarge("The line"), place);
            else if (lines.Line.Span.ContainsAnyExcept(" \t\0"u8) && !IsBareMark(lines))
                yield return Parse(lines.Line, id, place, entry.Folder);
        }
        if (lines.Number == 0)
            yield return new Rejection(entry.Id, RejectionKind.Empty, "The file is empty.", new SourcePlace(entry.File));
    }

    private static bool IsBareMark(LineReader lines) => lines.Number == 1 && lines.Line.Span.SequenceEqual(Encoding.UTF8.Preamble);

    private static Outcome<RawArticle> Parse(Memory<byte> line, string id, SourcePlace place, string? folder)
    {
        if (line.Span.StartsWith(Encoding.UTF8.Preamble)) line = line[Encoding.UTF8.Preamble.Length..];
        if (!Utf8.IsValid(line.Span)) line = Encoding.UTF8.GetBytes(TextDecoder.Decode(line.Span, null).Text);
        JsonEscapes.Repair(line.Span);
        return JsonRecord.Parse(line, id, place, folder);
    }
}
