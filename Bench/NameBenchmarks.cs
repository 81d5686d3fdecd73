using BenchmarkDotNet.Attributes;
using Extract.Entities;
using Extract.Parsing;
using Extract.Tagging;
using Extract.Tokens;

namespace Bench;

/// <summary>From text to names, each stage alone and all together, and dependencies; on one core.</summary>
[MemoryDiagnoser]
public class NameBenchmarks
{
    /// <summary>Characters of the text.</summary>
    private const int Length = 6000;

    private readonly string _text = BenchText.Write(TextKind.News, Length);

    private TaggedText _tagged = null!;

    [GlobalSetup]
    public void Prepare()
    {
        _tagged = TaggedText.Of(_text);
        Names();
    }

    [Benchmark]
    public TokenList Tokens() => Tokenizer.Tokenize(_text);

    [Benchmark]
    public IReadOnlyList<TaggedToken> Tags() => PartOfSpeechTagger.Default.Tag(_tagged.Tokens, _tagged.Sentences);

    [Benchmark]
    public Dependency[] Dependencies() => DependencyParser.Default.Parse(_tagged.Tokens, _tagged.Sentences, _tagged.Tags);

    [Benchmark]
    public IReadOnlyList<Mention> Names() => Names(_tagged);

    [Benchmark]
    public IReadOnlyList<Mention> TextToNames() => Names(TaggedText.Of(_text));

    private static IReadOnlyList<Mention> Names(TaggedText text) => EntityRecognizer.Default.Recognize(text.Tokens, text.Tags, text.Sentences);
}
