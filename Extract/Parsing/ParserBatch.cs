using Extract.Tokens;

namespace Extract.Parsing;

/// <summary>Some sentences, one below the other, each preceded by the row of the root.</summary>
public sealed class ParserBatch
{
    private readonly List<ParserWord> _rows = [];
    private readonly List<TokenRange> _sentences = [];

    public IReadOnlyList<ParserWord> Rows => _rows;

    /// <summary>Rows of each sentence; the first one is the root's.</summary>
    public IReadOnlyList<TokenRange> Sentences => _sentences;

    public void Clear()
    {
        _rows.Clear();
        _sentences.Clear();
    }

    public void Add(ReadOnlySpan<ParserWord> sentence)
    {
        var start = _rows.Count;
        _rows.Add(ParserWord.Root);
        _rows.AddRange(sentence);
        _sentences.Add(new TokenRange(start, _rows.Count));
    }
}
