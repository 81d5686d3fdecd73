using Extract.Tokens;

namespace Extract.Quotations;

/// <summary>A statement while it is being put together.</summary>
internal sealed class Draft(TokenRange cue, TokenRange? speaker, string rule, double confidence)
{
    /// <summary>The reporting words; empty where the quotation floats.</summary>
    public TokenRange Cue { get; } = cue;

    public TokenRange? Speaker { get; } = speaker;

    public string Rule { get; } = rule;

    public double Confidence { get; } = confidence;

    public bool IsNegated { get; init; }

    public bool IsHedged { get; init; }

    /// <summary>Index of the narrative sentence that it was last extended in.</summary>
    public int LastSentence { get; set; }

    /// <summary>Whether the next block is to be its content: the sentence ends with a colon.</summary>
    public bool AwaitsBlock { get; init; }

    /// <summary>The same content with the speaker whose name stands under it.</summary>
    public Draft Signed(TokenRange speaker)
    {
        var signed = new Draft(default, speaker, "signature", 0.85) { LastSentence = LastSentence };
        signed.Pieces.AddRange(Pieces);
        return signed;
    }

    /// <summary>Content pieces in text order, disjoint.</summary>
    public List<TokenRange> Pieces { get; } = [];
}
