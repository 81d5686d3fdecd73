namespace Extract.Learning;

/// <summary>
/// Leaves features out at random while training, so that no weight relies on another one being there ("dropout", Hinton et al. 2012). Weights learnt
/// so are too large by 1 / (1 − share) where all features are present. The same seed leaves out the same features.
/// </summary>
/// <param name="share">Probability of being left out, from 0 to less than 1.</param>
/// <param name="seed">Of the choice.</param>
internal sealed class FeatureDropout(float share, int seed)
{
    private const int Bits = 16, Choices = 64 / Bits;
    private readonly ushort _limit = (ushort)(share * (1 << Bits));
    private ulong _state = ((ulong)(uint)seed + 1) * 0x9E3779B97F4A7C15 | 1;
    private int[] _kept = [];

    /// <param name="ids">Numbers of features.</param>
    /// <returns>The same with −1 for what is left out; longer than <paramref name="ids"/>, overwritten by the next call.</returns>
    public int[] Apply(int[] ids)
    {
        if (_limit == 0) return ids;
        if (_kept.Length < ids.Length) _kept = new int[ids.Length * 2];
        for (var i = 0; i < ids.Length; i++)
        {
            if (i % Choices == 0) Advance();
            _kept[i] = (ushort)(_state >> (Bits * (i % Choices))) < _limit ? -1 : ids[i];
        }
        return _kept;
    }

    /// <summary>Xorshift (Marsaglia 2003).</summary>
    private void Advance()
    {
        _state ^= _state << 13;
        _state ^= _state >> 7;
        _state ^= _state << 17;
    }
}
