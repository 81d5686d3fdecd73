using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Pipeline.Output;

/// <summary>Rows as JSON objects: one a line, or all in one array.</summary>
internal static class JsonRows
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void WriteLines<T>(TextWriter output, IEnumerable<T> rows, IReadOnlyList<Field<T>> fields)
    {
        foreach (var row in rows) output.Write(ToJson(row, fields) + "\n");
    }

    public static void WriteArray<T>(TextWriter output, IEnumerable<T> rows, IReadOnlyList<Field<T>> fields)
    {
        output.Write('[');
        var separator = "\n";
        foreach (var row in rows)
        {
            output.Write(separator + ToJson(row, fields));
            separator = ",\n";
        }
        output.Write("\n]\n");
    }

    private static string ToJson<T>(T row, IReadOnlyList<Field<T>> fields)
    {
        var json = new StringBuilder("{");
        foreach (var field in fields)
        {
            if (json.Length > 1) json.Append(',');
            json.Append('"').Append(field.Name).Append("\":").Append(JsonSerializer.Serialize(field.Value(row), Options));
        }
        return json.Append('}').ToString();
    }
}
