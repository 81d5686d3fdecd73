using Extract.Tokens;
using Ingest;

namespace Extract.Sentences;

/// <summary>Tokens → sentences, within blocks.</summary>
public static class SentenceSplitter
{
    public static IReadOnlyList<Sentence> Split(TokenList tokens, IReadOnlyList<Block> blocks)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        ArgumentNullException.ThrowIfNull(blocks);
        var sentences = new List<Sentence>();
        var start = 0;
        for (var block = 0; block < blocks.Count; block++)
        {
            var end = block == blocks.Count - 1 ? tokens.Count : tokens.FirstEndingAfter(blocks[block].Span.End);
            for (var i = start; i < end; i++)
            {
                if (i == end - 1 || (tokens.Chars(i) is "." or "!" or "?" && tokens.IsSpaceBefore(i + 1)))
                {
                    sentences.Add(new Sentence(new TokenRange(start, i + 1), block));
                    start = i + 1;
                }
            }
        }
        return sentences;
    }
}
