using Extract.Countries;
using Extract.Entities;
using Extract.Numerals;
using Extract.Quantities;
using Extract.Quotations;
using Extract.Sentences;
using Extract.Speakers;
using Extract.Tagging;
using Extract.Times;
using Extract.Tokens;
using Ingest;
using Ingest.Metadata;

namespace Extract;

/// <summary>Stage 2: a clean article becomes an annotated document. Pure and thread-safe: no I/O, clock or network.</summary>
public sealed class ArticleAnnotator
{
    private readonly PartOfSpeechTagger _tagger;
    private readonly EntityRecognizer _recognizer;

    /// <summary>Reads the committed models on first use, side by side: unpacking them is what takes time.</summary>
    public ArticleAnnotator()
    {
        var tagger = Task.Run(() => PartOfSpeechTagger.Default);
        _recognizer = EntityRecognizer.Default;
        _tagger = tagger.GetAwaiter().GetResult();
    }

    public Document Annotate(CleanArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var tokens = Tokenizer.Tokenize(article.Text);
        var sentences = SentenceSplitter.Split(tokens, article.Blocks);
        var tags = _tagger.Tag(tokens, sentences);
        var mentions = _recognizer.Recognize(tokens, tags, sentences);
        var countries = CountryFinder.Find(tokens, tags, mentions);
        var focus = CountryFocus.Rank(tokens, mentions, countries, article.Title);
        var numerals = NumeralList.Read(tokens);
        var timexes = TimexExtractor.Extract(tokens, numerals, tags, sentences, article.Published?.Day, !DateOrder.IsMonthFirst("en", SiteFinder.HostOf(article.Url)));
        var quantities = QuantityExtractor.AtHome(QuantityExtractor.Extract(tokens, numerals, tags, sentences, mentions, timexes), article.Text, focus, article.Url);
        var statements = QuotationFinder.Find(tokens, tags, sentences, article.Blocks, mentions);
        var entities = EntityResolver.Resolve(tokens, mentions, statements);
        var quotations = new SpeechDates(tokens, sentences, timexes, article.Published?.Day).Date(SpeakerAttributor.Attribute(tokens, tags, sentences, mentions, entities, statements));
        return new Document(article, tokens, sentences, tags, mentions, entities, countries, quantities, timexes, quotations)
        {
            Focus = focus,
        };
    }
}
