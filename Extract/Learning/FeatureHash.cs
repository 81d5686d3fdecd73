using System.Numerics;

namespace Extract.Learning;

/// <summary>
/// Feature hashing: words and combinations of facts become 32-bit keys without building strings. The mapping is part of every weight file
/// (a changed hash makes old weights meaningless), so it depends on nothing but the characters: no seed, no culture, no machine.
/// </summary>
public static class FeatureHash
{
    private const uint Prime1 = 0x9E3779B1, Prime2 = 0x85EBCA77, Prime3 = 0xC2B2AE3D;

    /// <summary>Hash of the characters as they stand.</summary>
    public static uint Of(ReadOnlySpan<char> text)
    {
        var hash = Prime3 + (uint)text.Length;
        foreach (var c in text) hash = Step(hash, c);
        return Finish(hash);
    }

    /// <summary>Continues a running hash with one more character.</summary>
    public static uint Step(uint hash, char c) => BitOperations.RotateLeft(hash ^ (c * Prime1), 13) * Prime2;

    /// <summary>One key for a fact and the place or template it stands in.</summary>
    public static uint Combine(uint a, uint b) => Finish(BitOperations.RotateLeft(a * Prime1, 15) ^ (b * Prime3));

    /// <summary>One key for three facts.</summary>
    public static uint Combine(uint a, uint b, uint c) => Combine(Combine(a, b), c);

    /// <summary>Spreads every input bit over all output bits (Murmur3's finaliser).</summary>
    public static uint Finish(uint hash)
    {
        hash ^= hash >> 16;
        hash *= 0x85EBCA6B;
        hash ^= hash >> 13;
        hash *= 0xC2B2AE35;
        return hash ^ (hash >> 16);
    }
}
