namespace Ingest.Learning;

/// <summary>How far things in a row are from the nearest one of a kind.</summary>
internal static class Gaps
{
    /// <summary>For each of <paramref name="count"/> things the number of others between it and the nearest one of the kind on one side, at most <paramref name="farthest"/>.</summary>
    /// <param name="count">How many things.</param>
    /// <param name="isOfKind">Asked by index.</param>
    /// <param name="above">Whether to look at those before, not behind.</param>
    /// <param name="farthest">Also where there is none.</param>
    public static int[] Of(int count, Predicate<int> isOfKind, bool above, int farthest)
    {
        var gaps = new int[count];
        var gap = farthest;
        for (var k = 0; k < count; k++)
        {
            var i = above ? k : count - 1 - k;
            gaps[i] = gap;
            gap = isOfKind(i) ? 0 : Math.Min(gap + 1, farthest);
        }
        return gaps;
    }
}
