namespace Extract;

/// <summary>The tables that are built into the assembly: tab-separated rows, <c>#</c> begins a comment line.</summary>
internal static class ResourceTable
{
    /// <summary>Rows of <c>Extract/<paramref name="name"/></c> in file order, each split at the tabs.</summary>
    /// <exception cref="InvalidOperationException">There is no such table: a mistake in the build.</exception>
    public static IEnumerable<string[]> Read(string name)
    {
        using var stream = typeof(ResourceTable).Assembly.GetManifestResourceStream("Extract/" + name)
            ?? throw new InvalidOperationException($"The table {name} is not built into the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') yield return line.Split('\t');
        }
    }
}
