using Extract.Learning;
using Xunit;

namespace Pipeline.Tests;

public class LatticeTests
{
    private const int Count = 5, Stride = 8, Length = 4;
    private readonly float[] _emissions = Numbers(1, Length * Stride), _transitions = Numbers(2, Stride * Stride), _initial = Numbers(3, Stride), _final = Numbers(4, Stride);

    public LatticeTests()
    {
        for (var t = 0; t < Length; t++)
            for (var j = Count; j < Stride; j++) _emissions[t * Stride + j] = Lattice.Forbidden;
        _transitions[1 * Stride + 2] = Lattice.Forbidden;
    }

    [Fact]
    public void Viterbi_finds_what_trying_everything_finds()
    {
        var best = Paths().MaxBy(Score)!;
        var labels = new byte[Length];
        new Lattice(Count, Stride).Best(_emissions, _transitions, Lattice.Reach(_transitions, Count, Stride), _initial, _final, labels);
        Assert.Equal(best, labels);
    }

    [Fact]
    public void Probabilities_are_those_of_trying_everything()
    {
        var lattice = new Lattice(Count, Stride);
        var (transitions, final) = (Exp(_transitions), Exp(_final));
        lattice.Sum(_emissions, transitions, Exp(_initial), final, Length);
        var all = Paths().Select(p => (Path: p, Weight: Math.Exp(Score(p)))).ToList();
        var z = all.Sum(p => p.Weight);
        Assert.Equal(Math.Log(z), lattice.LogPartition, 1e-3);

        var marginals = new float[Stride];
        for (var t = 0; t < Length; t++)
        {
            lattice.Marginals(t, marginals);
            for (var j = 0; j < Count; j++) Assert.Equal(all.Where(p => p.Path[t] == j).Sum(p => p.Weight) / z, marginals[j], 1e-4);
        }
        byte[] piece = [3, 0, 4];
        Assert.Equal(
            all.Where(p => p.Path.AsSpan(1).SequenceEqual(piece)).Sum(p => p.Weight) / z,
            lattice.PathProbability(1, piece, Length, transitions, final),
            1e-4);
    }

    private double Score(byte[] path)
    {
        double score = _initial[path[0]] + _final[path[^1]];
        for (var t = 0; t < Length; t++) score += _emissions[t * Stride + path[t]] + (t > 0 ? _transitions[path[t - 1] * Stride + path[t]] : 0);
        return score;
    }

    private static IEnumerable<byte[]> Paths() =>
        Enumerable.Range(0, (int)Math.Pow(Count, Length)).Select(n => Enumerable.Range(0, Length).Select(t => (byte)(n / (int)Math.Pow(Count, t) % Count)).ToArray());

    private static float[] Numbers(int seed, int count)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() * 4 - 2)];
    }

    private static float[] Exp(float[] values) => Array.ConvertAll(values, MathF.Exp);
}
