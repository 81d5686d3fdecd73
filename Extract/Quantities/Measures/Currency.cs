using System.Collections.Frozen;
using System.Globalization;

namespace Extract.Quantities.Measures;

/// <summary>A currency or a part of one.</summary>
/// <param name="Code">ISO 4217 code (<c>XBT</c> for bitcoin).</param>
/// <param name="Factor">1 for the currency itself, 0.01 for a cent.</param>
internal sealed record Currency(string Code, decimal Factor)
{
    private static readonly (FrozenDictionary<string, Currency> Signs, FrozenDictionary<string, Currency> Words) Tables = ReadTables();

    private static readonly FrozenDictionary<string, Currency>.AlternateLookup<ReadOnlySpan<char>> Signs = Tables.Signs.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, Currency>.AlternateLookup<ReadOnlySpan<char>> Words = Tables.Words.GetAlternateLookup<ReadOnlySpan<char>>();

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

    /// <summary>Words after a number: "Hong Kong dollars", "pence".</summary>
    public static Currency? FindWord(ReadOnlySpan<char> text)
    {
        Span<char> lower = stackalloc char[Math.Min(text.Length, 64)];
        if (text.Length > lower.Length) return null;
        text.ToLowerInvariant(lower);
        return Words.TryGetValue(lower, out var currency) ? currency : null;
    }

    private static bool IsCode(ReadOnlySpan<char> text) => text.Length == 3 && !text.ContainsAnyExceptInRange('A', 'Z');

    private static (FrozenDictionary<string, Currency> Signs, FrozenDictionary<string, Currency> Words) ReadTables()
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
        return (signs.ToFrozenDictionary(), words.ToFrozenDictionary());
    }
}
