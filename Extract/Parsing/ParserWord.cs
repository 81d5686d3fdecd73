namespace Extract.Parsing;

/// <summary>A token as the parser's network sees it: row numbers in its six tables (0: unknown, 1: the root before every sentence).</summary>
public readonly record struct ParserWord(int Word, int Class, int Suffix, int Prefix, int Shape, int Tag)
{
    /// <summary>The row that stands before the tokens of each sentence, head of its head.</summary>
    public static readonly ParserWord Root = new(1, 1, 1, 1, 1, 1);

    internal int this[int table] => table switch { 0 => Word, 1 => Class, 2 => Suffix, 3 => Prefix, 4 => Shape, _ => Tag };
}
