using BenchmarkDotNet.Attributes;
using Extract.Sentences;
using Extract.Tagging;
using Extract.Times;
using Extract.Tokens;
using Ingest.Cleaning;

namespace Bench;

/// <summary>The stage of temporal expressions alone, tokens and tags given: news and a text of nothing but digits.</summary>
[MemoryDiagnoser]
public class TimexBenchmarks
{
    private static readonly DateOnly Reference = new(2024, 5, 15);

    private TokenList _tokens = null!;
    private IReadOnlyList<TaggedToken> _tags = null!;
    private IReadOnlyList<Sentence> _sentences = null!;

    /// <summary>Characters of the text.</summary>
    [Params(10_000, 1_000_000)]
    public int Length { get; set; }

    [Params(TextKind.News, TextKind.Digits)]
    public TextKind Text { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        var text = BenchText.Write(Text, Length);
        _tokens = Tokenizer.Tokenize(text);
        _sentences = SentenceSplitter.Split(_tokens, BlockSplitter.Split(text));
        _tags = PartOfSpeechTagger.Default.Tag(_tokens, _sentences);
    }

    [Benchmark]
    public int Extract() => TimexExtractor.Extract(_tokens, _tags, _sentences, Reference).Count;
}
