using System.Text.Json;
using Ingest.Offsets;
using Pipeline.Evaluation;

namespace Pipeline.Training.Texts;

/// <summary>
/// Labels that are kept apart from the texts they describe. A record names its text by <c>source</c> (a file below the data folder) and <c>key</c> (an article's address, or a
/// treebank's document), says with <c>end</c> how many code points of it were read, and has <c>mentions</c> and <c>quotes</c> with offsets in code points.
/// </summary>
internal static class StandOffLabels
{
    /// <param name="path">The labels.</param>
    /// <param name="folders">Where the texts lie.</param>
    /// <param name="completeOnly">Leaves out the records with a <c>note</c>: it says which statements were not labelled.</param>
    /// <exception cref="InvalidDataException">The text of a record is not there.</exception>
    public static IEnumerable<AnnotatedText> Read(string path, TrainingFolders folders, bool completeOnly = false)
    {
        var sources = new Dictionary<string, Dictionary<string, string>>();
        foreach (var line in File.ReadLines(path))
        {
            using var json = JsonDocument.Parse(line);
            if (completeOnly && json.RootElement.TryGetProperty("note", out _)) continue;
            var source = json.RootElement.GetProperty("source").GetString()!;
            var key = json.RootElement.GetProperty("key").GetString()!;
            if (!sources.TryGetValue(source, out var texts)) sources[source] = texts = Texts(folders.Resolve(source));
            if (!texts.TryGetValue(key, out var text)) throw new InvalidDataException($"{path}: {source} has no text {key}.");
            var end = new CodePointIndex(text).ToUtf16(json.RootElement.GetProperty("end").GetInt32());
            yield return AnnotatedTextReader.Parse(line) with { Text = text[..end] };
        }
    }

    private static Dictionary<string, string> Texts(string path) =>
        (path.EndsWith(".conllu", StringComparison.Ordinal) ? Treebank.Texts(path) : Articles(path)).DistinctBy(t => t.Key).ToDictionary(t => t.Key, t => t.Text);

    private static IEnumerable<(string Key, string Text)> Articles(string path)
    {
        foreach (var line in NewsTexts.Lines(path))
        {
            using var json = JsonDocument.Parse(line);
            yield return (json.RootElement.GetProperty("url").GetString()!, json.RootElement.GetProperty("text").GetString()!);
        }
    }
}
