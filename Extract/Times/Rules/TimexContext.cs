using Extract.Tagging;
using Extract.Tokens;

namespace Extract.Times.Rules;

/// <summary>The words and tags around a candidate.</summary>
internal readonly ref struct TimexContext(TokenList tokens, IReadOnlyList<TaggedToken> tags, ContextWords words)
{
    public TokenList Tokens { get; } = tokens;

    public ReadOnlySpan<char> Word(int index) => (uint)index < (uint)Tokens.Count ? Tokens.Chars(index) : [];

    /// <summary>Penn tag, <c>XX</c> where none is known.</summary>
    public string Tag(int index) => (uint)index < (uint)tags.Count ? tags[index].Tag : "";

    /// <summary>Whether the word is in one of the sets.</summary>
    public bool Is(int index, ContextSet set) => (uint)index < (uint)Tokens.Count && words.Is(Tokens.Chars(index), set);

    public bool IsAny(int index, params ReadOnlySpan<string> candidates)
    {
        var word = Word(index);
        foreach (var candidate in candidates)
            if (word.Equals(candidate, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>A word with a capital that does not open a sentence.</summary>
    public bool IsCapitalised(int index)
    {
        var word = Word(index);
        return word.Length > 0 && char.IsUpper(word[0]);
    }

    public bool IsLowerWord(int index)
    {
        var word = Word(index);
        return word.Length > 0 && char.IsLower(word[0]);
    }

    /// <summary>Whether a number before token <paramref name="after"/> counts nothing: no noun or adjective follows.</summary>
    public bool IsFreeNumber(int after) => !IsLowerWord(after) || Tag(after) is not ("NN" or "NNS" or "JJ" or "VBG" or "XX");

    /// <summary>The nearest token before is at the start of a sentence or line: nothing, or a full stop, quotation mark, line break.</summary>
    public bool OpensSentence(int index)
    {
        if (index == 0) return true;
        if (Word(index - 1) is "." or "!" or "?" or ":" or ";") return true;
        var gap = Tokens.Text.AsSpan(Tokens[index - 1].Span.End, Tokens[index].Span.Start - Tokens[index - 1].Span.End);
        return gap.Contains('\n');
    }
}
