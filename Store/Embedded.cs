namespace Store;

/// <summary>Files that travel inside the assembly.</summary>
internal static class Embedded
{
    /// <exception cref="FileNotFoundException">There is no such resource: a fault of the build.</exception>
    public static string Text(string name)
    {
        using var stream = typeof(Embedded).Assembly.GetManifestResourceStream(name)
            ?? throw new FileNotFoundException($"The program was built without its file {name}.", name);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
