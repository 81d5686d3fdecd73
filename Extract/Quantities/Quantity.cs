using Ingest.Offsets;

namespace Extract.Quantities;

/// <summary>What a quantity states; which of its values are set depends on it.</summary>
public enum QuantityKind : byte
{
    Number,
    Percent,
    Money,

    /// <summary>A measured quantity with a unit.</summary>
    Quantity,
    Ordinal,
    Range,
    Rate,
    Score,
}

/// <summary>Which way a quantity says that something went: "rose 3%", "28% lower".</summary>
public enum ChangeDirection : byte
{
    Up,
    Down,
}

/// <summary>A number as the text states it; dates and times are none.</summary>
/// <param name="Span">Number with unit, currency or percent sign and scale word; without the counted noun and without approximators.</param>
/// <param name="Kind">Kind of quantity.</param>
/// <param name="Value">Plain number (24 for 24%); the numerator of a rate; null for a range or score.</param>
/// <param name="Low">Lower end of a range, first number of a score.</param>
/// <param name="High">Upper end of a range, second number of a score.</param>
/// <param name="Per">Denominator of a rate: 100000 in "103 per 100,000 people".</param>
/// <param name="Unit">ISO 4217 for money, otherwise the unit's symbol or word.</param>
/// <param name="Modifier">over, under, about, at least, at most, nearly, several.</param>
/// <param name="Of">What is counted or measured, as the text has it.</param>
/// <param name="Rule">Name of the rule that found it.</param>
/// <param name="Confidence">In (0, 1].</param>
public sealed record Quantity(
    TextSpan Span,
    QuantityKind Kind,
    decimal? Value,
    decimal? Low,
    decimal? High,
    decimal? Per,
    string? Unit,
    string? Modifier,
    string? Of,
    string Rule,
    double Confidence)
{
    /// <summary>Set where the quantity is the amount of a change: up in "increased by 28%"; null for a plain amount, and for the outcome of a change ("fell to 41%").</summary>
    public ChangeDirection? Change { get; init; }

    /// <summary>Who or what it is stated of, as the text has it: "Sales in Asia" in "Sales in Asia rose by 5%"; null where the clause does not say it plainly.</summary>
    public string? Subject { get; init; }
}
