namespace Extract.Parsing.Training;

/// <summary>A sentence with its tree.</summary>
/// <param name="Words">Its words.</param>
/// <param name="Heads">One per word: 0 for the root, n for the n-th word.</param>
/// <param name="Relations">One per word: index among the vocabulary's relations.</param>
public sealed record ParserExample(ParserWord[] Words, int[] Heads, int[] Relations);
