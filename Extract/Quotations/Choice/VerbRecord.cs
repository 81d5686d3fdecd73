using Extract.Learning;

namespace Extract.Quotations.Choice;

/// <summary>How often statements of a verb were right in training, in all and by rule.</summary>
internal sealed class VerbRecord(IReadOnlyDictionary<uint, VerbRecord.Count> counts)
{
    /// <summary>Columns that <see cref="With"/> adds.</summary>
    private const int Columns = 4;

    /// <summary>An unknown verb counts as so many cases, of which this share was right.</summary>
    private const float Smoothing = 4, Prior = 0.7f;

    /// <summary>A verb of fewer cases is unknown.</summary>
    private const float Known = 10;

    /// <summary>Of so many cases so many were right.</summary>
    public readonly record struct Count(float Right, float All)
    {
        public Count Less(Count other) => new(Right - other.Right, All - other.All);
    }

    /// <summary>The keys under which a statement is counted: its verb (its rule if it has none), and verb and rule together.</summary>
    public static (uint Verb, uint VerbAndRule) Keys(Draft draft)
    {
        var verb = FeatureHash.Of(draft.Verb is { } cue ? cue.Verb.Lemma : draft.Rule);
        return (verb, FeatureHash.Combine(verb, FeatureHash.Of(draft.Rule)));
    }

    /// <summary>Whether training has seen statements of the verb.</summary>
    public bool Knows(uint verb) => Of(verb, null).All >= Known;

    /// <summary>A row of features and what is known of its verb.</summary>
    /// <param name="row">See <see cref="StatementFeatures"/>.</param>
    /// <param name="keys">See <see cref="Keys"/>.</param>
    /// <param name="less">What not to count: in training, the statement's own article.</param>
    public float[] With(float[] row, (uint Verb, uint VerbAndRule) keys, IReadOnlyDictionary<uint, Count>? less = null)
    {
        var whole = new float[row.Length + Columns];
        row.CopyTo(whole, 0);
        var verb = Of(keys.Verb, less);
        var both = Of(keys.VerbAndRule, less);
        var share = (verb.Right + (Smoothing * Prior)) / (verb.All + Smoothing);
        whole[^4] = share;
        whole[^3] = MathF.Log(1 + verb.All);
        whole[^2] = (both.Right + (Smoothing * share)) / (both.All + Smoothing);
        whole[^1] = MathF.Log(1 + both.All);
        return whole;
    }

    private Count Of(uint key, IReadOnlyDictionary<uint, Count>? less)
    {
        var all = counts.GetValueOrDefault(key);
        return less is null ? all : all.Less(less.GetValueOrDefault(key));
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(counts.Count);
        foreach (var (key, count) in counts.OrderBy(c => c.Key))
        {
            writer.Write(key);
            writer.Write(count.Right);
            writer.Write(count.All);
        }
    }

    public static VerbRecord Read(BinaryReader reader)
    {
        var counts = new Dictionary<uint, Count>();
        for (var n = reader.ReadInt32(); n > 0; n--) counts[reader.ReadUInt32()] = new Count(reader.ReadSingle(), reader.ReadSingle());
        return new VerbRecord(counts);
    }
}
