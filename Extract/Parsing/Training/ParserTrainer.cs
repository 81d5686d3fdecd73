using Extract.Learning.Neural;

namespace Extract.Parsing.Training;

/// <summary>How to train a parser.</summary>
/// <param name="Epochs">Passes over the data.</param>
/// <param name="LearningRate">Adam's first step size; it falls to zero in a straight line.</param>
/// <param name="SentencesPerStep">How many sentences' gradients are summed for one step.</param>
/// <param name="Dropout">Share of dimensions silenced.</param>
/// <param name="Thinning">Share of words, and of tags, made unknown.</param>
/// <param name="Seed">First values, order of the sentences, and what is left out.</param>
public sealed record ParserOptions(int Epochs = 20, float LearningRate = 2e-3f, int SentencesPerStep = 32, float Dropout = 0.25f, float Thinning = 0.15f, int Seed = 17);

/// <summary>
/// Trains a <see cref="ParserNetwork"/>. Each step's sentences are dealt to a fixed number of shards whose gradients are added in a fixed order, so
/// that the result does not depend on the number of threads.
/// </summary>
public static class ParserTrainer
{
    private const int Shards = 4;

    /// <param name="network">To be trained; its values are replaced.</param>
    /// <param name="data">Not empty.</param>
    /// <param name="options">How.</param>
    /// <param name="progress">Told each epoch and its mean log-loss per word (head and relation together).</param>
    public static void Train(ParserNetwork network, IReadOnlyList<ParserExample> data, ParserOptions options, Action<int, double>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(options);
        var random = new Random(options.Seed);
        foreach (var parameter in network.Parameters) parameter.Fill(random);
        var adam = new Adam(network.Parameters);
        var shards = Enumerable.Range(0, Shards).Select(_ => new ParserShard(network)).ToArray();
        var order = Enumerable.Range(0, data.Count).ToArray();
        var steps = (data.Count + options.SentencesPerStep - 1) / options.SentencesPerStep;
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            random.Shuffle(order);
            double loss = 0;
            long words = 0;
            for (var step = 0; step < steps; step++)
            {
                var examples = order.Skip(step * options.SentencesPerStep).Take(options.SentencesPerStep).Select(i => data[i]).ToArray();
                var done = (epoch * steps + step) / (float)(options.Epochs * steps);
                loss += Step(shards, examples, epoch * steps + step, options);
                adam.Step(shards[0].Gradients, options.LearningRate * (1 - done));
                shards[0].Gradients.Clear();
                words += examples.Sum(e => e.Words.Length);
            }
            progress?.Invoke(epoch + 1, loss / words);
        }
    }

    private static double Step(ParserShard[] shards, ParserExample[] examples, int number, ParserOptions options)
    {
        var scale = 1f / examples.Sum(e => e.Words.Length);
        var losses = new double[shards.Length];
        Parallel.For(0, shards.Length, s =>
        {
            var dropout = new ParserDropout(HashCode(options.Seed, number, s), options.Dropout, options.Thinning);
            losses[s] = shards[s].Visit([.. examples.Where((_, i) => i % shards.Length == s)], scale, dropout);
        });
        for (var s = 1; s < shards.Length; s++) shards[0].Gradients.Take(shards[s].Gradients);
        return losses.Sum();
    }

    private static int HashCode(int seed, int step, int shard) => (int)Learning.FeatureHash.Combine((uint)seed, (uint)step, (uint)shard);
}
