using Extract.Numerals;

namespace Extract.Quantities.Measures;

/// <summary>What kind of unit a number has.</summary>
internal enum MeasureKind : byte
{
    Plain,
    Percent,
    Money,
    Unit,
}

/// <summary>A numeral with what belongs to it: sign, currency, percent sign or unit.</summary>
/// <param name="Start">First lexeme.</param>
/// <param name="End">Lexeme after the last.</param>
/// <param name="Value">Value with its sign, in the unit.</param>
/// <param name="Kind">What kind of unit it has.</param>
/// <param name="Unit">ISO 4217 code, unit name or "%"; null for a plain number.</param>
/// <param name="Numeral">The numeral it was read from.</param>
internal readonly record struct Measure(int Start, int End, decimal Value, MeasureKind Kind, string? Unit, Numeral Numeral)
{
    /// <summary>The unit stands before the number ("$5"), so that a range of two may share a unit after it.</summary>
    public bool HasPrefix { get; init; }
}
