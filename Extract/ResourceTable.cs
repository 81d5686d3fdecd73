using Ingest.Text;

namespace Extract;

/// <summary>The tables of <c>Resources</c>, which are embedded in this assembly.</summary>
internal static class ResourceTable
{
    /// <summary>The rows of <c>Resources/NAME</c> in file order, split at tabs.</summary>
    public static IEnumerable<string[]> Read(string name) => EmbeddedTable.Rows(typeof(ResourceTable).Assembly, "Extract/" + name);
}
