using System.Runtime.InteropServices;
using Extract.Times.Lexicon;

namespace Extract.Times.Rules;

/// <summary>One step of a match: which lexeme filled which place.</summary>
internal readonly record struct MatchStep(int Lexeme, PatternElement Element);

/// <summary>
/// All patterns as one trie. Patterns hold no repetition, so that a match looks at a bounded number of lexemes and
/// finding all matches is linear in the text.
/// </summary>
internal sealed class RuleTrie
{
    /// <summary>No pattern is longer.</summary>
    public const int MostSteps = 24;

    private readonly Node _root = new();

    public void Add(PatternElement[] pattern, TimexRule rule)
    {
        var node = _root;
        foreach (var element in pattern)
        {
            var next = node.Edges.Find(e => e.Element == element)?.Target;
            if (next is null)
            {
                next = new Node();
                node.Edges.Add(new Edge(element, next));
                node.Classes |= element.Class;
                node.HasWords |= element.Word != 0;
            }
            node = next;
        }
        node.Rule ??= rule;
    }

    /// <summary>The longest match that starts at lexeme <paramref name="start"/>; the earlier rule among equals.</summary>
    /// <param name="lexemes">All lexemes of the text.</param>
    /// <param name="start">Where the match begins.</param>
    /// <param name="steps">Filled with the places of the best match.</param>
    /// <param name="most">Lexemes that the match may take.</param>
    public TimexRule? Longest(ReadOnlySpan<TimeLexeme> lexemes, int start, List<MatchStep> steps, int most = MostSteps)
    {
        steps.Clear();
        ref readonly var first = ref lexemes[start];
        if ((first.Classes & _root.Classes) == 0 && first.Word == 0) return null;
        Span<MatchStep> path = stackalloc MatchStep[MostSteps];
        var best = new Best(steps);
        Walk(_root, lexemes, start, path[..most], 0, ref best);
        return best.Rule;
    }

    private static void Walk(Node node, ReadOnlySpan<TimeLexeme> lexemes, int at, scoped Span<MatchStep> path, int depth, ref Best best)
    {
        if (node.Rule is { } rule && depth > best.Length) best.Take(rule, path[..depth]);
        if (at >= lexemes.Length || depth == path.Length || (depth > 0 && lexemes[at].Token != lexemes[at - 1].TokenEnd)) return;
        ref readonly var lexeme = ref lexemes[at];
        if ((node.Classes & lexeme.Classes) == 0 && (lexeme.Word == 0 || !node.HasWords)) return;
        foreach (var edge in CollectionsMarshal.AsSpan(node.Edges))
        {
            var fits = edge.Element.Word != 0 ? edge.Element.Word == lexeme.Word : (edge.Element.Class & lexeme.Classes) != 0;
            if (!fits) continue;
            path[depth] = new MatchStep(at, edge.Element);
            Walk(edge.Target, lexemes, at + 1, path, depth + 1, ref best);
        }
    }

    private sealed record Edge(PatternElement Element, Node Target);

    private sealed class Node
    {
        public List<Edge> Edges { get; } = [];

        public TimexRule? Rule { get; set; }

        public TimeClass Classes { get; set; }

        public bool HasWords { get; set; }
    }

    private ref struct Best(List<MatchStep> steps)
    {
        private readonly List<MatchStep> _steps = steps;

        public TimexRule? Rule { get; private set; }

        public int Length { get; private set; }

        public void Take(TimexRule rule, scoped ReadOnlySpan<MatchStep> path)
        {
            Rule = rule;
            Length = path.Length;
            _steps.Clear();
            _steps.AddRange(path);
        }
    }
}
