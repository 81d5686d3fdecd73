using Extract.Countries;
using Extract.Entities;
using Extract.Quantities;
using Extract.Sentences;
using Extract.Speakers;
using Extract.Tagging;
using Extract.Times;
using Extract.Tokens;
using Ingest;

namespace Extract;

/// <summary>One article with all that was found in it. Every span points into <see cref="CleanArticle.Text"/> of <see cref="Article"/>.</summary>
public sealed record Document(
    CleanArticle Article,
    TokenList Tokens,
    IReadOnlyList<Sentence> Sentences,
    IReadOnlyList<TaggedToken> Tags,
    IReadOnlyList<Mention> Mentions,
    IReadOnlyList<Entity> Entities,
    IReadOnlyList<CountryMention> Countries,
    IReadOnlyList<Quantity> Quantities,
    IReadOnlyList<Timex> Timexes,
    IReadOnlyList<Quotation> Quotations)
{
    /// <summary>The countries that the article is about, the foremost first; empty where it names no place that is known.</summary>
    public IReadOnlyList<CountryInFocus> Focus { get; init; } = [];
}
