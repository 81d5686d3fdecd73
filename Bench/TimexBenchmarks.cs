using BenchmarkDotNet.Attributes;
using Extract.Sentences;
using Extract.Tagging;
using Extract.Times;
using Extract.Tokens;
using Ingest.Cleaning;

namespace Bench;

/// <summary>The stage of temporal expressions alone, tokens and tags given: news-like text and a text of nothing but digits.</summary>
[MemoryDiagnoser]
public class TimexBenchmarks
{
    private static readonly DateOnly Reference = new(2024, 5, 15);

    private static readonly string[] Paragraphs =
    [
        "The ministry said on Tuesday that exports rose 4.2% in the third quarter from a year earlier, after falling for two months. Officials expect growth to slow early next year.",
        "Police were called to the harbour shortly before 9 p.m. on Friday. The vessel, built in 1987, had left Rotterdam three days earlier and was due to arrive on June 12.",
        "She has led the laboratory since 2011. \"We did not think anyone would read it,\" she said, recalling the evening in late September when the letter came. Her team now counts 140 people.",
        "The court may rule in March, lawyers for both sides said. A second hearing, planned for the summer, could be held at the end of the decade-old inquiry instead.",
    ];

    private TokenList _tokens = null!;
    private IReadOnlyList<TaggedToken> _tags = null!;
    private IReadOnlyList<Sentence> _sentences = null!;

    /// <summary>Characters of the text.</summary>
    [Params(10_000, 1_000_000)]
    public int Length { get; set; }

    [Params("news", "digits")]
    public string Text { get; set; } = "news";

    [GlobalSetup]
    public void Prepare()
    {
        var text = Text == "news"
            ? string.Join("\n\n", Enumerable.Range(0, Length / 170).Select(i => Paragraphs[i % Paragraphs.Length]))
            : new string('7', Length);
        _tokens = Tokenizer.Tokenize(text);
        _sentences = SentenceSplitter.Split(_tokens, BlockSplitter.Split(text));
        _tags = PartOfSpeechTagger.Default.Tag(_tokens, _sentences);
    }

    [Benchmark]
    public int Extract() => TimexExtractor.Extract(_tokens, _tags, _sentences, Reference).Count;
}
