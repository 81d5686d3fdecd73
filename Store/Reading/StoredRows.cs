namespace Store.Reading;

// Rows as Dapper reads them: property names are column names without underscores.

internal sealed record ArticleRow
{
    public long Id { get; init; }

    public required string RecordId { get; init; }

    public required string File { get; init; }

    public long Line { get; init; }

    public required string Text { get; init; }

    public string? Title { get; init; }

    public string? Published { get; init; }

    public string? PublishedPrecision { get; init; }

    public string? PublishedOrigin { get; init; }

    public string? Site { get; init; }

    public string? Url { get; init; }

    public string? CanonicalUrl { get; init; }

    public string? Language { get; init; }

    public string? Modified { get; init; }

    public string? Section { get; init; }

    public required string Tags { get; init; }
}

internal abstract record SpanRow
{
    public long SpanStart { get; init; }

    public long SpanEnd { get; init; }

    public string Rule { get; init; } = "";

    public double Confidence { get; init; }
}

internal sealed record BlockRow : SpanRow
{
    public required string Kind { get; init; }
}

internal sealed record MentionRow : SpanRow
{
    public required string Type { get; init; }

    public long ArticleEntityId { get; init; }
}

internal sealed record EntityRow
{
    public long Id { get; init; }

    public required string Name { get; init; }

    public required string Type { get; init; }

    public required string Gender { get; init; }
}

internal sealed record AliasRow
{
    public required string Name { get; init; }

    public long ArticleEntityId { get; init; }
}

internal sealed record CountryRow : SpanRow
{
    public required string Iso2 { get; init; }

    public required string Form { get; init; }
}

internal sealed record FocusRow
{
    public required string Iso2 { get; init; }

    public required double Score { get; init; }

    public required long Mentions { get; init; }
}

internal sealed record QuantityRow : SpanRow
{
    public required string Kind { get; init; }

    public object? Value { get; init; }

    public object? Low { get; init; }

    public object? High { get; init; }

    public object? Per { get; init; }

    public string? Unit { get; init; }

    public string? Modifier { get; init; }

    public string? Change { get; init; }

    public string? Counted { get; init; }

    public string? Subject { get; init; }
}

internal sealed record TimexRow : SpanRow
{
    public required string Kind { get; init; }

    public required string Value { get; init; }

    public string? Modifier { get; init; }
}

internal sealed record QuotationRow
{
    public long Id { get; init; }

    public required string Type { get; init; }

    public string? Speaker { get; init; }

    public string? Role { get; init; }

    public string? Affiliation { get; init; }

    public string? SpeakerKind { get; init; }

    public bool IsNegated { get; init; }

    public bool IsHedged { get; init; }

    public long? ArticleEntityId { get; init; }

    public long? StatementGroupId { get; init; }

    public string? Said { get; init; }

    /// <summary>Place of the expression that says when; null where the article's date stands for it.</summary>
    public long? SaidStart { get; init; }

    public long? SaidEnd { get; init; }

    public required string Rule { get; init; }

    public double StatementConfidence { get; init; }

    public double Confidence { get; init; }
}

internal sealed record PronounRow
{
    public long QuotationId { get; init; }

    public long ArticleEntityId { get; init; }

    public long SpanStart { get; init; }

    public long SpanEnd { get; init; }
}

internal sealed record PieceRow
{
    public long QuotationId { get; init; }

    public required string Part { get; init; }

    public long SpanStart { get; init; }

    public long SpanEnd { get; init; }
}
