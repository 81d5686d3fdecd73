using Extract.Tokens;

namespace Extract.Quotations;

/// <summary>A sentence of the narrator, with the quotations that stand in it whole.</summary>
internal readonly record struct NarrativeSentence(TokenRange Tokens, int Block);
