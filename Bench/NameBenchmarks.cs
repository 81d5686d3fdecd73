using BenchmarkDotNet.Attributes;
using Extract.Entities;
using Extract.Sentences;
using Extract.Tagging;
using Extract.Tokens;
using Ingest.Cleaning;

namespace Bench;

/// <summary>From text to names, each stage alone and all together, on one core.</summary>
[MemoryDiagnoser]
public class NameBenchmarks
{
    /// <summary>Characters of the text.</summary>
    private const int Length = 6000;

    private readonly string _text = BenchText.Write(TextKind.News, Length);

    private TokenList _tokens = null!;
    private IReadOnlyList<Sentence> _sentences = null!;
    private IReadOnlyList<TaggedToken> _tags = null!;

    [GlobalSetup]
    public void Prepare()
    {
        (_tokens, _sentences) = Split();
        _tags = PartOfSpeechTagger.Default.Tag(_tokens, _sentences);
        EntityRecognizer.Default.Recognize(_tokens, _tags, _sentences);
    }

    [Benchmark]
    public IReadOnlyList<TaggedToken> Tags() => PartOfSpeechTagger.Default.Tag(_tokens, _sentences);

    [Benchmark]
    public IReadOnlyList<Mention> Names() => EntityRecognizer.Default.Recognize(_tokens, _tags, _sentences);

    [Benchmark]
    public IReadOnlyList<Mention> TextToNames()
    {
        var (tokens, sentences) = Split();
        return EntityRecognizer.Default.Recognize(tokens, PartOfSpeechTagger.Default.Tag(tokens, sentences), sentences);
    }

    private (TokenList Tokens, IReadOnlyList<Sentence> Sentences) Split()
    {
        var tokens = Tokenizer.Tokenize(_text);
        return (tokens, SentenceSplitter.Split(tokens, BlockSplitter.Split(_text)));
    }
}
