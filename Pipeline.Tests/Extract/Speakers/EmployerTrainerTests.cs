using Extract.Speakers;
using Extract.Speakers.Employers;
using Xunit;

namespace Pipeline.Tests;

public class EmployerTrainerTests
{
    private static readonly int s_near = EmployerWeights.Index(EmployerFeature.Recency, 0);
    private static readonly int s_far = EmployerWeights.Index(EmployerFeature.Recency, 8);
    private static readonly int s_none = EmployerWeights.Index(EmployerFeature.NoneByCount, 2);

    [Fact]
    public void What_is_right_again_and_again_becomes_likely()
    {
        var weights = EmployerTrainer.Train([.. Enumerable.Repeat(Example(true, false, false), 20)]);
        var shares = Example(true, false, false).Shares(weights);
        Assert.True(shares[0] > 0.8, $"{shares[0]}");
        Assert.Equal(1, shares.Sum(), 6);
    }

    [Fact]
    public void None_is_learned_too()
    {
        var weights = EmployerTrainer.Train([.. Enumerable.Repeat(Example(false, false, true), 20)]);
        Assert.True(Example(false, false, true).Shares(weights)[2] > 0.8);
    }

    [Fact]
    public void An_example_without_a_right_answer_teaches_nothing() =>
        Assert.Empty(EmployerTrainer.Train([Example(false, false, false)]).Rows());

    private static AnsweredChoice Example(params bool[] isRight) => new([[s_near], [s_far], [s_none]], isRight);
}
