using Extract.Learning;
using Xunit;

namespace Pipeline.Tests;

public class SequenceModelTests
{
    private static readonly string[] Labels = ["a", "b", "c"];

    [Fact]
    public void Gradient_agrees_with_differences_of_the_loss()
    {
        var trainer = new CrfTrainer(Labels, new CrfOptions(MinimumCount: 1));
        var data = Random(seed: 3, sequences: 4);
        trainer.Prepare(data);
        var sequence = data[0] with { Allowed = [.. data[0].Allowed.Select((a, i) => i == 1 ? 0b101UL : a)] };
        var random = new Random(5);
        foreach (var key in sequence.Features)
            foreach (ref var weight in trainer.WeightsOf(key)) weight = random.NextSingle() - 0.5f;

        var gradient = new Dictionary<uint, float[]>();
        trainer.Loss(sequence, (key, values) => gradient[key] = [.. values.Select((v, j) => v + (gradient.TryGetValue(key, out var g) ? g[j] : 0))]);

        const float step = 1e-2f;
        foreach (var key in sequence.Features.Distinct())
        {
            for (var label = 0; label < Labels.Length; label++)
            {
                trainer.WeightsOf(key)[label] += step;
                var above = trainer.Loss(sequence, null);
                trainer.WeightsOf(key)[label] -= 2 * step;
                var below = trainer.Loss(sequence, null);
                trainer.WeightsOf(key)[label] += step;
                Assert.Equal((below - above) / (2 * step), gradient[key][label], 2e-3);
            }
        }
    }

    [Theory]
    [InlineData(1, 0f)]
    [InlineData(3, 0.3f)]
    public void Learns_what_a_feature_means(int runs, float dropout)
    {
        var model = new CrfTrainer(Labels, new CrfOptions(Epochs: 8, MinimumCount: 1, Runs: runs, Dropout: dropout)).Train("toy", Random(seed: 1, sequences: 200));
        var decoder = new SequenceDecoder(model);
        foreach (var sequence in Random(seed: 2, sequences: 20))
        {
            var labels = new byte[sequence.Length];
            decoder.Decode(Buffer(sequence), labels);
            Assert.Equal(sequence.Allowed, labels.Select(l => 1UL << l));
        }
    }

    [Fact]
    public void The_same_data_gives_the_same_bytes()
    {
        byte[] Train() => new CrfTrainer(Labels, new CrfOptions(Epochs: 3, MinimumCount: 1, Runs: 2, Dropout: 0.2f)).Train("toy", Random(seed: 1, sequences: 30)).Save();
        Assert.Equal(Train(), Train());
    }

    [Fact]
    public void A_saved_model_decodes_as_before()
    {
        var model = new CrfTrainer(Labels, new CrfOptions(Epochs: 3, MinimumCount: 1)).Train("toy", Random(seed: 1, sequences: 30));
        var loaded = SequenceModel.Load(model.Save());
        Assert.Equal(model.Name, loaded.Name);
        Assert.Equal(model.Labels, loaded.Labels);
        Assert.Equal(model.Features.Count, loaded.Features.Count);
        Assert.Equal(model.Save(), loaded.Save());
    }

    [Fact]
    public void Forbidden_transitions_do_not_occur()
    {
        var data = Random(seed: 1, sequences: 60).Select(s => s with { Allowed = [.. s.Allowed.Select((_, i) => 1UL << (i % 3))] }).ToList();
        var model = new CrfTrainer(Labels, new CrfOptions(Epochs: 2, MinimumCount: 1), (from, to) => from is null || to is null || from != to).Train("toy", data);
        var decoder = new SequenceDecoder(model);
        foreach (var sequence in Random(seed: 9, sequences: 20))
        {
            var labels = new byte[sequence.Length];
            decoder.Decode(Buffer(sequence), labels);
            for (var i = 1; i < labels.Length; i++) Assert.NotEqual(labels[i - 1], labels[i]);
        }
    }

    [Fact]
    public void Contradictory_labels_are_reported()
    {
        var sequence = Random(seed: 1, sequences: 1)[0] with { Allowed = [1, 1, 1] };
        var trainer = new CrfTrainer(Labels, new CrfOptions(MinimumCount: 1), (from, to) => from is null || from != to);
        Assert.Throws<InvalidDataException>(() => trainer.Train("toy", [sequence with { Ends = sequence.Ends[..3] }]));
    }

    [Fact]
    public void A_damaged_file_says_so()
    {
        var file = new CrfTrainer(Labels, new CrfOptions(Epochs: 1, MinimumCount: 1)).Train("toy", Random(seed: 1, sequences: 5)).Save();

        string Message(byte[] bytes) => Assert.Throws<InvalidDataException>(() => SequenceModel.Load(bytes)).Message;
        Assert.Contains("NXWF", Message([1, 2, 3]), StringComparison.Ordinal);
        Assert.Contains("cut", Message(file[..^10]), StringComparison.Ordinal);
        Assert.Contains("check sum", Message([.. file[..^1], (byte)(file[^1] ^ 1)]), StringComparison.Ordinal);
        Assert.Contains("version", Message([.. file[..4], 99, 0, .. file[6..]]), StringComparison.Ordinal);
        Assert.Contains("'sequence'", Assert.Throws<InvalidDataException>(() => Extract.Words.Lexicon.Load(file)).Message, StringComparison.Ordinal);
    }

    /// <summary>Each position has a feature that tells its label and one that does not.</summary>
    private static List<TrainingSequence> Random(int seed, int sequences)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, sequences).Select(_ =>
        {
            var labels = Enumerable.Range(0, 3 + random.Next(4)).Select(_ => random.Next(3)).ToArray();
            return new TrainingSequence(
                [.. labels.SelectMany(l => new[] { (uint)(10 + l), (uint)(100 + random.Next(5)) })],
                [.. labels.Select((_, i) => 2 * (i + 1))],
                [.. labels.Select(l => 1UL << l)]);
        })];
    }

    private static FeatureBuffer Buffer(TrainingSequence sequence)
    {
        var buffer = new FeatureBuffer();
        for (var t = 0; t < sequence.Length; t++)
        {
            foreach (var key in sequence.At(t)) buffer.Add(key);
            buffer.EndPosition();
        }
        return buffer;
    }
}
