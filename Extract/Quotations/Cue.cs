using Extract.Tokens;

namespace Extract.Quotations;

/// <summary>How the verb of a cue stands.</summary>
internal enum CueForm : byte
{
    Finite,

    /// <summary>"was told", "is reported".</summary>
    Passive,

    /// <summary>"adding", "to say": its subject is that of another verb.</summary>
    NonFinite,
}

/// <summary>A place where a reporting verb stands in the narrative.</summary>
/// <param name="Tokens">The verb group: auxiliaries, verb and particle.</param>
/// <param name="Head">The token of the verb.</param>
/// <param name="Verb">What it may take.</param>
/// <param name="Form">How it stands.</param>
/// <param name="IsNegated">"did not say", "declined to say".</param>
/// <param name="IsHedged">"reportedly said".</param>
/// <param name="Sentence">Index of its narrative sentence.</param>
internal sealed record Cue(TokenRange Tokens, int Head, CueVerb Verb, CueForm Form, bool IsNegated, bool IsHedged, int Sentence);
