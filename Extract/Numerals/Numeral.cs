using Ingest.Offsets;

namespace Extract.Numerals;

/// <summary>What a numeral says.</summary>
public enum NumeralForm : byte
{
    /// <summary>"2.3 million", "twenty-five", "a dozen".</summary>
    Cardinal,

    /// <summary>"21st", "twenty-first".</summary>
    Ordinal,

    /// <summary>"two-thirds", "half", "1/2", "3½".</summary>
    Fraction,

    /// <summary>"hundreds of thousands", "several thousand": the value is the least that is meant.</summary>
    Vague,
}

/// <summary>A number as the text writes it, without sign, unit or approximator.</summary>
/// <param name="Span">Its place in the text; it may begin or end inside a token ("3.2bn", "25kg").</param>
/// <param name="Value">Its value, never negative.</param>
/// <param name="Form">What it says.</param>
public readonly record struct Numeral(TextSpan Span, decimal Value, NumeralForm Form)
{
    /// <summary>Whether digits stand in it: "2.3 million", not "two million".</summary>
    public bool HasDigits { get; init; }

    /// <summary>Whether it is digits and nothing else, such as a year: "2019", not "2,019" or "2019.5".</summary>
    public bool IsBareDigits { get; init; }

    /// <summary>Its first lexeme.</summary>
    internal int First { get; init; }

    /// <summary>The lexeme after its last.</summary>
    internal int End { get; init; }
}
