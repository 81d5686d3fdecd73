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

/// <summary>Quantities and countries, each stage alone, tokens, tags, names and dates given: news-like text and a text of nothing but digits.</summary>
[MemoryDiagnoser]
public class QuantityBenchmarks
{
    private static readonly string[] Paragraphs =
    [
        "Officials in Nairobi said on Tuesday that exports to Germany rose 4.2% to US$3.2bn, after falling for two months. About 140,000 households, a third of them in the north, were affected.",
        "The vessel, 180 metres long, had left Rotterdam with 1.3 million barrels of crude. \"Between 36 and 40 people were aboard,\" a Greek coast guard spokesman said; at least twelve were hurt.",
        "She has led the laboratory for years. \"We did not think anyone would read it,\" she said, recalling the evening when the letter came. Her team now counts 25 people.",
        "Parliament approved the bill 66-27. Ministers from Canada, the U.S. and the Netherlands, among others, pledged €1.5 million each, or roughly $15 an hour for the first 1,000 workers.",
    ];

    private TokenList _tokens = null!;
    private IReadOnlyList<TaggedToken> _tags = null!;
    private IReadOnlyList<Sentence> _sentences = null!;
    private IReadOnlyList<Mention> _mentions = null!;
    private IReadOnlyList<Timex> _timexes = null!;

    /// <summary>Characters of the text.</summary>
    [Params(10_000, 1_000_000)]
    public int Length { get; set; }

    [Params("news", "digits")]
    public string Text { get; set; } = "news";

    [GlobalSetup]
    public void Prepare()
    {
        var text = Text == "news"
            ? string.Join("\n\n", Enumerable.Range(0, Length / 180).Select(i => Paragraphs[i % Paragraphs.Length]))
            : string.Concat(Enumerable.Repeat("7 1,", Length / 4));
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
