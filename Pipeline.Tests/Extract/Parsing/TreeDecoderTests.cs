using Extract.Parsing;
using Xunit;

namespace Pipeline.Tests;

public class TreeDecoderTests
{
    /// <summary>The best tree by trying all of them.</summary>
    [Fact]
    public void Finds_the_best_tree_with_one_root()
    {
        var random = new Random(11);
        for (var round = 0; round < 400; round++)
        {
            var nodes = 2 + round % 4;
            var width = nodes + round % 3;
            var scores = new float[nodes * width];
            for (var i = 0; i < scores.Length; i++) scores[i] = random.Next(-500, 500) / 50f;
            var heads = new int[nodes];
            TreeDecoder.Decode(scores, nodes, width, heads);
            Assert.True(IsTree(heads), string.Join(' ', heads));
            Assert.Equal(AllTrees(nodes).Max(t => Score(t, scores, width)), Score(heads, scores, width), 1e-4);
        }
    }

    private static IEnumerable<int[]> AllTrees(int nodes)
    {
        var count = (int)Math.Pow(nodes, nodes - 1);
        for (var code = 0; code < count; code++)
        {
            var heads = new int[nodes];
            heads[0] = -1;
            for (int i = 1, rest = code; i < nodes; i++, rest /= nodes) heads[i] = rest % nodes;
            if (IsTree(heads)) yield return heads;
        }
    }

    private static bool IsTree(int[] heads)
    {
        if (heads[0] != -1 || heads.Skip(1).Count(h => h == 0) != 1) return false;
        for (var i = 1; i < heads.Length; i++)
        {
            var node = i;
            for (var steps = 0; node > 0; steps++, node = heads[node])
                if (steps > heads.Length) return false;
        }
        return true;
    }

    private static double Score(int[] heads, float[] scores, int width) => Enumerable.Range(1, heads.Length - 1).Sum(i => (double)scores[i * width + heads[i]]);
}
