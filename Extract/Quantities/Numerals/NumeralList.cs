using System.Collections;
using Extract.Tokens;

namespace Extract.Quantities.Numerals;

/// <summary>All numerals of a text, in text order and disjoint. One linear pass; a stage that needs several views of it reads it once.</summary>
public sealed class NumeralList : IReadOnlyList<Numeral>
{
    private readonly Numeral[] _numerals;

    private NumeralList(TokenList tokens, Lexeme[] lexemes, Numeral[] numerals)
    {
        Tokens = tokens;
        Lexemes = lexemes;
        _numerals = numerals;
    }

    public TokenList Tokens { get; }

    internal Lexeme[] Lexemes { get; }

    public int Count => _numerals.Length;

    public Numeral this[int index] => _numerals[index];

    /// <summary>Finds every numeral: cardinals, ordinals, fractions and vague plurals, in digits and words.</summary>
    public static NumeralList Read(TokenList tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        var lexemes = Lexer.Read(tokens);
        var reader = new NumeralReader(tokens, lexemes);
        var numerals = new List<Numeral>();
        for (var i = 0; i < lexemes.Length;)
        {
            if (lexemes[i].Class != NumeralClass.None && reader.TryRead(i, out var numeral))
            {
                numerals.Add(numeral);
                i = numeral.End;
            }
            else
            {
                i++;
            }
        }
        return new NumeralList(tokens, lexemes, [.. numerals]);
    }

    /// <summary>The numeral that begins in token <paramref name="token"/>; null if there is none.</summary>
    public Numeral? StartingAt(int token)
    {
        var i = FirstEndingAfter(token);
        for (; i < _numerals.Length && _numerals[i].Tokens.Start <= token; i++)
            if (_numerals[i].Tokens.Start == token) return _numerals[i];
        return null;
    }

    /// <summary>Index of the first numeral that ends after token <paramref name="token"/>; <see cref="Count"/> if there is none.</summary>
    public int FirstEndingAfter(int token)
    {
        int low = 0, high = _numerals.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_numerals[middle].Tokens.End <= token) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    public IEnumerator<Numeral> GetEnumerator() => ((IEnumerable<Numeral>)_numerals).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _numerals.GetEnumerator();
}
