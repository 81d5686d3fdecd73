namespace Store.Queries;

/// <summary>One quotation with all that one needs to cite it.</summary>
public sealed record QuoteRow
{
    public long Id { get; init; }

    public string? Speaker { get; init; }

    public string? Role { get; init; }

    public string? Affiliation { get; init; }

    public string? Kind { get; init; }

    public required string Quote { get; init; }

    public string? Cue { get; init; }

    public required string Type { get; init; }

    /// <summary>"did not say".</summary>
    public bool IsNegated { get; init; }

    /// <summary>"reportedly said".</summary>
    public bool IsHedged { get; init; }

    /// <summary>ISO 8601 year, month or day on which it was said, as far as is known: as its sentence says, else that of publication.</summary>
    public string? Said { get; init; }

    public double Confidence { get; init; }

    public string? Article { get; init; }

    public string? Published { get; init; }

    public string? Site { get; init; }

    public string? Url { get; init; }

    public required string RecordId { get; init; }

    /// <summary>Place of the first content piece, in code points.</summary>
    public long SpanStart { get; init; }

    public long SpanEnd { get; init; }

    /// <summary>The group of its copies; null where it has none.</summary>
    public long? StatementGroupId { get; init; }

    /// <summary>How many other inputs carry the same statement.</summary>
    public long Copies { get; init; }

    /// <summary>On how many sites it stands, its own among them.</summary>
    public long Sites { get; init; }
}

/// <summary>A name across all articles.</summary>
public sealed record EntitySummary
{
    public long Id { get; init; }

    public required string Name { get; init; }

    public required string Type { get; init; }

    public long Articles { get; init; }

    public long Mentions { get; init; }

    public long Quotes { get; init; }

    /// <summary>Other forms, joined by "; ".</summary>
    public string? Aliases { get; init; }

    /// <summary>Roles in which it is quoted, the most frequent first, joined by "; ".</summary>
    public string? Roles { get; init; }

    /// <summary>Affiliations with which it is quoted, the most frequent first, joined by "; ".</summary>
    public string? Affiliations { get; init; }
}

/// <summary>An article that a full-text search found.</summary>
public sealed record FoundArticle
{
    public required string RecordId { get; init; }

    public string? Title { get; init; }

    public string? Published { get; init; }

    public string? Site { get; init; }

    public string? Url { get; init; }

    /// <summary>The words around the best match; matched words stand between « and ».</summary>
    public required string Snippet { get; init; }
}

/// <summary>An input that did not become an article.</summary>
public sealed record QuarantineEntry
{
    public required string RecordId { get; init; }

    public required string File { get; init; }

    public long Line { get; init; }

    public required string Kind { get; init; }

    public required string Reason { get; init; }

    public required string Since { get; init; }
}

/// <summary>One run with its counts.</summary>
public sealed record RunEntry
{
    public long Id { get; init; }

    public required string Status { get; init; }

    public required string StartedAt { get; init; }

    public string? EndedAt { get; init; }

    public required string ProgramVersion { get; init; }

    public required string AnnotatorVersion { get; init; }

    public required string Inputs { get; init; }

    public long ReadCount { get; init; }

    public long NewCount { get; init; }

    public long UnchangedCount { get; init; }

    public long UpdatedCount { get; init; }

    public long DuplicateCount { get; init; }

    public long QuarantinedCount { get; init; }

    public long ReannotatedCount { get; init; }
}

/// <summary>How much of something the database holds.</summary>
public sealed record StoredAmount
{
    public required string What { get; init; }

    public long Amount { get; init; }
}
