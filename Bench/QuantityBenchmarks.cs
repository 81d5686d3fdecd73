using BenchmarkDotNet.Attributes;
using Extract.Countries;
using Extract.Entities;
using Extract.Quantities;
using Extract.Sentences;
using Extract.Tagging;
using Extract.Times;
using Extract.Tokens;
using Ingest.Cleaning;

namespace Bench;

/// <summary>Quantities and countries, each stage alone, tokens, tags, names and dates given: news and a text of nothing but numbers.</summary>
[MemoryDiagnoser]
public class QuantityBenchmarks
{
    private TokenList _tokens = null!;
    private IReadOnlyList<TaggedToken> _tags = null!;
    private IReadOnlyList<Sentence> _sentences = null!;
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
        var text = BenchText.Write(Text, Length);
        _tokens = Tokenizer.Tokenize(text);
        _sentences = SentenceSplitter.Split(_tokens, BlockSplitter.Split(text));
        _tags = PartOfSpeechTagger.Default.Tag(_tokens, _sentences);
        _mentions = EntityRecognizer.Default.Recognize(_tokens, _tags, _sentences);
        _timexes = TimexExtractor.Extract(_tokens, _tags, _sentences, new DateOnly(2024, 5, 15));
    }

    [Benchmark]
    public int Quantities() => QuantityExtractor.Extract(_tokens, _tags, _sentences, _mentions, _timexes).Count;

    [Benchmark]
    public int Countries() => CountryFinder.Find(_tokens, _tags, _mentions).Count;
}
