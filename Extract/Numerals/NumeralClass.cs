namespace Extract.Numerals;

/// <summary>What part a lexeme plays in a numeral.</summary>
internal enum NumeralClass : byte
{
    None,

    /// <summary>A number in digits: <c>1,250.5</c>.</summary>
    Digits,
    Unit,
    Teen,
    Tens,
    Hundred,

    /// <summary>thousand, million, lakh, bn.</summary>
    Scale,

    /// <summary>A scale only where it is glued to digits: <c>10k</c>.</summary>
    Suffix,

    /// <summary>dozen: multiplies and ends the numeral.</summary>
    Dozen,

    /// <summary>dozens, hundreds, millions: at least that many.</summary>
    Plural,
    OrdinalUnit,
    OrdinalTeen,
    OrdinalTens,
    OrdinalScale,

    /// <summary>st, nd, rd, th glued to digits.</summary>
    OrdinalSuffix,
    Half,
    Quarter,

    /// <summary>thirds, fifths: the value is the denominator.</summary>
    Parts,

    /// <summary>½: the value is the fraction.</summary>
    Vulgar,
    Article,
    And,
    Point,
    Couple,

    /// <summary>few, several.</summary>
    Few,

    /// <summary>twice.</summary>
    Times,

    /// <summary>tripled.</summary>
    Multiplied,

    /// <summary>single.</summary>
    Single,
}
