using Extract.Entities;
using Extract.Learning;
using Extract.Tagging;
using Extract.Words;

namespace Pipeline.Training;

/// <summary>Measures the name recogniser on files that it was not trained on.</summary>
internal static class NameReport
{
    private static readonly NameCorpus[] Tests =
    [
        new("articles/dev.jsonl", 1, true, true),
        new("ner/eval/ewnn_dev.tsv", 1, true, true),
        new("ner/eval/pud_news.tsv", 1, false, true),
        new("ner/eval/finer_val.tsv", 1, false, true),
    ];

    /// <summary>Prints strict F1 of PER, ORG and LOC together and of each type.</summary>
    public static void Write(SequenceModel model, TrainingFolders folders, PartOfSpeechTagger tagger, Lexicon lexicon, TextWriter log)
    {
        var recognizer = new EntityRecognizer(model, lexicon);
        foreach (var test in Tests) Write(test, test.Path, t => t);
        Write(Tests[0], Tests[0].Path + " in capitals", t => t.ToUpperInvariant());

        void Write(NameCorpus test, string name, Func<string, string> recase)
        {
            int[] right = new int[4], found = new int[4], gold = new int[4];
            foreach (var document in test.Read(folders).Select(d => d with { Tokens = [.. d.Tokens.Select(recase)] }))
            {
                var tags = document.Sentences.SelectMany(s => tagger.Tag([.. document.Tokens.Skip(s.Start).Take(s.Count)])).ToList();
                var names = recognizer.Find(document.Tokens, tags, document.Sentences).Select(n => (n.Tokens, n.Type)).ToHashSet();
                foreach (var (_, type) in names) found[(int)type]++;
                foreach (var span in NameScheme.Spans(document.Labels))
                {
                    gold[(int)span.Type]++;
                    if (names.Contains(span)) right[(int)span.Type]++;
                }
            }
            log.WriteLine($"{model.Name}: {name} POL {F1(right, found, gold, 0, 3):F2} (P {100.0 * right.Take(3).Sum() / found.Take(3).Sum():F1} R {100.0 * right.Take(3).Sum() / gold.Take(3).Sum():F1}) PER {F1(right, found, gold, 0, 1):F2} ORG {F1(right, found, gold, 1, 2):F2} LOC {F1(right, found, gold, 2, 3):F2} MISC {F1(right, found, gold, 3, 4):F2}");
        }
    }

    private static double F1(int[] right, int[] found, int[] gold, int from, int to)
    {
        double Sum(int[] counts) => counts.Take(to).Skip(from).Sum();
        return 200 * Sum(right) / (Sum(found) + Sum(gold));
    }
}
