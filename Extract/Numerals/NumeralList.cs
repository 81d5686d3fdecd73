using System.Collections;
using Extract.Tokens;

namespace Extract.Numerals;

/// <summary>All numerals of a text, in text order and disjoint. One linear pass; a stage that needs several views of it reads it once.</summary>
public sealed class NumeralList : IReadOnlyList<Numeral>
{
    private readonly Numeral[] _numerals;

    private NumeralList(Lexeme[] lexemes, Numeral[] numerals)
    {
        Lexemes = lexemes;
        _numerals = numerals;
    }

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
        return new NumeralList(lexemes, [.. numerals]);
    }

    public IEnumerator<Numeral> GetEnumerator() => ((IEnumerable<Numeral>)_numerals).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _numerals.GetEnumerator();
}
