using Extract.Tokens;

namespace Extract.Quotations;

/// <summary>A statement while it is being put together.</summary>
internal sealed class Draft(TokenRange cue, TokenRange? speaker, string rule)
{
    /// <summary>The reporting words; empty where the quotation floats.</summary>
    public TokenRange Cue { get; } = cue;

    public TokenRange? Speaker { get; } = speaker;

    public string Rule { get; } = rule;

    /// <summary>The reporting verb; null where the words are none, or the quotation floats.</summary>
    public Cue? Verb { get; init; }

    public bool IsNegated { get; init; }

    public bool IsHedged { get; init; }

    /// <summary>Index of the narrative sentence that it was last extended in.</summary>
    public int LastSentence { get; set; }

    /// <summary>Whether the next block is to be its content: the sentence ends with a colon.</summary>
    public bool AwaitsBlock { get; init; }

    /// <summary>A statement of a reporting verb; without pieces it awaits the next block.</summary>
    public static Draft Of(Cue cue, CueSubject subject, string rule, params ReadOnlySpan<TokenRange> pieces)
    {
        var draft = new Draft(cue.Tokens, subject.Phrase, rule) { Verb = cue, IsNegated = cue.IsNegated, IsHedged = cue.IsHedged, AwaitsBlock = pieces.IsEmpty };
        foreach (var piece in pieces) draft.Pieces.Add(piece);
        return draft;
    }

    /// <summary>The same content with the speaker whose name stands under it.</summary>
    public Draft Signed(TokenRange speaker)
    {
        var signed = new Draft(default, speaker, "signature") { LastSentence = LastSentence };
        signed.Pieces.AddRange(Pieces);
        return signed;
    }

    /// <summary>The same statement as one of another rule.</summary>
    public Draft As(string rule)
    {
        var same = new Draft(Cue, Speaker, rule) { Verb = Verb, IsNegated = IsNegated, IsHedged = IsHedged, LastSentence = LastSentence };
        same.Pieces.AddRange(Pieces);
        return same;
    }

    /// <summary>Content pieces in text order, disjoint.</summary>
    public List<TokenRange> Pieces { get; } = [];
}
