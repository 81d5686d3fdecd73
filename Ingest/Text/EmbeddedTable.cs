using System.Reflection;
using System.Text;

namespace Ingest.Text;

/// <summary>Tables that are embedded in an assembly: UTF-8, columns separated by tabs, lines that start with <c>#</c> are comments.</summary>
public static class EmbeddedTable
{
    /// <summary>The rows in file order, each split at the tabs.</summary>
    /// <exception cref="InvalidOperationException">There is no such table: a mistake in the build.</exception>
    public static IEnumerable<string[]> Rows(Assembly assembly, string name)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        using var reader = new StreamReader(Open(assembly, name), Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') yield return line.Split('\t');
        }
    }

    /// <summary>The bytes of an embedded file.</summary>
    /// <inheritdoc cref="Rows" path="/exception"/>
    public static Stream Open(Assembly assembly, string name)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        return assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not built into {assembly.GetName().Name}.");
    }
}
