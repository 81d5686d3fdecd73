using Pipeline.Running;
using Xunit;

namespace Pipeline.Tests;

public sealed class OrderedParallelTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task ResultsComeInTheOrderOfTheSource(int workers)
    {
        var results = new List<int>();
        await foreach (var result in OrderedParallel.MapAsync(Enumerable.Range(0, 500), SlowIfEven, workers, CancellationToken.None)) results.Add(result);
        Assert.Equal(Enumerable.Range(0, 500).Select(i => i * 2), results);

        static int SlowIfEven(int i)
        {
            if (i % 50 == 0) Thread.Sleep(5);
            return i * 2;
        }
    }

    [Fact]
    public async Task TheNumberOfItemsInFlightIsBounded()
    {
        var taken = 0;
        var delivered = 0;
        var most = 0;
        IEnumerable<int> Source()
        {
            for (var i = 0; i < 1000; i++)
            {
                most = Math.Max(most, ++taken - Volatile.Read(ref delivered));
                yield return i;
            }
        }
        await foreach (var _ in OrderedParallel.MapAsync(Source(), i => i, 2, CancellationToken.None)) Interlocked.Increment(ref delivered);
        Assert.InRange(most, 1, 20);
        Assert.Equal(1000, delivered);
    }

    [Fact]
    public async Task ASourceThatWaitsForInputIsLeftBehindWhenCancelled()
    {
        using var input = new ManualResetEventSlim();
        using var cancellation = new CancellationTokenSource();
        IEnumerable<int> Source()
        {
            yield return 1;
            input.Wait(CancellationToken.None);
            yield return 2;
        }
        var results = new List<int>();
        async Task Consume()
        {
            await foreach (var result in OrderedParallel.MapAsync(Source(), i => i, 2, cancellation.Token))
            {
                results.Add(result);
                await cancellation.CancelAsync();
            }
        }
        try
        {
            await Consume().WaitAsync(TimeSpan.FromMinutes(1));
        }
        finally
        {
            input.Set();
        }
        Assert.Equal([1], results);
    }

    [Fact]
    public async Task AFailingItemSurfacesAfterTheResultsBeforeIt()
    {
        var results = new List<int>();
        var failure = await Assert.ThrowsAsync<FormatException>(async () =>
        {
            await foreach (var result in OrderedParallel.MapAsync(Enumerable.Range(0, 100), i => i == 7 ? throw new FormatException("seven") : i, 3, CancellationToken.None))
                results.Add(result);
        });
        Assert.Equal("seven", failure.Message);
        Assert.Equal(Enumerable.Range(0, 7), results);
    }

    [Fact]
    public async Task AFailingSourceSurfacesAfterTheResultsBeforeIt()
    {
        static IEnumerable<int> Source()
        {
            yield return 1;
            yield return 2;
            throw new FormatException("source");
        }
        var results = new List<int>();
        await Assert.ThrowsAsync<FormatException>(async () =>
        {
            await foreach (var result in OrderedParallel.MapAsync(Source(), i => i, 2, CancellationToken.None)) results.Add(result);
        });
        Assert.Equal([1, 2], results);
    }

    [Fact]
    public async Task CancellingEndsAnEndlessSourceWithoutLosingWhatWasDone()
    {
        using var stop = new CancellationTokenSource();
        static IEnumerable<int> Endless()
        {
            for (var i = 0; ; i++) yield return i;
        }
        var results = new List<int>();
        await foreach (var result in OrderedParallel.MapAsync(Endless(), i => i, 2, stop.Token))
        {
            results.Add(result);
            if (result == 100) await stop.CancelAsync();
        }
        Assert.Equal(Enumerable.Range(0, results.Count), results);
        Assert.InRange(results.Count, 101, 200);
    }
}
