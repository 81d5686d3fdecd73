namespace Pipeline.Tests;

/// <summary>Tables of examples: tab-separated rows, <c>#</c> begins a comment line.</summary>
internal static class ExampleTable
{
    public static IEnumerable<string[]> Read(string path) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, path)).Where(line => line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal)).Select(line => line.Split('\t'));
}
