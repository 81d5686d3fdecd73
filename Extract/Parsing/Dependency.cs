namespace Extract.Parsing;

/// <summary>What a token depends on, after Universal Dependencies.</summary>
/// <param name="Head">Index of the token it depends on within the document's tokens; −1 for the head of a sentence.</param>
/// <param name="Relation">Universal relation with its English subtype (<c>nsubj</c>, <c>nmod:poss</c> …), interned; <c>root</c> for the head of a sentence.</param>
public readonly record struct Dependency(int Head, string Relation);
