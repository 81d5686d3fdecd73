using System.Numerics.Tensors;

namespace Pipeline.Training;

/// <summary>
/// Classes of words that stand in the same places: words are points made of the square roots of how often each frequent word stands directly before and
/// behind them, clustered by spherical k-means (Dhillon and Modha 2001) that starts from the most frequent words. Unlike classes of topics
/// they tell nouns from verbs and titles from surnames, which is what a tagger asks of a word that it has never seen. The same texts give the same classes.
/// </summary>
internal sealed class WordClasses
{
    private const int Neighbours = 500, FewestOccurrences = 5;
    private const int MostRounds = 12;

    /// <summary>So much at most does one word count in its class's centre, lest "the" alone be a centre.</summary>
    private const float LargestInfluence = 20;

    private readonly int[] _counts;
    private readonly int[][] _places;
    private readonly float[][] _shares;

    /// <param name="counter">The words of the texts and what stands beside them.</param>
    public WordClasses(NeighbourCounter counter)
    {
        var words = counter.Frequent(FewestOccurrences);
        Words = [.. words.Select(w => w.Form)];
        _counts = [.. words.Select(w => w.Count)];
        (_places, _shares) = (new int[words.Count][], new float[words.Count][]);
        var rows = counter.Beside(words.Count, Neighbours);
        for (var i = 0; i < rows.Length; i++)
        {
            var row = rows[i].OrderBy(p => p.Key).ToArray();
            _places[i] = [.. row.Select(p => p.Key)];
            _shares[i] = [.. row.Select(p => MathF.Sqrt(p.Value))];
            TensorPrimitives.Multiply(_shares[i], 1 / TensorPrimitives.Norm(_shares[i]), _shares[i]);
        }
    }

    /// <summary>The words with classes, most frequent first.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <returns>For each word its class, from 0 to less than <paramref name="classes"/>.</returns>
    public int[] Cluster(int classes)
    {
        var places = NeighbourCounter.Places(Neighbours);
        var centres = new float[places * classes];
        var assigned = Enumerable.Range(0, Words.Count).Select(i => i < classes ? i : -1).ToArray();
        for (var round = 0; round < MostRounds; round++)
        {
            Centre(assigned, classes, centres);
            var moved = 0;
            Parallel.For(0, assigned.Length, () => new float[classes], (i, _, similarity) =>
            {
                Array.Clear(similarity);
                for (var k = 0; k < _places[i].Length; k++) TensorPrimitives.MultiplyAdd(centres.AsSpan(_places[i][k] * classes, classes), _shares[i][k], similarity, similarity);
                var best = TensorPrimitives.IndexOfMax(similarity);
                if (best != assigned[i]) Interlocked.Increment(ref moved);
                assigned[i] = best;
                return similarity;
            }, _ => { });
            if (moved < assigned.Length / 200) break;
        }
        return assigned;
    }

    /// <summary>Weighted means of the classes' words, of unit length; one row of all classes per place.</summary>
    private void Centre(int[] assigned, int classes, float[] centres)
    {
        Array.Clear(centres);
        for (var i = 0; i < assigned.Length; i++)
        {
            if (assigned[i] < 0) continue;
            var influence = MathF.Min(LargestInfluence, MathF.Sqrt(_counts[i]));
            for (var k = 0; k < _places[i].Length; k++) centres[_places[i][k] * classes + assigned[i]] += influence * _shares[i][k];
        }
        var lengths = new float[classes];
        for (var row = 0; row < centres.Length; row += classes) TensorPrimitives.MultiplyAdd(centres.AsSpan(row, classes), centres.AsSpan(row, classes), lengths, lengths);
        for (var c = 0; c < classes; c++) lengths[c] = lengths[c] > 0 ? 1 / MathF.Sqrt(lengths[c]) : 0;
        for (var row = 0; row < centres.Length; row += classes) TensorPrimitives.Multiply(centres.AsSpan(row, classes), lengths, centres.AsSpan(row, classes));
    }
}
