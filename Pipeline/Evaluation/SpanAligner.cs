namespace Pipeline.Evaluation;

/// <summary>Pairs gold and predicted spans one to one: identical ones first, then overlapping ones in text order.</summary>
public static class SpanAligner
{
    /// <param name="gold">Gold spans in text order.</param>
    /// <param name="predicted">Predicted spans in text order.</param>
    /// <returns>Index pairs and whether the spans are identical.</returns>
    public static IReadOnlyList<Pair> Align(IReadOnlyList<CodePointSpan> gold, IReadOnlyList<CodePointSpan> predicted)
    {
        var pairs = new List<Pair>();
        var usedGold = new bool[gold.Count];
        var used = new bool[predicted.Count];
        var places = new Dictionary<CodePointSpan, int>();
        for (var i = 0; i < predicted.Count; i++) places[predicted[i]] = i;
        for (var j = 0; j < gold.Count; j++)
        {
            if (!places.TryGetValue(gold[j], out var i) || used[i]) continue;
            pairs.Add(new Pair(j, i, true));
            usedGold[j] = used[i] = true;
        }
        for (var j = 0; j < gold.Count; j++)
        {
            if (usedGold[j]) continue;
            for (var i = 0; i < predicted.Count; i++)
            {
                if (used[i] || !predicted[i].Overlaps(gold[j])) continue;
                pairs.Add(new Pair(j, i, false));
                used[i] = true;
                break;
            }
        }
        return pairs;
    }

    public readonly record struct Pair(int Gold, int Predicted, bool IsExact);
}
