using Extract.Learning;
using Extract.Tagging;
using Extract.Words;

namespace Pipeline.Training;

/// <summary>Trains the part-of-speech tagger on the training parts of UD English EWT and GUM.</summary>
internal static class TaggerTraining
{
    public const string Name = "tagger-en-1";
    private const int MaximumLabels = 64;

    /// <summary>One in so many sentences is seen without its white space, as corpora of tokens give them.</summary>
    private const int SpacesUnknown = 4;
    private static readonly string[] TrainingParts = ["ewt_train", "gum_train"];
    private static readonly string[] TestParts = ["ewt_dev", "gum_dev", "ewt_test", "gum_test", "pud_test"];

    /// <summary>The treebanks' sentences that may be trained on.</summary>
    public static IEnumerable<TreebankWord[]> Sentences(string data) => TrainingParts.SelectMany(f => Treebank.Read(Path.Combine(data, "syntax", f + ".conllu")));

    public static SequenceModel Train(string data, Lexicon lexicon, TextWriter log) => Train([.. Sentences(data)], lexicon, log);

    public static SequenceModel Train(IReadOnlyList<TreebankWord[]> sentences, Lexicon lexicon, TextWriter log)
    {
        var labels = Labels(sentences);
        var index = labels.Select((label, i) => (label, i)).ToDictionary(p => p.label, p => p.i);
        var cache = new WordCache(lexicon);
        var features = new FeatureBuffer();
        var sequences = sentences.Select((s, i) => Sequence(s, i % SpacesUnknown == 0 ? [] : Spaces(s), index, cache, features)).ToList();
        var trainer = new CrfTrainer(labels, new CrfOptions(Epochs: 6, LearningRate: 0.06f, Shrink: 0.2f, Runs: 4, Dropout: 0.15f));
        return trainer.Train(Name, sequences, 0.03f, (epoch, loss) => log.WriteLine($"{Name}: epoch {epoch}, log-loss {loss:F4} per token"));
    }

    /// <summary>Accuracy with the treebanks' own words, in percent.</summary>
    public static void Report(SequenceModel model, string data, Lexicon lexicon, TextWriter log)
    {
        var tagger = new PartOfSpeechTagger(model, lexicon);
        foreach (var part in TestParts)
        {
            int words = 0, tags = 0, universal = 0, verbs = 0, lemmas = 0;
            foreach (var sentence in Treebank.Read(Path.Combine(data, "syntax", part + ".conllu")))
            {
                var predicted = tagger.Tag([.. sentence.Select(w => w.Form)], Spaces(sentence));
                words += sentence.Length;
                tags += sentence.Where((w, i) => w.Tag == predicted[i].Tag).Count();
                verbs += sentence.Count(IsVerb);
                lemmas += sentence.Where(w => IsVerb(w) && w.Lemma == Lemmatizer.Lemma(w.Form, w.Tag)).Count();
                universal += sentence.Where((w, i) => w.Universal == predicted[i].Universal.ToString()).Count();
            }
            log.WriteLine($"{Name}: {part} XPOS {100.0 * tags / words:F2} UPOS {100.0 * universal / words:F2} verb lemmas {100.0 * lemmas / verbs:F2}");
        }
    }

    /// <summary>Whether white space stands before each word and behind the last one.</summary>
    public static bool[] Spaces(TreebankWord[] sentence) => [true, .. sentence.Select(w => w.SpaceAfter)];

    private static bool IsVerb(TreebankWord word) => word.Universal == "VERB";

    /// <summary>The commonest pairs of Penn and universal tag; a rarer pair counts as its Penn tag's commonest.</summary>
    private static string[] Labels(IEnumerable<TreebankWord[]> sentences) =>
        [.. sentences.SelectMany(s => s).CountBy(w => TagSet.Label(w.Tag, w.Universal)).OrderByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal).Take(MaximumLabels).Select(p => p.Key)];

    private static TrainingSequence Sequence(TreebankWord[] sentence, bool[] spaces, Dictionary<string, int> labels, WordCache cache, FeatureBuffer features)
    {
        TagFeatures.Write([.. sentence.Select(w => cache[w.Form])], spaces, features);
        return TrainingData.Sequence(features, i => 1UL << Label(sentence[i], labels));
    }

    private static int Label(TreebankWord word, Dictionary<string, int> labels)
    {
        if (labels.TryGetValue(TagSet.Label(word.Tag, word.Universal), out var label)) return label;
        return labels.Where(l => l.Key.StartsWith(word.Tag + "/", StringComparison.Ordinal)).Select(l => (int?)l.Value).Min() ?? labels["NN/NOUN"];
    }
}
