using System.Collections.Frozen;

namespace Extract.Quantities.Context;

/// <summary>Which end of a phrase stands against the number.</summary>
internal enum PhraseEdge
{
    First,
    Last,
}

/// <summary>
/// Phrases of up to five words that stand against a number. The word at the number is looked up first and tells how long
/// a phrase with it can be, so that almost every place costs one look-up.
/// </summary>
internal sealed class PhraseTable<T>
{
    private readonly FrozenDictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> _phrases;

    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _longest;

    private readonly PhraseEdge _edge;

    private readonly int _shortestFolded;

    /// <param name="phrases">Phrases with single spaces; signs in their own case, words in lower case.</param>
    /// <param name="edge">The end that stands against the number.</param>
    /// <param name="shortestFolded">From this many characters on, capitals are read as small letters; shorter ones are signs with a case of their own ("Mt", "mt").</param>
    public PhraseTable(IEnumerable<KeyValuePair<string, T>> phrases, PhraseEdge edge, int shortestFolded = 0)
    {
        var all = phrases.DistinctBy(pair => pair.Key).ToFrozenDictionary();
        (_edge, _shortestFolded) = (edge, shortestFolded);
        _phrases = all.GetAlternateLookup<ReadOnlySpan<char>>();
        // Hyphens count ("barrel-a-day"), and the lexer may cut "km/h" in three: phrases are longer than their words.
        _longest = all.Keys.SelectMany(phrase => EdgeWords(phrase).Distinct().Select(word => (Word: word, Count: (2 * Cut(phrase).Count) - 1))).GroupBy(pair => pair.Word)
            .ToFrozenDictionary(group => group.Key, group => group.Max(pair => pair.Count)).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The longest phrase whose edge is lexeme <paramref name="at"/>.</summary>
    /// <param name="view">The lexemes.</param>
    /// <param name="at">First lexeme of the phrase, or its last where the phrase stands before the number.</param>
    /// <param name="most">Phrases with more lexemes are not looked at.</param>
    /// <param name="lexemes">How many lexemes the phrase has.</param>
    /// <param name="value">Its value.</param>
    public bool TryMatch(LexemeView view, int at, int most, out int lexemes, out T value)
    {
        (lexemes, value) = (0, default!);
        if ((uint)at >= (uint)view.Count || most <= 0 || !TryFind(_longest, view.Text(at), out var longest)) return false;
        Span<char> buffer = stackalloc char[LexemeView.LongestPhrase];
        for (lexemes = Math.Min(longest, most); lexemes > 0; lexemes--)
        {
            var start = _edge == PhraseEdge.First ? at : at - lexemes + 1;
            var phrase = view.Phrase(start, start + lexemes, buffer);
            if (phrase.Length > 0 && TryFind(_phrases, phrase, out value!)) return true;
        }
        return false;
    }

    private bool TryFind<TValue>(FrozenDictionary<string, TValue>.AlternateLookup<ReadOnlySpan<char>> table, ReadOnlySpan<char> text, out TValue value)
    {
        if (table.TryGetValue(text, out value!)) return true;
        if (text.Length < _shortestFolded || text.Length > LexemeView.LongestPhrase || !text.ContainsAnyInRange('A', 'Z')) return false;
        Span<char> lower = stackalloc char[text.Length];
        text.ToLowerInvariant(lower);
        return table.TryGetValue(lower, out value!);
    }

    /// <summary>The edge as one word and as the finest lexer would cut it ("km/h", "km").</summary>
    private string[] EdgeWords(string phrase)
    {
        var (parts, words) = (Cut(phrase), phrase.Split(' '));
        return _edge == PhraseEdge.First ? [parts[0], words[0]] : [parts[^1], words[^1]];
    }

    /// <summary>Cuts at spaces, slashes and between letters and digits, at least as finely as the lexer does.</summary>
    private static List<string> Cut(string phrase)
    {
        var parts = new List<string>();
        var start = 0;
        for (var i = 0; i <= phrase.Length; i++)
        {
            var end = i == phrase.Length || phrase[i] == ' ' || Kind(phrase[i]) != Kind(phrase[start]) || Kind(phrase[i]) == 2;
            if (!end) continue;
            if (i > start && phrase[start] != ' ') parts.Add(phrase[start..i]);
            start = i;
        }
        return parts;
    }

    private static int Kind(char c) => char.IsLetter(c) || c is '.' or '\'' ? 0 : char.IsAsciiDigit(c) ? 1 : 2;
}
