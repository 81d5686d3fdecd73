using Extract.Learning.Neural;
using Extract.Tokens;
using Xunit;

namespace Pipeline.Tests;

/// <summary>Backward passes against differences of forward passes. The loss is the result times fixed random numbers.</summary>
public class LayerGradientTests
{
    private const int Rows = 5;
    private const float Step = 1e-2f;
    private static readonly TokenRange[] s_sentences = [new(0, 2), new(2, 5)];

    [Theory]
    [InlineData(7)]
    [InlineData(32)]
    public void Recurrent_layer(int input)
    {
        var layer = new RecurrentLayer(input, 16);
        Parameter[] parameters = [layer.Weights, layer.Peepholes, layer.Biases];
        var random = Filled(parameters);
        float[] x = Values(random, Rows * input), weights = Values(random, Rows * layer.Output);
        var state = new RecurrentLayer.State();
        double Loss()
        {
            layer.Forward(x, Rows, s_sentences, state);
            return Enumerable.Range(0, weights.Length).Sum(i => (double)weights[i] * state.Hidden[i]);
        }
        var gradients = new Gradients(parameters);
        var dx = new float[x.Length];
        Loss();
        layer.Backward(x, weights, dx, Rows, s_sentences, state, gradients, new Scratch());
        foreach (var parameter in parameters) Check(parameter.Values, gradients.Of(parameter).ToArray(), Loss);
        Check(x, dx, Loss);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Dense_layer(bool rectified)
    {
        var layer = new DenseLayer(9, 16, rectified);
        Parameter[] parameters = [layer.Weights, layer.Bias];
        var random = Filled(parameters);
        float[] x = Values(random, Rows * 9), weights = Values(random, Rows * 16), y = new float[Rows * 16];
        double Loss()
        {
            layer.Forward(x, y, Rows);
            return Enumerable.Range(0, weights.Length).Sum(i => (double)weights[i] * y[i]);
        }
        var gradients = new Gradients(parameters);
        var dx = new float[x.Length];
        Loss();
        layer.Backward(x, y, [.. weights], dx, Rows, gradients, new Scratch());
        foreach (var parameter in parameters) Check(parameter.Values, gradients.Of(parameter).ToArray(), Loss);
        Check(x, dx, Loss);
    }

    [Fact]
    public void One_sentence_does_not_reach_into_the_next()
    {
        var layer = new RecurrentLayer(32, 16);
        var random = Filled([layer.Weights, layer.Peepholes, layer.Biases]);
        var x = Values(random, Rows * 32);
        RecurrentLayer.State together = new(), alone = new();
        layer.Forward(x, Rows, s_sentences, together);
        layer.Forward(x.AsSpan(2 * 32), 3, [new TokenRange(0, 3)], alone);
        Assert.Equal(together.Hidden.AsSpan(2 * 32, 3 * 32).ToArray(), alone.Hidden.AsSpan(0, 3 * 32).ToArray());
    }

    private static void Check(float[] values, float[] gradient, Func<double> loss)
    {
        for (var i = 0; i < values.Length; i += 1 + values.Length / 60)
        {
            var value = values[i];
            values[i] = value + Step;
            var above = loss();
            values[i] = value - Step;
            var below = loss();
            values[i] = value;
            Assert.Equal((above - below) / (2 * Step), gradient[i], 5e-3);
        }
    }

    private static Random Filled(Parameter[] parameters)
    {
        var random = new Random(3);
        foreach (var parameter in parameters)
            for (var i = 0; i < parameter.Values.Length; i++) parameter.Values[i] = random.NextSingle() - 0.5f;
        return random;
    }

    private static float[] Values(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() * 2 - 1)];
}
