using System.Reflection;
using System.Security.Cryptography;
using Extract;

namespace Pipeline.Running;

/// <summary>Which program and which models annotate.</summary>
internal static class AnnotatorVersion
{
    private const string ModelFolder = "Extract/Models/";

    private static readonly Assembly Assembly = typeof(ArticleAnnotator).Assembly;

    /// <summary>Version of the program, as <c>--version</c> prints it.</summary>
    public static string Program { get; } =
        typeof(AnnotatorVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    /// <summary>
    /// Changes with every rule, word list and model: builds are deterministic, so that the assembly's module id is a hash of its
    /// code and of everything embedded in it.
    /// </summary>
    public static string Current { get; } = $"{Assembly.GetName().Version?.ToString(3)}+{Assembly.ManifestModule.ModuleVersionId.ToString("N")[..12]}";

    /// <summary>Model → the first half of its weights' SHA-256.</summary>
    public static IReadOnlyDictionary<string, string> Models { get; } = new SortedDictionary<string, string>(
        Assembly.GetManifestResourceNames().Where(name => name.StartsWith(ModelFolder, StringComparison.Ordinal)).ToDictionary(name => name[ModelFolder.Length..], Digest),
        StringComparer.Ordinal);

    private static string Digest(string resource)
    {
        using var stream = Assembly.GetManifestResourceStream(resource)!;
        return Convert.ToHexStringLower(SHA256.HashData(stream))[..32];
    }
}
