using System.Reflection;

namespace Extract.Times.Lexicon;

/// <summary>Tab-separated tables embedded in the assembly; lines that start with <c>#</c> are comments.</summary>
internal static class ResourceTable
{
    /// <param name="name">File name under <c>Resources/Times</c>.</param>
    /// <exception cref="InvalidOperationException">The table is not embedded.</exception>
    public static IEnumerable<string[]> Rows(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Extract/Times/" + name)
            ?? throw new InvalidOperationException($"The table Times/{name} is not embedded.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#') yield return line.Split('\t');
    }
}
