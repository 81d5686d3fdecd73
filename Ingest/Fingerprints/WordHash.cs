using System.Numerics;

namespace Ingest.Fingerprints;

/// <summary>64-bit hashes of words and of runs of words that are the same on every machine and in every run: FNV-1a, runs mixed by the finaliser of MurmurHash3 (Appleby, public domain).</summary>
public static class WordHash
{
    /// <summary>The hash of no characters.</summary>
    public const ulong Empty = 14695981039346656037;

    private const ulong Prime = 1099511628211;

    /// <summary>The hash with one unit more: a character, or a whole word.</summary>
    public static ulong Add(ulong hash, ulong unit) => (hash ^ unit) * Prime;

    /// <summary>The hash of a run with one word more; words in another order give another one.</summary>
    public static ulong AddToRun(ulong run, ulong word) => Add(BitOperations.RotateLeft(run, 23), word);

    /// <summary>The hash with all bits depending on all others, so that some of them make a sample.</summary>
    public static ulong Mix(ulong hash)
    {
        hash = (hash ^ hash >> 33) * 0xFF51AFD7ED558CCD;
        hash = (hash ^ hash >> 33) * 0xC4CEB9FE1A85EC53;
        return hash ^ hash >> 33;
    }
}
