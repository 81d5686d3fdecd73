using Extract.Tokens;

namespace Extract.Sentences;

/// <summary>One sentence; the sentences of a document partition its tokens in order.</summary>
/// <param name="Tokens">Its tokens, never empty.</param>
/// <param name="Block">Index of the block it stands in; a sentence never crosses blocks.</param>
public readonly record struct Sentence(TokenRange Tokens, int Block);
