namespace Extract.Learning;

/// <summary>One labelled sequence.</summary>
/// <param name="Features">Feature keys, position by position.</param>
/// <param name="Ends">For each position, where its keys end in <paramref name="Features"/>.</param>
/// <param name="Allowed">
/// For each position the labels that the annotation leaves open, as bits: one bit where the label is known, several where the corpus does not
/// annotate the distinction (its "O" may hide a name of a kind that it does not mark).
/// </param>
/// <param name="Weight">How much the sequence counts; 1 is normal.</param>
public sealed record TrainingSequence(uint[] Features, int[] Ends, ulong[] Allowed, float Weight = 1)
{
    public int Length => Ends.Length;

    public ReadOnlySpan<uint> At(int position)
    {
        var start = position == 0 ? 0 : Ends[position - 1];
        return Features.AsSpan(start, Ends[position] - start);
    }
}
