using Ingest.Metadata;
using Ingest.Offsets;

namespace Ingest;

/// <summary>What a block of an article is.</summary>
public enum BlockKind
{
    Paragraph,
    Heading,
    ListItem,
    BlockQuote,
    TableRow,
}

/// <summary>A paragraph, heading, list item … of the clean text; the span holds no surrounding white space.</summary>
public readonly record struct Block(TextSpan Span, BlockKind Kind);

/// <summary>One article after cleaning: its text without boilerplate, and what is known about it.</summary>
public sealed record CleanArticle
{
    public required string Id { get; init; }

    public required SourcePlace Place { get; init; }

    /// <summary>The article's text; blocks are separated by a blank line. All spans of later stages point into it.</summary>
    public required string Text { get; init; }

    /// <summary>In text order, disjoint; together they hold every character but the white space between them.</summary>
    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>From offsets in <see cref="Text"/> to offsets in the decoded source.</summary>
    public required OffsetMap Source { get; init; }

    /// <summary>As the record gives it.</summary>
    public string? Url { get; init; }

    /// <summary>The address that the page calls its own.</summary>
    public string? CanonicalUrl { get; init; }

    /// <summary>The headline, without the site's name; null where there is none.</summary>
    public string? Title { get; init; }

    /// <summary>
    /// The people who sign the article, and news agencies; where none does, the house that the page declares as its author. Never "Staff" or a desk, and the site never beside a person.
    /// </summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>When it was first published.</summary>
    public PublicationDate? Published { get; init; }

    public PublicationDate? Modified { get; init; }

    /// <summary>The name of the site or outlet; its host where nothing names it.</summary>
    public string? Site { get; init; }

    /// <summary>ISO 639-1 code of the text's language, null where it cannot be told.</summary>
    public string? Language { get; init; }

    public string? Section { get; init; }

    /// <summary>Keywords of a page, each once, at most fifty.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>
    /// The same article as it comes out without what the others of its batch told about it; null where they told nothing. By it an article is known again
    /// in whatever batch it comes.
    /// </summary>
    public CleanArticle? Alone { get; init; }
}
