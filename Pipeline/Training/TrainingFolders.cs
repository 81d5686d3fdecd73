namespace Pipeline.Training;

/// <summary>Where training reads.</summary>
/// <param name="Data">Folder of the data sets; see <c>Pipeline/Resources/name_corpora.tsv</c> and the model cards.</param>
/// <param name="Own">Folder of the project's own name lists, labelled texts and labels of others' texts.</param>
internal sealed record TrainingFolders(string Data, string Own)
{
    private const string OwnPrefix = "own/";

    /// <summary>The file that a table calls <paramref name="path"/>: below <see cref="Own"/> if it begins with "own/", below <see cref="Data"/> otherwise.</summary>
    public string Resolve(string path) => path.StartsWith(OwnPrefix, StringComparison.Ordinal) ? Path.Combine(Own, path[OwnPrefix.Length..]) : Path.Combine(Data, path);
}
