namespace Extract.Words;

/// <summary>
/// How a name was understood in other articles, in one byte: 1 + type (2 bits) | certainty (2 bits) | frequency (2 bits); 0: never heard.
/// </summary>
public static class HeardName
{
    /// <param name="articles">Number of articles in which the name was a person, an organization, a location, something else.</param>
    public static byte Of(ReadOnlySpan<int> articles)
    {
        int best = 0, total = 0;
        for (var type = 0; type < articles.Length; type++)
        {
            total += articles[type];
            if (articles[type] > articles[best]) best = type;
        }
        var share = (double)articles[best] / total;
        var certainty = share >= 0.97 ? 3 : share >= 0.85 ? 2 : share >= 0.6 ? 1 : 0;
        var frequency = total >= 50 ? 3 : total >= 15 ? 2 : total >= 6 ? 1 : 0;
        return (byte)(1 + (best | (certainty << 2) | (frequency << 4)));
    }
}
