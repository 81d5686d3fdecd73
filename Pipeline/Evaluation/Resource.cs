using Ingest.Text;

namespace Pipeline.Evaluation;

/// <summary>The tables that are embedded in the program.</summary>
internal static class Resource
{
    public static IEnumerable<string[]> Lines(string name) => EmbeddedTable.Rows(typeof(Resource).Assembly, name);
}
