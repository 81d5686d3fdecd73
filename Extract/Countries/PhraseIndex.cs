using System.Collections.Frozen;
using Extract.Tokens;

namespace Extract.Countries;

/// <summary>
/// Phrases by their first token, the longest first: matching a text costs one look-up for each token that can begin a phrase.
/// Phrases are cut by the tokenizer, so that they match however it cuts.
/// </summary>
internal sealed class PhraseIndex<T>
{
    private readonly FrozenDictionary<string, Entry[]>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <summary>Bit n of entry c: a phrase begins with a token of n characters that starts with the ASCII letter c. Keeps most tokens away from the hash table.</summary>
    private readonly long[] _lengths = new long[128];

    private sealed record Entry(string First, string[] Rest, T Value);

    public PhraseIndex(IEnumerable<KeyValuePair<string, T>> phrases)
    {
        var byFirst = phrases
            .Select(phrase => (Tokens: Cut(phrase.Key), phrase.Value))
            .Select(phrase => (First: phrase.Tokens[0], Entry: new Entry(phrase.Tokens[0], phrase.Tokens[1..], phrase.Value)))
            .SelectMany(phrase => new[] { phrase, phrase with { First = phrase.First.ToUpperInvariant() } })
            .GroupBy(phrase => phrase.First)
            .ToFrozenDictionary(group => group.Key, group => group.Select(phrase => phrase.Entry).Distinct().OrderByDescending(entry => entry.Rest.Length).ToArray());
        _lookup = byFirst.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var first in byFirst.Keys)
        {
            if (!char.IsAscii(first[0])) continue;
            _lengths[first[0]] |= 1L << Math.Min(first.Length, 63);
            _lengths[char.ToUpperInvariant(first[0])] |= 1L << Math.Min(first.Length, 63);
        }
    }

    /// <summary>The longest phrase that begins at token <paramref name="start"/>. Case must agree, but a text in capitals matches too.</summary>
    public bool TryMatch(TokenList tokens, int start, out int end, out T value)
    {
        end = start;
        value = default!;
        var first = tokens.Chars(start);
        if (char.IsAscii(first[0]) && (_lengths[first[0]] & (1L << Math.Min(first.Length, 63))) == 0) return false;
        if (!_lookup.TryGetValue(first, out var entries)) return false;
        foreach (var entry in entries)
        {
            if (!SameCase(first, entry.First) || !Follows(tokens, start + 1, entry.Rest)) continue;
            end = start + 1 + entry.Rest.Length;
            value = entry.Value;
            return true;
        }
        return false;
    }

    private static bool Follows(TokenList tokens, int start, string[] rest)
    {
        if (start + rest.Length > tokens.Count) return false;
        for (var i = 0; i < rest.Length; i++)
        {
            var token = tokens.Chars(start + i);
            if (token.Length != rest[i].Length || !(Same(token, rest[i]) && SameCase(token, rest[i]))) return false;
        }
        return true;
    }

    private static bool Same(ReadOnlySpan<char> token, string word)
    {
        for (var i = 0; i < token.Length; i++)
        {
            var c = token[i] == '’' ? '\'' : token[i];
            if (c != word[i] && char.ToUpperInvariant(c) != char.ToUpperInvariant(word[i])) return false;
        }
        return true;
    }

    /// <summary>Exactly as the table has it, or all in capitals ("TURKEY"); two letters are never taken for a word in capitals.</summary>
    private static bool SameCase(ReadOnlySpan<char> token, string word)
    {
        var exact = true;
        for (var i = 0; i < token.Length && exact; i++) exact = token[i] == word[i] || (token[i] == '’' && word[i] == '\'');
        return exact || (token.Length > 2 && !token.ContainsAnyInRange('a', 'z') && word.AsSpan().ContainsAnyInRange('a', 'z'));
    }

    private static string[] Cut(string phrase)
    {
        // A comma after it keeps the full stop of an abbreviation from being taken for the end of a sentence.
        var tokens = Tokenizer.Tokenize(phrase + ", and");
        return [.. Enumerable.Range(0, tokens.Count - 2).Select(tokens.TextOf)];
    }
}
