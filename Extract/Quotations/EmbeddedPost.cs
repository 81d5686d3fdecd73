using Extract.Tokens;

namespace Extract.Quotations;

/// <summary>A post of a social network that stands in the text as a block of its own: <c>Change the laws! — Ann Lee (@annlee) June 18, 2018</c>.</summary>
internal sealed class EmbeddedPost(Passage passage)
{
    /// <summary>A date has at most this many tokens, time of day included.</summary>
    private const int LongestDate = 10;

    /// <summary>So has a name, with title and pictograms.</summary>
    private const int LongestName = 10;

    /// <summary>The post that the block of a narrative sentence is; null if it is none.</summary>
    /// <param name="s">The block's first sentence.</param>
    public Draft? Find(int s)
    {
        if (s > 0 && passage.Sentences[s - 1].Block == passage.Sentences[s].Block) return null;
        var last = s;
        while (last + 1 < passage.Sentences.Count && passage.Sentences[last + 1].Block == passage.Sentences[s].Block) last++;
        var start = passage.Sentences[s].Tokens.Start;
        if (Author(start, passage.Sentences[last].Tokens.End) is not { } author) return null;
        var end = author.Start - 1;
        while (end > start && Link(start, end) is var link && link < end) end = link;
        if (end == start) return null;
        var draft = new Draft(default, author, "signature") { LastSentence = last };
        draft.Pieces.Add(new TokenRange(start, ContentEnd.TrimEnd(passage, start, end)));
        return draft;
    }

    /// <summary>Where a link that ends before <paramref name="end"/> starts; <paramref name="end"/> if none does.</summary>
    private int Link(int start, int end)
    {
        var first = end - 1;
        while (first > start && !passage.Tokens.IsSpaceBefore(first)) first--;
        var text = passage.Tokens.Text.AsSpan(passage.Tokens[first].Span.Start);
        return text.StartsWith("pic.twitter.com/", StringComparison.Ordinal) || text.StartsWith("http", StringComparison.Ordinal) ? first : end;
    }

    /// <summary>The name between a dash and the handle that closes the block, a date perhaps behind it.</summary>
    private TokenRange? Author(int start, int end)
    {
        var close = end - 1;
        while (close > start && end - close < LongestDate && !passage.Is(close, ')')) close--;
        if (!passage.Is(close, ')')) return null;
        var open = close - 1;
        while (open > start && close - open <= 3 && !passage.Is(open, '(')) open--;
        if (!passage.Is(open, '(') || !passage.Chars(open + 1).StartsWith('@')) return null;
        for (var dash = open - 1; dash > start && open - dash <= LongestName; dash--)
            if (passage.IsDash(dash)) return dash + 1 < open ? new TokenRange(dash + 1, open) : null;
        return null;
    }
}
