using Pipeline.Evaluation;

namespace Pipeline.Training.Texts;

/// <summary>Whole articles with labels, in whichever of three forms a file has them.</summary>
internal static class LabelledTexts
{
    private const string StandOffFolder = "labels/";

    /// <param name="path">As a table of corpora names it: a folder for articles in markup, <c>labels/*.jsonl</c> for labels of texts that lie elsewhere, other <c>.jsonl</c> for texts with their labels.</param>
    /// <param name="folders">Where it lies.</param>
    /// <param name="completeOnly">Leaves out texts whose statements were not all labelled.</param>
    /// <exception cref="InvalidDataException">A label does not fit its text.</exception>
    public static IEnumerable<AnnotatedText> Read(string path, TrainingFolders folders, bool completeOnly = false)
    {
        var file = folders.Resolve(path);
        if (Directory.Exists(file)) return Directory.GetFiles(file, "*.txt").Order(StringComparer.Ordinal).SelectMany(f => WrittenArticles.Read(File.ReadLines(f)));
        return path.Contains(StandOffFolder, StringComparison.Ordinal) ? StandOffLabels.Read(file, folders, completeOnly) : AnnotatedTextReader.Read(file);
    }
}
