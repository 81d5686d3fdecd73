using System.Reflection;
using System.Text;

namespace Ingest;

/// <summary>Tab-separated tables that are embedded in this assembly; lines that start with # are comments.</summary>
internal static class ResourceTable
{
    /// <summary>The rows of <c>Resources/NAME</c>, split at tabs.</summary>
    public static IEnumerable<string[]> Rows(string name)
    {
        using var reader = new StreamReader(Open(name), Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') yield return line.Split('\t');
        }
    }

    /// <summary>The bytes of <c>Resources/NAME</c>.</summary>
    public static Stream Open(string name) =>
        Assembly.GetExecutingAssembly().GetManifestResourceStream("Ingest/" + name)
        ?? throw new InvalidOperationException($"The table {name} is missing from the program.");
}
