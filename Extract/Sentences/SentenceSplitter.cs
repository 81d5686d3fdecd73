using Extract.Tokens;
using Ingest;

namespace Extract.Sentences;

/// <summary>
/// Tokens → sentences, within blocks. A sentence ends behind a full stop, question or exclamation mark and the closing marks
/// that follow it, unless the next words show that it goes on ("“So what?” said Harry.").
/// </summary>
public static class SentenceSplitter
{
    /// <summary>No sentence is longer, in tokens: later stages look at pairs of tokens in a sentence.</summary>
    public const int MaxTokens = 400;

    public static IReadOnlyList<Sentence> Split(TokenList tokens, IReadOnlyList<Block> blocks)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        ArgumentNullException.ThrowIfNull(blocks);
        var sentences = new List<Sentence>((tokens.Count / 20) + blocks.Count);
        var start = 0;
        for (var block = 0; block < blocks.Count && start < tokens.Count; block++)
        {
            var end = block == blocks.Count - 1 ? tokens.Count : FirstStartingFrom(tokens, blocks[block].Span.End, start);
            var boundaries = new SentenceBoundaries(tokens, start, end);
            while (start < end)
            {
                var stop = boundaries.Next(start);
                Add(sentences, tokens, start, stop, block);
                start = stop;
            }
        }
        return sentences;
    }

    private static int FirstStartingFrom(TokenList tokens, int offset, int from)
    {
        var index = tokens.FirstEndingAfter(offset);
        // A token across the block's end stays with the block in which it began.
        if (index < tokens.Count && tokens[index].Span.Start < offset) index++;
        return Math.Max(index, from);
    }

    private static void Add(List<Sentence> sentences, TokenList tokens, int start, int end, int block)
    {
        while (end - start > MaxTokens)
        {
            var cut = start + MaxTokens;
            for (var i = cut; i > cut - (MaxTokens / 4); i--)
            {
                if (tokens.Chars(i - 1) is not (";" or ",")) continue;
                cut = i;
                break;
            }
            sentences.Add(new Sentence(new TokenRange(start, cut), block));
            start = cut;
        }
        sentences.Add(new Sentence(new TokenRange(start, end), block));
    }
}
