using System.Collections.Frozen;
using System.Globalization;
using Extract.Quantities.Context;

namespace Extract.Quantities.Measures;

/// <summary>A currency or a part of one.</summary>
/// <param name="Code">ISO 4217 code (<c>XBT</c> for bitcoin).</param>
/// <param name="Factor">1 for the currency itself, 0.01 for a cent.</param>
internal sealed record Currency(string Code, decimal Factor)
{
    private static readonly (Dictionary<string, Currency> Signs, Dictionary<string, Currency> Words) Tables = ReadTables();

    private static readonly FrozenDictionary<string, Currency>.AlternateLookup<ReadOnlySpan<char>> Signs = Tables.Signs.ToFrozenDictionary().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Bit n of entry c: a sign of n characters ends with c; entries above ASCII share the first.</summary>
    private static readonly int[] SignEnds = EndsOfSigns();

    /// <summary>Words after a number: "Hong Kong dollars", "pence".</summary>
    public static PhraseTable<Currency> Words { get; } = new(Tables.Words, PhraseEdge.First);

    /// <summary>Whether a sign of that length can end with that character: false for most words that stand before numbers.</summary>
    public static bool MayEndSign(char last, int length) => (SignEnds[last < 128 ? last : 0] & (1 << length)) != 0;

    /// <summary>A sign, abbreviation or code: <c>$</c>, <c>US$</c>, <c>Rs</c>, <c>USD</c>; <c>MUSD</c> has the factor of a million. Lower-case codes are read where the dollar sign follows ("nzd$").</summary>
    public static Currency? FindSign(ReadOnlySpan<char> text)
    {
        if (Signs.TryGetValue(text, out var currency)) return currency;
        if (text.Length > 1 && text[^1] == '$' && text.ContainsAnyInRange('a', 'z'))
        {
            var upper = text.ToString().ToUpperInvariant();
            return Signs.TryGetValue(upper, out currency) || Signs.TryGetValue(upper.AsSpan(0, upper.Length - 1), out currency) ? currency : null;
        }
        if (text.Length == 4 && text[0] is 'M' or 'K' or 'k' or 'm' && IsCode(text[1..]) && Signs.TryGetValue(text[1..], out currency))
            return currency with { Factor = text[0] is 'M' or 'm' ? 1_000_000 : 1000 };
        return null;
    }

    private static int[] EndsOfSigns()
    {
        var ends = new int[128];
        foreach (var sign in Tables.Signs.Keys)
        {
            ends[sign[^1] < 128 ? sign[^1] : 0] |= 1 << sign.Length;
            // "MUSD"
            if (IsCode(sign)) ends[sign[^1]] |= 1 << 4;
        }
        ends['$'] |= 0b11110;
        return ends;
    }

    private static bool IsCode(ReadOnlySpan<char> text) => text.Length == 3 && !text.ContainsAnyExceptInRange('A', 'Z');

    private static (Dictionary<string, Currency> Signs, Dictionary<string, Currency> Words) ReadTables()
    {
        var signs = new Dictionary<string, Currency>();
        var words = new Dictionary<string, Currency>();
        foreach (var row in ResourceTable.Read("currencies.tsv"))
        {
            var currency = new Currency(row[0], 1);
            signs[row[0]] = currency;
            foreach (var sign in row[2].Split('|', StringSplitOptions.RemoveEmptyEntries)) signs.TryAdd(sign, currency);
            foreach (var word in row[3].Split('|', StringSplitOptions.RemoveEmptyEntries)) words.TryAdd(word, currency);
        }
        foreach (var row in ResourceTable.Read("currency_subunits.tsv"))
        {
            var part = new Currency(row[0], decimal.Parse(row[1], CultureInfo.InvariantCulture));
            foreach (var word in row[2].Split('|')) words.TryAdd(word, part);
        }
        return (signs, words);
    }
}
