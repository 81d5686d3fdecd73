using Ingest.Text;

namespace Ingest;

/// <summary>The files of <c>Resources</c>, which are embedded in this assembly.</summary>
internal static class ResourceTable
{
    /// <summary>The rows of the table <c>Resources/NAME</c>, split at tabs.</summary>
    public static IEnumerable<string[]> Rows(string name) => EmbeddedTable.Rows(typeof(ResourceTable).Assembly, "Ingest/" + name);

    /// <summary>The entries of one kind in a table of kinds and entries separated by bars.</summary>
    public static IEnumerable<string> Entries(string name, string kind) => Rows(name).Where(r => r[0] == kind).SelectMany(r => r[1].Split('|'));

    /// <summary>The bytes of <c>Resources/NAME</c>.</summary>
    public static Stream Open(string name) => EmbeddedTable.Open(typeof(ResourceTable).Assembly, "Ingest/" + name);
}
