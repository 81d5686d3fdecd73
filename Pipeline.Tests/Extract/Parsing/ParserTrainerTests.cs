using Extract.Parsing;
using Extract.Parsing.Training;
using Extract.Tagging;
using Extract.Words;
using Xunit;

namespace Pipeline.Tests;

public class ParserTrainerTests
{
    private static readonly string[] s_tags = ["DT/DET", "JJ/ADJ", "NN/NOUN", "VBD/VERB", "NNP/PROPN"];

    /// <summary>Sentence, tags, heads (0: root), relations.</summary>
    private static readonly (string Words, string Tags, int[] Heads, string Relations)[] s_trees =
    [
        ("the minister spoke", "DT NN VBD", [2, 3, 0], "det nsubj root"),
        ("the old minister spoke", "DT JJ NN VBD", [3, 3, 4, 0], "det amod nsubj root"),
        ("Smith saw the minister", "NNP VBD DT NN", [2, 0, 4, 2], "nsubj root det obj"),
        ("the old king saw Smith", "DT JJ NN VBD NNP", [3, 3, 4, 0, 4], "det amod nsubj root obj"),
    ];

    [Fact]
    public void Learns_what_it_is_shown()
    {
        var parser = new DependencyParser(ParserNetwork.Load(Trained(80, 0).Save()), Lexicon.Default);
        foreach (var tree in s_trees)
        {
            var parsed = parser.Parse(tree.Words.Split(' '), Tags(tree.Tags));
            Assert.Equal(tree.Heads, parsed.Select(p => p.Head + 1));
            Assert.Equal(tree.Relations.Split(' '), parsed.Select(p => p.Relation));
        }
    }

    [Fact]
    public void The_same_data_give_the_same_bytes() => Assert.Equal(Trained(3, 0.3f).Save(), Trained(3, 0.3f).Save());

    private static ParserNetwork Trained(int epochs, float dropout)
    {
        var cache = new WordCache(Lexicon.Default);
        var words = s_trees.SelectMany(t => t.Words.Split(' ')).Select(w => cache[w].Lower).Distinct().Order().ToArray();
        string[] relations = ["amod", "det", "nsubj", "obj", "root"];
        var vocabulary = new ParserVocabulary(words, s_tags, relations);
        var network = new ParserNetwork("test", vocabulary);
        var examples = s_trees.Select(t => new ParserExample(
            [.. t.Words.Split(' ').Zip(Tags(t.Tags), (w, tag) => vocabulary.Encode(cache[w], tag))],
            t.Heads,
            [.. t.Relations.Split(' ').Select(r => Array.IndexOf(relations, r))])).ToList();
        ParserTrainer.Train(network, examples, new ParserOptions(epochs, LearningRate: 4e-3f, SentencesPerStep: 4, Dropout: dropout));
        return network;
    }

    private static TaggedToken[] Tags(string tags) => [.. tags.Split(' ').Select(t => TagSet.Parse(s_tags.Single(label => label.StartsWith(t + "/", StringComparison.Ordinal))))];
}
