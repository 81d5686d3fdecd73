using Extract.Tagging;
using Extract.Tokens;

namespace Extract.Times.Rules;

/// <summary>The words and tags around a candidate.</summary>
internal readonly ref struct TimexContext(TokenList tokens, IReadOnlyList<TaggedToken> tags, ContextWords words)
{
    public TokenList Tokens { get; } = tokens;

    public ReadOnlySpan<char> Word(int index) => (uint)index < (uint)Tokens.Count ? Tokens.Chars(index) : [];

    /// <summary>Penn tag, <c>XX</c> where none is known; empty outside the text.</summary>
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

    public bool IsCapitalised(int index) => Word(index) is [var first, ..] && char.IsUpper(first);

    public bool IsLowerWord(int index) => Word(index) is [var first, ..] && char.IsLower(first);

    /// <summary>Whether a number before token <paramref name="after"/> counts nothing: no noun or adjective follows.</summary>
    public bool IsFreeNumber(int after) => !IsLowerWord(after) || Tag(after) is not ("NN" or "NNS" or "JJ" or "VBG" or "XX");

    /// <summary>Whether the word stands at the beginning of the text, a sentence or a line: behind nothing, a closing mark or a line break.</summary>
    public bool OpensSentence(int index)
    {
        if (index == 0) return true;
        if (Word(index - 1) is "." or "!" or "?" or ":" or ";") return true;
        return OpensLine(index);
    }

    public bool OpensLine(int index) =>
        index == 0 || Tokens.Text.AsSpan(Tokens[index - 1].Span.End, Tokens[index].Span.Start - Tokens[index - 1].Span.End).Contains('\n');
}
