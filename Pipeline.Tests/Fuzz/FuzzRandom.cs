namespace Pipeline.Tests;

/// <summary>Numbers from a seed, the same on every machine and in every version of the framework (SplitMix64, Steele, Lea and Flood 2014).</summary>
internal sealed class FuzzRandom(ulong seed)
{
    private ulong _state = seed;

    public ulong NextBits()
    {
        _state += 0x9E3779B97F4A7C15;
        var bits = _state;
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }

    /// <summary>From 0 to <paramref name="limit"/>, excluded; 0 where that is 0.</summary>
    public int Next(int limit) => limit <= 0 ? 0 : (int)(NextBits() % (ulong)limit);

    /// <summary>True in one of <paramref name="times"/> calls.</summary>
    public bool OneIn(int times) => Next(times) == 0;

    public T Pick<T>(IReadOnlyList<T> items) => items[Next(items.Count)];
}
