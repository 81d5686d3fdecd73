using Ingest.Offsets;

namespace Extract.Quotations;

public enum QuotationType : byte
{
    /// <summary>All of the content stands inside quotation marks.</summary>
    Direct,

    /// <summary>No quotation marks.</summary>
    Indirect,

    /// <summary>Partly inside.</summary>
    Mixed,
}

/// <summary>Attributed speech or writing as found in the text, before anybody knows who its speaker is.</summary>
/// <param name="Type">Direct, indirect or mixed.</param>
/// <param name="Content">All pieces of the statement in text order: interrupted rests, continuation paragraphs, following quoted sentences of the same speaker. Direct pieces include their marks.</param>
/// <param name="Cue">The reporting verb group or phrase; empty where a quotation floats.</param>
/// <param name="Speaker">The noun phrase beside the cue that names the speaker; null where there is none.</param>
/// <param name="IsNegated">"did not say".</param>
/// <param name="IsHedged">"reportedly said".</param>
/// <param name="Rule">Rule or model that found it.</param>
/// <param name="Confidence">In (0, 1].</param>
public sealed record Statement(
    QuotationType Type,
    IReadOnlyList<TextSpan> Content,
    IReadOnlyList<TextSpan> Cue,
    TextSpan? Speaker,
    bool IsNegated,
    bool IsHedged,
    string Rule,
    double Confidence);
