using Extract.Learning;
using Extract.Parsing;
using Extract.Parsing.Training;
using Extract.Tagging;
using Extract.Words;

namespace Pipeline.Training;

/// <summary>Trains the dependency parser on the training parts of UD English EWT and GUM.</summary>
internal static class ParserTraining
{
    public const string Name = "parser-en-1";
    private const string Unspecified = "dep";
    private const int Folds = 4;
    private const int RareRelation = 20;
    private const int RareWord = 2;
    private static readonly string[] TrainingParts = ["ewt_train", "gum_train"];
    private static readonly string[] TestParts = ["ewt_dev", "gum_dev", "ewt_test", "gum_test", "pud_test"];

    public static ParserNetwork Train(string data, SequenceModel tagger, Lexicon lexicon, TextWriter log)
    {
        var sentences = TrainingParts.SelectMany(f => Treebank.Read(Path.Combine(data, "syntax", f + ".conllu"))).ToList();
        var tags = Jackknife(sentences, lexicon, log);
        var cache = new WordCache(lexicon);
        var relations = sentences.SelectMany(s => s).CountBy(w => w.Relation).Where(p => p.Value >= RareRelation).Select(p => p.Key).Append(Unspecified).Distinct().Order(StringComparer.Ordinal).ToArray();
        var words = sentences.SelectMany(s => s).CountBy(w => cache[w.Form].Lower).Where(p => p.Value >= RareWord).Select(p => p.Key).Order().ToArray();
        var vocabulary = new ParserVocabulary(words, tagger.Labels, relations);
        var network = new ParserNetwork(Name, vocabulary);
        var examples = sentences.Select((s, i) => Example(s, tags[i], vocabulary, cache)).ToList();
        ParserTrainer.Train(network, examples, new ParserOptions(), (epoch, loss) => log.WriteLine($"{Name}: epoch {epoch}, log-loss {loss:F4} per word"));
        return network;
    }

    /// <summary>Attachment scores with the treebanks' own words and our tags, in percent.</summary>
    public static void Report(ParserNetwork network, string data, SequenceModel tagger, Lexicon lexicon, TextWriter log)
    {
        var parser = new DependencyParser(network, lexicon);
        var partOfSpeech = new PartOfSpeechTagger(tagger, lexicon);
        foreach (var part in TestParts)
        {
            int words = 0, heads = 0, labelled = 0, exact = 0;
            foreach (var sentence in Treebank.Read(Path.Combine(data, "syntax", part + ".conllu")))
            {
                string[] forms = [.. sentence.Select(w => w.Form)];
                var parsed = parser.Parse(forms, partOfSpeech.Tag(forms, TaggerTraining.Spaces(sentence)));
                words += sentence.Length;
                for (var i = 0; i < sentence.Length; i++)
                {
                    if (parsed[i].Head + 1 != sentence[i].Head) continue;
                    heads++;
                    if (Universal(parsed[i].Relation) == Universal(sentence[i].Relation)) labelled++;
                    if (parsed[i].Relation == sentence[i].Relation) exact++;
                }
            }
            log.WriteLine($"{Name}: {part} UAS {100.0 * heads / words:F2} LAS {100.0 * labelled / words:F2} with subtypes {100.0 * exact / words:F2}");
        }
    }

    private static string Universal(string relation) => relation.Split(':')[0];

    /// <summary>Tags as a tagger gives them to sentences that it was not trained on: the parser meets such tags later.</summary>
    private static TaggedToken[][] Jackknife(IReadOnlyList<TreebankWord[]> sentences, Lexicon lexicon, TextWriter log)
    {
        var tags = new TaggedToken[sentences.Count][];
        for (var fold = 0; fold < Folds; fold++)
        {
            var tagger = new PartOfSpeechTagger(TaggerTraining.Train([.. sentences.Where((_, i) => i % Folds != fold)], lexicon, TextWriter.Null), lexicon);
            for (var i = fold; i < sentences.Count; i += Folds) tags[i] = tagger.Tag([.. sentences[i].Select(w => w.Form)], TaggerTraining.Spaces(sentences[i]));
            log.WriteLine($"{Name}: tagged part {fold + 1} of {Folds}");
        }
        return tags;
    }

    private static ParserExample Example(TreebankWord[] sentence, TaggedToken[] tags, ParserVocabulary vocabulary, WordCache cache)
    {
        var facts = sentence.Select(w => cache[w.Form]).ToArray();
        return new ParserExample([.. facts.Select((f, i) => vocabulary.Encode(f, tags[i]))], [.. sentence.Select(w => w.Head)], [.. sentence.Select(w => Relation(w.Relation, vocabulary))]);
    }

    /// <summary>A rare relation counts as its universal part.</summary>
    private static int Relation(string relation, ParserVocabulary vocabulary)
    {
        for (var i = 0; i < vocabulary.Relations.Count; i++)
            if (vocabulary.Relations[i] == relation) return i;
        var universal = Universal(relation);
        return universal == relation ? Relation(Unspecified, vocabulary) : Relation(universal, vocabulary);
    }
}
