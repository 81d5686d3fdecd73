using BenchmarkDotNet.Attributes;
using Extract.Numerals;
using Extract.Times;

namespace Bench;

/// <summary>The stage of temporal expressions alone, tokens and tags given: news and a text of nothing but digits.</summary>
[MemoryDiagnoser]
public class TimexBenchmarks
{
    private static readonly DateOnly Reference = new(2024, 5, 15);

    private TaggedText _text = null!;

    /// <summary>Characters of the text.</summary>
    [Params(10_000, 1_000_000)]
    public int Length { get; set; }

    [Params(TextKind.News, TextKind.Digits)]
    public TextKind Text { get; set; }

    [GlobalSetup]
    public void Prepare() => _text = TaggedText.Of(BenchText.Write(Text, Length));

    [Benchmark]
    public int Extract() => TimexExtractor.Extract(_text.Tokens, NumeralList.Read(_text.Tokens), _text.Tags, _text.Sentences, Reference).Count;
}
