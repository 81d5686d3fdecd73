using BenchmarkDotNet.Attributes;
using Extract.Countries;
using Extract.Entities;
using Extract.Numerals;
using Extract.Quantities;
using Extract.Times;

namespace Bench;

/// <summary>Quantities and countries, each stage alone, tokens, tags, names and dates given: news and a text of nothing but numbers.</summary>
[MemoryDiagnoser]
public class QuantityBenchmarks
{
    private TaggedText _text = null!;
    private IReadOnlyList<Mention> _mentions = null!;
    private IReadOnlyList<Timex> _timexes = null!;

    /// <summary>Characters of the text.</summary>
    [Params(10_000, 1_000_000)]
    public int Length { get; set; }

    [Params(TextKind.News, TextKind.Numbers)]
    public TextKind Text { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _text = TaggedText.Of(BenchText.Write(Text, Length));
        _mentions = EntityRecognizer.Default.Recognize(_text.Tokens, _text.Tags, _text.Sentences);
        _timexes = TimexExtractor.Extract(_text.Tokens, NumeralList.Read(_text.Tokens), _text.Tags, _text.Sentences, new DateOnly(2024, 5, 15));
    }

    [Benchmark]
    public int Quantities() => QuantityExtractor.Extract(_text.Tokens, NumeralList.Read(_text.Tokens), _text.Tags, _text.Sentences, _mentions, _timexes).Count;

    [Benchmark]
    public int Countries() => CountryFinder.Find(_text.Tokens, _text.Tags, _mentions).Count;
}
