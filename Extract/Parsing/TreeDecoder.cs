namespace Extract.Parsing;

/// <summary>The best tree over scored arcs (Chu and Liu 1965, Edmonds 1967) with exactly one token below the root.</summary>
internal static class TreeDecoder
{
    /// <summary>
    /// More than any sum of scores can differ: taking it from every arc from the root leaves the fewest such arcs, which is one
    /// (Stanojević and Cohen 2021).
    /// </summary>
    private const double RootPenalty = 1e5;

    /// <param name="scores">Score of head j for dependent i at [i × width + j]; node 0 is the root.</param>
    /// <param name="nodes">Tokens and the root.</param>
    /// <param name="width">Length of a row of scores.</param>
    /// <param name="heads">Receives each node's head; −1 for the root.</param>
    public static void Decode(ReadOnlySpan<float> scores, int nodes, int width, Span<int> heads)
    {
        Greedy(scores, nodes, width, heads);
        if (IsTree(heads)) return;
        var weights = new double[nodes][];
        for (var i = 0; i < nodes; i++)
        {
            weights[i] = new double[nodes];
            for (var j = 0; j < nodes; j++) weights[i][j] = i == j || i == 0 ? double.NegativeInfinity : scores[i * width + j] - (j == 0 ? RootPenalty : 0);
        }
        Solve(weights).CopyTo(heads);
    }

    private static void Greedy(ReadOnlySpan<float> scores, int nodes, int width, Span<int> heads)
    {
        heads[0] = -1;
        for (var i = 1; i < nodes; i++)
        {
            var best = 0;
            for (var j = 0; j < nodes; j++)
                if (j != i && scores[i * width + j] > scores[i * width + best]) best = j;
            heads[i] = best;
        }
    }

    private static bool IsTree(ReadOnlySpan<int> heads)
    {
        var roots = 0;
        for (var i = 1; i < heads.Length; i++)
            if (heads[i] == 0) roots++;
        return roots == 1 && FindCycle(heads) is null;
    }

    private static int[] Solve(double[][] weights)
    {
        var heads = new int[weights.Length];
        heads[0] = -1;
        for (var i = 1; i < weights.Length; i++) heads[i] = BestHead(weights[i]);
        return FindCycle(heads) is { } cycle ? Expand(weights, heads, cycle) : heads;
    }

    private static int BestHead(double[] row)
    {
        var best = 0;
        for (var j = 1; j < row.Length; j++)
            if (row[j] > row[best]) best = j;
        return best;
    }

    /// <summary>Solves the problem with the cycle drawn together into one node, then opens it where the arc from outside enters.</summary>
    private static int[] Expand(double[][] weights, int[] heads, List<int> cycle)
    {
        var inside = new HashSet<int>(cycle);
        var outside = Enumerable.Range(0, weights.Length).Where(i => !inside.Contains(i)).ToArray();
        var count = outside.Length;
        var contracted = new double[count + 1][];
        var (enters, leaves) = (new int[count], new int[count]);
        for (var a = 0; a <= count; a++)
        {
            contracted[a] = new double[count + 1];
            Array.Fill(contracted[a], double.NegativeInfinity);
        }
        for (var a = 0; a < count; a++)
        {
            for (var b = 0; b < count; b++) contracted[a][b] = weights[outside[a]][outside[b]];
            enters[a] = cycle.MaxBy(node => weights[node][outside[a]] - weights[node][heads[node]]);
            leaves[a] = cycle.MaxBy(node => weights[outside[a]][node]);
            contracted[count][a] = weights[enters[a]][outside[a]] - weights[enters[a]][heads[enters[a]]];
            contracted[a][count] = weights[outside[a]][leaves[a]];
        }
        var solved = Solve(contracted);
        for (var a = 1; a < count; a++) heads[outside[a]] = solved[a] == count ? leaves[a] : outside[solved[a]];
        heads[enters[solved[count]]] = outside[solved[count]];
        return heads;
    }

    private static List<int>? FindCycle(ReadOnlySpan<int> heads)
    {
        var colour = new int[heads.Length];
        for (var start = 1; start < heads.Length; start++)
        {
            var node = start;
            while (node > 0 && colour[node] == 0)
            {
                colour[node] = start;
                node = heads[node];
            }
            if (node <= 0 || colour[node] != start) continue;
            var cycle = new List<int> { node };
            for (var next = heads[node]; next != node; next = heads[next]) cycle.Add(next);
            return cycle;
        }
        return null;
    }
}
