namespace Extract.Tagging;

/// <summary>Universal part of speech (universaldependencies.org/u/pos).</summary>
public enum UniversalTag : byte
{
    X, ADJ, ADP, ADV, AUX, CCONJ, DET, INTJ, NOUN, NUM, PART, PRON, PROPN, PUNCT, SCONJ, SYM, VERB,
}

/// <summary>What the tagger says of one token.</summary>
/// <param name="Universal">Universal part of speech.</param>
/// <param name="Tag">Penn Treebank tag (<c>NNP</c>, <c>VBD</c> …), interned.</param>
public readonly record struct TaggedToken(UniversalTag Universal, string Tag);
