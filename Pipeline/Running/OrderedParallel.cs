using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Pipeline.Running;

/// <summary>One reader → many workers → one consumer that sees the results in input order, over bounded channels.</summary>
internal static class OrderedParallel
{
    // Items in flight per worker: enough that a slow article does not idle the others, few enough to bound memory.
    private const int WindowPerWorker = 8;

    // How long a cancelled source may take to end before it is left behind.
    private static readonly TimeSpan SourceGrace = TimeSpan.FromMilliseconds(500);

    /// <summary>Maps every item on <paramref name="workers"/> threads and yields the results in the order of the source.</summary>
    /// <remarks>
    /// At most <c>8 × workers</c> items are held at once. When cancelled, reading stops, the enumeration ends at the first item that
    /// no worker has begun, and the caller decides what that means; a source that is waiting for input is not waited for. An exception of the source or of <paramref name="map"/> surfaces in its place.
    /// </remarks>
    public static async IAsyncEnumerable<TResult> MapAsync<TSource, TResult>(
        IEnumerable<TSource> source, Func<TSource, TResult> map, int workers, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var window = workers * WindowPerWorker;
        var work = Channel.CreateBounded<Slot<TSource, TResult>>(new BoundedChannelOptions(window) { SingleWriter = true });
        var inOrder = Channel.CreateBounded<Slot<TSource, TResult>>(new BoundedChannelOptions(window) { SingleWriter = true, SingleReader = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        await using var closing = cancellation.Register(() => Close(work.Writer, inOrder.Writer, null)).ConfigureAwait(false);

        var reader = Task.Run(() => ReadAsync(source, work.Writer, inOrder.Writer, stop.Token), CancellationToken.None);
        var mappers = Enumerable.Range(0, workers).Select(_ => Task.Run(() => WorkAsync(work.Reader, map, stop.Token), CancellationToken.None)).ToArray();
        try
        {
            await foreach (var slot in inOrder.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
            {
                var result = slot.Result.Task;
                await ((Task)result).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                if (result.IsCanceled) yield break;
                yield return await result.ConfigureAwait(false);
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await (cancellation.IsCancellationRequested ? Task.WhenAny(reader, Task.Delay(SourceGrace, CancellationToken.None)) : reader).ConfigureAwait(false);
            await Task.WhenAll(mappers).ConfigureAwait(false);
        }
    }

    private static async Task ReadAsync<TSource, TResult>(
        IEnumerable<TSource> source, ChannelWriter<Slot<TSource, TResult>> work, ChannelWriter<Slot<TSource, TResult>> inOrder, CancellationToken stop)
    {
        Exception? failure = null;
        try
        {
            foreach (var item in source)
            {
                if (stop.IsCancellationRequested) break;
                var slot = new Slot<TSource, TResult>(item);
                await inOrder.WriteAsync(slot, stop).ConfigureAwait(false);
                // Room in `inOrder` means room here: both hold the same number and this one empties first.
                await HandOnAsync(slot, work, stop).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (stop.IsCancellationRequested && exception is OperationCanceledException or ChannelClosedException)
        {
            // Stopped while reading or waiting for room: the item was not taken.
        }
#pragma warning disable CA1031 // Handed on to the consumer, which sees it after all results before it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            failure = exception;
        }
        Close(work, inOrder, failure);
    }

    private static async Task HandOnAsync<TSource, TResult>(Slot<TSource, TResult> slot, ChannelWriter<Slot<TSource, TResult>> work, CancellationToken stop)
    {
        try
        {
            await work.WriteAsync(slot, CancellationToken.None).ConfigureAwait(false);
        }
        catch (ChannelClosedException)
        {
            slot.Result.SetCanceled(stop); // Cancelled in between: no worker will begin it.
        }
    }

    private static void Close<TSlot>(ChannelWriter<TSlot> work, ChannelWriter<TSlot> inOrder, Exception? failure)
    {
        inOrder.TryComplete(failure);
        work.TryComplete();
    }

    private static async Task WorkAsync<TSource, TResult>(ChannelReader<Slot<TSource, TResult>> work, Func<TSource, TResult> map, CancellationToken stop)
    {
        await foreach (var slot in work.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
        {
            if (stop.IsCancellationRequested)
            {
                slot.Result.SetCanceled(stop);
                continue;
            }
            try
            {
                slot.Result.SetResult(map(slot.Item));
            }
#pragma warning disable CA1031 // Handed on to the consumer in its place.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                slot.Result.SetException(exception);
            }
        }
    }

    private sealed class Slot<TSource, TResult>(TSource item)
    {
        public TSource Item { get; } = item;

        public TaskCompletionSource<TResult> Result { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
