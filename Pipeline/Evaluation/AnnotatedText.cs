namespace Pipeline.Evaluation;

/// <summary>A half-open range of code points, as gold files and records carry it.</summary>
public readonly record struct CodePointSpan(int Start, int End)
{
    public bool Overlaps(CodePointSpan other) => Start < other.End && other.Start < End;

    public int Shared(CodePointSpan other) => Math.Max(0, Math.Min(End, other.End) - Math.Max(Start, other.Start));
}

/// <summary>A label on a span: the entity type, country code, or timex value.</summary>
/// <param name="Span">Null where a gold set gives the value without its place.</param>
/// <param name="Kind">Type of the item within its layer.</param>
/// <param name="Value">Normalised value.</param>
/// <param name="Text">Surface string.</param>
public sealed record Label(CodePointSpan? Span, string Kind, string Value, string Text);

/// <summary>A quantity in gold or prediction.</summary>
/// <param name="Span">Null where a gold set gives the value without its place.</param>
/// <param name="Value">Number, pair or string.</param>
/// <param name="Unit">Its folded unit.</param>
/// <param name="Units">Every unit that the item can be said to have: without one of its own, also what it counts.</param>
/// <param name="Text">Surface string.</param>
public sealed record QuantityLabel(CodePointSpan? Span, QuantityValue Value, string Unit, IReadOnlySet<string> Units, string Text);

/// <summary>A quotation in gold or prediction.</summary>
public sealed record QuotationLabel(
    string Type,
    IReadOnlyList<CodePointSpan> Content,
    IReadOnlyList<CodePointSpan> Speaker,
    string? SpeakerName,
    string? Role,
    string? Affiliation,
    string? SpeakerKind,
    bool IsReportive);

/// <summary>All layers of one text, gold or predicted.</summary>
public sealed record AnnotatedText(
    string Id,
    string Text,
    IReadOnlyList<Label> Mentions,
    IReadOnlyList<Label> Entities,
    IReadOnlyList<Label> Countries,
    IReadOnlyList<QuantityLabel> Quantities,
    IReadOnlyList<Label> Dates,
    IReadOnlyList<QuotationLabel> Quotations)
{
    /// <summary>Stands for a text of which nothing was predicted.</summary>
    public static AnnotatedText Empty { get; } = new("", "", [], [], [], [], [], []);
}
