using Ingest.Cleaning.RawText;

namespace Ingest;

/// <summary>
/// Tells each scraped article which of its lines repeat across the articles of its site: what many articles share is the site's, not the article's.
/// Works in input order on one thread, so that the result depends on the input alone, whatever the number of workers.
/// </summary>
public static class SiteBatches
{
    // Articles wait until so many have been read after the first that waits, so that the first of a batch learn from the last.
    private const int MostWaiting = 256;
    private const long MostCharacters = 16_000_000;

    /// <summary>The same outcomes in the same order; scraped text of a known site with <see cref="RawArticle.Repeated"/> where lines of it repeat.</summary>
    /// <remarks>
    /// Holds back at most 256 articles or 16 million characters, and nothing before the first scraped article of a known site. Within them every article sees
    /// the lines of all others; beyond them, those of all that came before.
    /// </remarks>
    public static IEnumerable<Outcome<RawArticle>> WithRepeatedLines(IEnumerable<Outcome<RawArticle>> input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var counts = new LineCounts();
        var waiting = new Queue<(Outcome<RawArticle> Outcome, SiteLines? Lines)>();
        var characters = 0L;
        foreach (var outcome in input)
        {
            var lines = outcome.IsAccepted ? SiteLines.Of(outcome.Value) : null;
            if (lines is null && waiting.Count == 0)
            {
                yield return outcome;
                continue;
            }
            if (lines is not null) counts.Add(lines);
            waiting.Enqueue((outcome, lines));
            characters += SizeOf(outcome);
            if (waiting.Count < MostWaiting && characters < MostCharacters) continue;
            while (waiting.TryDequeue(out var next)) yield return WithCounts(next.Outcome, next.Lines, counts);
            characters = 0;
        }
        while (waiting.TryDequeue(out var next)) yield return WithCounts(next.Outcome, next.Lines, counts);
    }

    private static Outcome<RawArticle> WithCounts(Outcome<RawArticle> outcome, SiteLines? lines, LineCounts counts) =>
        lines is not null && counts.Repeated(lines) is { Count: > 0 } repeated ? outcome.Value! with { Repeated = repeated } : outcome;

    private static long SizeOf(Outcome<RawArticle> outcome) => (outcome.Value?.Text?.Length ?? 0) + (outcome.Value?.Bytes.Length ?? 0);
}
