namespace Bench;

/// <summary>The repository that the benchmarks run in.</summary>
internal static class Repository
{
    public static string Folder
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "pipeline.sln"))) folder = folder.Parent ?? throw new DirectoryNotFoundException("The benchmark runs inside the repository.");
            return folder.FullName;
        }
    }
}
