using System.Buffers;
using System.Globalization;

namespace Pipeline.Output;

/// <summary>CSV by RFC 4180 (<c>\r\n</c> ends a line). A cell that a spreadsheet would run as a formula is led by an apostrophe.</summary>
internal static class CsvWriter
{
    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create("\",\r\n");

    public static void Write<T>(TextWriter output, IEnumerable<T> rows, IReadOnlyList<Field<T>> fields)
    {
        WriteLine(output, fields.Select(field => (object?)field.Name));
        foreach (var row in rows) WriteLine(output, fields.Select(field => field.Value(row)));
    }

    private static void WriteLine(TextWriter output, IEnumerable<object?> cells)
    {
        var isFirst = true;
        foreach (var cell in cells)
        {
            if (!isFirst) output.Write(',');
            isFirst = false;
            output.Write(cell is string text ? Quoted(Guarded(text)) : Convert.ToString(cell, CultureInfo.InvariantCulture));
        }
        output.Write("\r\n");
    }

    private static string Guarded(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;

    private static string Quoted(string text) =>
        text.AsSpan().ContainsAny(NeedQuotes) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
