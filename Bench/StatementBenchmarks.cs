using BenchmarkDotNet.Attributes;
using Extract.Entities;
using Extract.Quotations;
using Extract.Speakers;
using Ingest;
using Ingest.Cleaning;

namespace Bench;

/// <summary>Statements, names resolved within the article and speakers, each stage alone, tokens, tags and names given: news and texts of nothing but marks or verbs.</summary>
[MemoryDiagnoser]
public class StatementBenchmarks
{
    private TaggedText _text = null!;
    private IReadOnlyList<Block> _blocks = [];
    private IReadOnlyList<Mention> _mentions = [];
    private IReadOnlyList<Statement> _statements = [];
    private IReadOnlyList<Entity> _entities = [];

    /// <summary>Characters of the text.</summary>
    [Params(10_000, 100_000)]
    public int Length { get; set; }

    [Params(TextKind.News, TextKind.StraightQuotes, TextKind.Said)]
    public TextKind Text { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        var text = BenchText.Write(Text, Length);
        _text = TaggedText.Of(text);
        _blocks = BlockSplitter.Split(text);
        _mentions = EntityRecognizer.Default.Recognize(_text.Tokens, _text.Tags, _text.Sentences);
        _statements = Finding();
        _entities = Coreference();
    }

    [Benchmark]
    public IReadOnlyList<Statement> Finding() => QuotationFinder.Find(_text.Tokens, _text.Tags, _text.Sentences, _blocks, _mentions);

    [Benchmark]
    public IReadOnlyList<Entity> Coreference() => EntityResolver.Resolve(_text.Tokens, _mentions, _statements);

    [Benchmark]
    public IReadOnlyList<Quotation> Attribution() => SpeakerAttributor.Attribute(_text.Tokens, _text.Tags, _text.Sentences, _mentions, _entities, _statements);
}
