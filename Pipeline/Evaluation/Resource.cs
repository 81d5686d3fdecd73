namespace Pipeline.Evaluation;

/// <summary>Tables embedded in the program: tab-separated, <c>#</c> begins a comment line.</summary>
internal static class Resource
{
    public static IEnumerable<string[]> Lines(string name)
    {
        using var stream = typeof(Resource).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program lacks its table {name}.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') yield return line.Split('\t');
        }
    }
}
