using BenchmarkDotNet.Attributes;
using Extract.Entities;
using Extract.Sentences;
using Extract.Tagging;
using Extract.Tokens;
using Ingest.Cleaning;

namespace Bench;

/// <summary>From text to names, each stage alone and all together, on one core; divide by <see cref="Words"/> for the time of a word.</summary>
[MemoryDiagnoser]
public class NameBenchmarks
{
    /// <summary>Tokens of the text.</summary>
    public const int Words = 1000;

    private const string Paragraph =
        "Ministers from Kenya, Norway and the United Arab Emirates met in Geneva on Tuesday, the World Food Programme said. \"We did not think anyone would come,\" Aisha Farah, who leads " +
        "the agency's office in Nairobi, told reporters. Exports rose 4.2% after falling for two months, according to the Central Bank of Kenya.\n\n";

    private string _text = "";
    private TokenList _tokens = null!;
    private IReadOnlyList<Sentence> _sentences = null!;
    private IReadOnlyList<TaggedToken> _tags = null!;

    [GlobalSetup]
    public void Prepare()
    {
        var perParagraph = Tokenizer.Tokenize(Paragraph).Count;
        _text = string.Concat(Enumerable.Repeat(Paragraph, (Words + perParagraph - 1) / perParagraph));
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
