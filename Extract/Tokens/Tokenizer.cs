namespace Extract.Tokens;

/// <summary>
/// Text → tokens, by the conventions of the UD English treebanks: clitics and hyphenated compounds are split,
/// abbreviations keep their full stop, numbers, web addresses and emoji stay whole. Linear in the text.
/// </summary>
public static class Tokenizer
{
    public static TokenList Tokenize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var scanner = new TokenScanner(text);
        return new TokenList(text, scanner.Scan());
    }
}
