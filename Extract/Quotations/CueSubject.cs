using Extract.Tokens;

namespace Extract.Quotations;

/// <summary>The speaker's noun phrase of a cue.</summary>
/// <param name="Phrase">Its tokens; null where nobody is named.</param>
/// <param name="Region">The clause part that names speaker and cue, parentheses between them included: no content.</param>
/// <param name="IsInverted">Whether the speaker stands behind the verb.</param>
/// <param name="IsInherited">Whether it is the subject of an earlier verb: "he came and said".</param>
internal sealed record CueSubject(TokenRange? Phrase, TokenRange Region, bool IsInverted, bool IsInherited);
