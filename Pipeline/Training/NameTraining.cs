using Extract.Entities;
using Extract.Learning;
using Extract.Tagging;
using Extract.Words;

namespace Pipeline.Training;

/// <summary>Trains the name recogniser.</summary>
internal static class NameTraining
{
    public const string Name = "ner-en-1";
    private const uint HiddenPercent = 15;

    public static SequenceModel Train(TrainingFolders folders, IEnumerable<NameCorpus> corpora, PartOfSpeechTagger tagger, Lexicon lexicon, TextWriter log)
    {
        var builder = new Builder(tagger, lexicon);
        var conventions = new NameConventions(lexicon);
        var known = new HashSet<string>();
        foreach (var corpus in corpora)
        {
            var before = builder.Sequences.Count;
            foreach (var document in corpus.Read(folders, conventions))
                if (!corpus.HasDocuments || known.Add(Beginning(document))) builder.Add(document, corpus);
            log.WriteLine($"{Name}: {corpus.Path}, {builder.Sequences.Count - before} sentences");
        }
        var trainer = new CrfTrainer(NameScheme.Labels, new CrfOptions(Epochs: 6, LearningRate: 0.06f, Shrink: 0.2f, Runs: 5, Dropout: 0.1f), NameScheme.MayFollow);
        return trainer.Train(Name, builder.Sequences, 0.04f, (epoch, loss) => log.WriteLine($"{Name}: epoch {epoch}, log-loss {loss:F4} per token"));
    }

    /// <summary>A text that two corpora have is taken from the first one only; they may differ in tokens, not in letters.</summary>
    private static string Beginning(NamedDocument document)
    {
        const int tokens = 100, letters = 100;
        return string.Concat(document.Tokens.Take(tokens).SelectMany(t => t).Where(char.IsLetterOrDigit).Take(letters));
    }

    private sealed class Builder(PartOfSpeechTagger tagger, Lexicon lexicon)
    {
        private readonly WordCache _cache = new(lexicon);
        private readonly NameFeatures _writer = new(lexicon);
        private readonly FeatureBuffer _features = new();
        private uint _seed;

        public List<TrainingSequence> Sequences { get; } = [];

        public void Add(NamedDocument document, NameCorpus corpus)
        {
            var words = document.Tokens.Select(t => _cache[t]).ToArray();
            var evidence = new DocumentEvidence();
            foreach (var s in document.Sentences) evidence.Add(words.AsSpan(s.Start, s.Count));
            foreach (var s in document.Sentences)
            {
                var seed = ++_seed;
                var tags = tagger.Tag([.. document.Tokens.Skip(s.Start).Take(s.Count)]);
                _writer.Write(words.AsSpan(s.Start, s.Count), tags, evidence, _features, letters => FeatureHash.Combine(seed, (uint)letters) % 100 < HiddenPercent);
                Sequences.Add(TrainingData.Sequence(_features, i => Allowed(document.Labels[s.Start + i], corpus), corpus.Weight));
            }
        }

        /// <summary>Where MISC is not annotated, "O" may hide it.</summary>
        private static ulong Allowed(byte label, NameCorpus corpus)
        {
            if (label != NameScheme.Outside || corpus.HasMiscellaneous) return 1UL << label;
            const EntityType hidden = EntityType.Miscellaneous;
            return 1UL | 1UL << NameScheme.Begin(hidden) | 1UL << NameScheme.Inside(hidden) | 1UL << NameScheme.Last(hidden) | 1UL << NameScheme.Unit(hidden);
        }
    }
}
