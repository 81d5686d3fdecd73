using System.Globalization;
using Extract;
using Extract.Speakers.Antecedents;

namespace Pipeline.Training;

/// <summary>Learns whom pronouns mean from the development part of the GAP benchmark (Apache-2.0) and GUM's coreference (CC BY 4.0), and measures it on GAP.</summary>
internal static class PronounTraining
{
    public const string FileName = "antecedent_weights.tsv";

    private const int Folds = 4;

    /// <param name="data">Folder of the training data.</param>
    /// <param name="output">Folder that receives the table.</param>
    /// <param name="log">Gets the figures.</param>
    public static void Train(string data, string output, TextWriter log)
    {
        var folder = Path.Combine(data, "coref", "gap");
        var snippets = PronounSnippet.Read(Path.Combine(folder, "gap-development.tsv")).ToList();
        var annotator = new ArticleAnnotator();
        var texts = Directory.GetFiles(Path.Combine(data, "coref", "gum"), "*.conll").Order(StringComparer.Ordinal).SelectMany(file => CoreferenceText.Pronouns(file, annotator)).ToList();
        log.WriteLine($"{snippets.Count} snippets, {texts.Count} pronouns of texts");
        var score = new PronounScore();
        for (var fold = 0; fold < Folds; fold++)
        {
            var weights = Weights(snippets.Where((_, i) => i % Folds != fold), texts);
            foreach (var held in snippets.Where((_, i) => i % Folds == fold)) score.Add(held, weights);
        }
        log.WriteLine("development, cross-validated: " + score.ToString(CultureInfo.InvariantCulture));
        var all = Weights(snippets, texts);
        log.WriteLine("validation: " + PronounScore.Of(PronounSnippet.Read(Path.Combine(folder, "gap-validation.tsv")), all).ToString(CultureInfo.InvariantCulture));
        Directory.CreateDirectory(output);
        File.WriteAllLines(Path.Combine(output, FileName), Header.Concat(all.Rows()));
    }

    private static readonly string[] Header =
    [
        "# What speaks for a naming as the antecedent of a pronoun. Columns: feature, answer, weight (log-odds). The answers are those of Extract/Speakers/Antecedents/AntecedentFeature.cs.",
        "# Source: learned by `pipeline train pronouns` from the development part of GAP (Webster et al. 2018, github.com/google-research-datasets/gap-coreference, Apache-2.0)",
        "# and the coreference layer of GUM (Zeldes 2017, github.com/amir-zeldes/gum, CC BY 4.0).",
    ];

    private static AntecedentWeights Weights(IEnumerable<PronounSnippet> snippets, IEnumerable<(Document Document, int Token, List<int> Entities)> texts)
    {
        var trainer = new AntecedentTrainer();
        foreach (var snippet in snippets)
        {
            var meant = snippet.Names.Where(n => n.IsMeant).SelectMany(n => snippet.EntitiesAt(n.Offset)).ToList();
            if (meant.Count > 0) trainer.Add(snippet.Document, snippet.Token, meant);
        }
        foreach (var (document, token, entities) in texts) trainer.Add(document, token, entities);
        return trainer.Train();
    }
}
