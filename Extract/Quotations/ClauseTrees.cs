using Extract.Parsing;
using Extract.Sentences;
using Extract.Tagging;
using Extract.Tokens;

namespace Extract.Quotations;

/// <summary>Dependencies of the sentences that are asked for; most sentences never are, and parsing costs as much as all else that is done with them.</summary>
internal sealed class ClauseTrees(TokenList tokens, IReadOnlyList<Sentence> sentences, IReadOnlyList<TaggedToken> tags)
{
    private readonly Dictionary<int, Dependency[]> _parsed = [];

    /// <summary>End (exclusive) of the clause that a reporting verb governs.</summary>
    /// <param name="verb">Token of the verb.</param>
    /// <param name="from">The clause's verb stands here or behind.</param>
    /// <param name="to">And before this.</param>
    /// <returns>−1 if no clause there depends on the verb.</returns>
    public int EndOfReported(int verb, int from, int to)
    {
        var sentence = SentenceOf(verb);
        var range = sentences[sentence].Tokens;
        if (from < range.Start || to > range.End) return -1;
        var tree = Tree(sentence);
        for (var i = from; i < to; i++)
        {
            if (tree[i - range.Start].Head + range.Start != verb || !IsClause(tree[i - range.Start].Relation)) continue;
            return range.Start + LastBelow(tree, i - range.Start) + 1;
        }
        return -1;
    }

    /// <summary>What a token depends on; heads are tokens of the article, −1 for the head of a sentence.</summary>
    public Dependency Of(int token)
    {
        var sentence = SentenceOf(token);
        var start = sentences[sentence].Tokens.Start;
        var own = Tree(sentence)[token - start];
        return own.Head < 0 ? own : own with { Head = own.Head + start };
    }

    /// <summary>The tokens that depend on <paramref name="head"/>, in order.</summary>
    public IEnumerable<int> Dependents(int head)
    {
        var sentence = SentenceOf(head);
        var (start, tree) = (sentences[sentence].Tokens.Start, Tree(sentence));
        for (var i = 0; i < tree.Length; i++)
            if (tree[i].Head + start == head && tree[i].Head >= 0) yield return i + start;
    }

    /// <summary>From the first to the last token below <paramref name="head"/>, itself included.</summary>
    public TokenRange Below(int head)
    {
        var sentence = SentenceOf(head);
        var (start, tree) = (sentences[sentence].Tokens.Start, Tree(sentence));
        var first = 0;
        for (; first < head - start; first++)
        {
            var above = first;
            while (above >= 0 && above != head - start) above = tree[above].Head;
            if (above >= 0) break;
        }
        return new TokenRange(start + first, start + LastBelow(tree, head - start) + 1);
    }

    private static bool IsClause(string relation) => relation is "ccomp" or "xcomp" or "parataxis" or "csubj" or "csubj:pass";

    private static int LastBelow(Dependency[] tree, int node)
    {
        for (var last = tree.Length - 1; last > node; last--)
        {
            var above = last;
            while (above >= 0 && above != node) above = tree[above].Head;
            if (above == node) return last;
        }
        return node;
    }

    /// <summary>Heads count from the sentence's first token.</summary>
    private Dependency[] Tree(int sentence)
    {
        if (_parsed.TryGetValue(sentence, out var tree)) return tree;
        return _parsed[sentence] = DependencyParser.Default.Parse(tokens, sentences[sentence], tags);
    }

    private int SentenceOf(int token) => Bisection.First(sentences.Count - 1, s => sentences[s].Tokens.End > token);
}
