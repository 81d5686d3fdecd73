using System.Runtime.InteropServices;

namespace Ingest.Cleaning.RawText;

/// <summary>In how many articles of its site each line was seen; bounded, by forgetting what was seen least.</summary>
/// <remarks>After the lossy counting of Manku and Motwani, "Approximate frequency counts over data streams" (VLDB 2002).</remarks>
/// <param name="most">Lines and sites that are remembered.</param>
internal sealed class LineCounts(int most = LineCounts.Most)
{
    // About 24 megabytes.
    private const int Most = 1_000_000;

    // Two articles may quote one sentence; a line of three, and of one article in ten of the site, is the site's.
    private const int FewestArticles = 3;
    private const int OneIn = 10;

    private readonly Dictionary<ulong, int> _articles = [];

    public int Count => _articles.Count;

    public void Add(SiteLines article)
    {
        Increment(article.Site);
        foreach (var line in article.Lines) Increment(line);
        for (var least = 1; _articles.Count > most; least++) Forget(least);
    }

    /// <summary>The lines of an article that repeat across the site, by <see cref="LineHash"/>, with the number of articles that hold them; the article must have been added.</summary>
    public IReadOnlyDictionary<ulong, int> Repeated(SiteLines article)
    {
        var needed = Math.Max(FewestArticles, _articles.GetValueOrDefault(article.Site) / OneIn);
        var repeated = new Dictionary<ulong, int>();
        foreach (var line in article.Lines)
        {
            if (_articles.GetValueOrDefault(line) is var count && count >= needed) repeated[line ^ article.Site] = count;
        }
        return repeated;
    }

    private void Increment(ulong key) => CollectionsMarshal.GetValueRefOrAddDefault(_articles, key, out _)++;

    private void Forget(int least)
    {
        foreach (var (key, count) in _articles)
        {
            if (count <= least) _articles.Remove(key);
        }
    }
}
