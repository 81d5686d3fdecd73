using System.Buffers.Binary;

namespace Ingest.Fingerprints;

/// <summary>
/// A sample of a text's four-word runs by which near-duplicates are found and compared: syndicated copies, cut or extended versions, new headlines.
/// Pure, deterministic, thread-safe.
/// </summary>
/// <remarks>
/// <para>
/// How a store uses it: keep <see cref="ToBytes"/> with the article, and a row (key, article) in an indexed table for each of <see cref="Keys"/>. Candidates
/// for a new article are articles that share a key with it, of each key the first few; judge each with <see cref="Similarity"/> against
/// <see cref="NearDuplicate"/>. So both the candidates and the comparisons are bounded, and the cost of an article does not grow with the store.
/// </para>
/// <para>
/// The sample holds the hashes below a fixed share of their range (scaled or "Frac" MinHash: Irber and others 2022; MinHash: Broder 1997), not a fixed number of
/// them: a run of words that is in one sample is in the sample of every text that holds it. So containment can be measured between texts of different
/// length, which Jaccard similarity and bands of MinHash miss: half of all reprints are cut or extended.
/// </para>
/// </remarks>
public sealed class TextSignature
{
    /// <summary>From this similarity on two texts are copies of one another; different texts on one event stay below 0.1.</summary>
    public const double NearDuplicate = 0.35;

    // One shingle in 4 is sampled, one in 16 is a key; at most so many of the smallest are kept.
    private const uint SampleBelow = uint.MaxValue / 4;
    private const uint KeyBelow = uint.MaxValue / 16;
    private const int MostSamples = 512;
    private const int MostKeys = 64;
    private const int FewestSamples = 16;

    // The upper halves of the hashes, ascending and distinct.
    private readonly uint[] _samples;

    // All hashes of the text below this one are in the sample.
    private readonly uint _below;

    private TextSignature(uint[] samples, uint below)
    {
        _samples = samples;
        _below = below;
    }

    /// <summary>Keys for an index, at most 64. A short text has few, an empty one none.</summary>
    public IReadOnlyList<long> Keys
    {
        get
        {
            var below = Array.BinarySearch(_samples, KeyBelow);
            var count = Math.Min(below < 0 ? ~below : below, MostKeys);
            return [.. _samples[..count].Select(s => (long)s)];
        }
    }

    /// <summary>The signature of a text.</summary>
    public static TextSignature Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var all = WordShingles.Of(text).Select(h => (uint)(h >> 32)).Distinct().Order().ToArray();
        var count = Array.FindIndex(all, h => h >= SampleBelow);
        if (count < 0) count = all.Length;
        count = Math.Clamp(count, Math.Min(all.Length, FewestSamples), MostSamples);
        // Of a short text more is sampled, of a long one less than the fixed share.
        var below = count == all.Length ? uint.MaxValue : Math.Max(all[count - 1] + 1, count == MostSamples ? 0 : SampleBelow);
        return new TextSignature(all[..count], below);
    }

    /// <summary>How much of the shorter text the longer one holds, from 0 to 1: the share of its four-word runs, estimated from the samples.</summary>
    public static double Similarity(TextSignature a, TextSignature b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var below = Math.Min(a._below, b._below);
        int i = 0, j = 0, inA = 0, inB = 0, both = 0;
        while (true)
        {
            var left = i < a._samples.Length && a._samples[i] < below ? a._samples[i] : uint.MaxValue;
            var right = j < b._samples.Length && b._samples[j] < below ? b._samples[j] : uint.MaxValue;
            if (left == uint.MaxValue && right == uint.MaxValue) break;
            if (left <= right)
            {
                inA++;
                i++;
            }
            if (right <= left)
            {
                inB++;
                j++;
            }
            if (left == right) both++;
        }
        return both == 0 ? 0 : (double)both / Math.Min(inA, inB);
    }

    /// <summary>At most 2,052 bytes; <see cref="FromBytes"/> reads them.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[4 * (_samples.Length + 1)];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, _below);
        for (var i = 0; i < _samples.Length; i++) BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(4 * (i + 1)), _samples[i]);
        return bytes;
    }

    /// <exception cref="ArgumentException">The bytes are no signature.</exception>
    public static TextSignature FromBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes.Length % 4 != 0) throw new ArgumentException("A signature is a whole number of 32-bit words, one at least.", nameof(bytes));
        var samples = new uint[bytes.Length / 4 - 1];
        for (var i = 0; i < samples.Length; i++) samples[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(4 * (i + 1))..]);
        return new TextSignature(samples, BinaryPrimitives.ReadUInt32LittleEndian(bytes));
    }
}
