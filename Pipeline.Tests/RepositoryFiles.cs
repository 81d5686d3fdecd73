using Xunit;

namespace Pipeline.Tests;

/// <summary>Finds the repository and, where a working copy has it, the folder of evaluation data beside it.</summary>
internal static class RepositoryFiles
{
    public static string Root { get; } = FindRoot();

    /// <summary>The folder <c>shared</c> beside the repository; null where there is none.</summary>
    public static string? Shared { get; } = Directory.Exists(Path.Combine(Root, "..", "shared", "score")) ? Path.GetFullPath(Path.Combine(Root, "..", "shared")) : null;

    public static string Corpus => Path.Combine(Root, "corpus");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "pipeline.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run inside the repository: no folder above them holds pipeline.sln.");
    }
}

/// <summary>A test that needs the evaluation data beside the repository; skipped, with the reason, where it is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedDataFactAttribute : FactAttribute
{
    public SharedDataFactAttribute()
    {
        if (RepositoryFiles.Shared is null) Skip = "The evaluation data (../shared) is not beside this repository.";
    }
}
