namespace Extract.Quotations;

/// <summary>What a quotation mark may do where it stands.</summary>
internal enum QuoteMarkRole : byte
{
    Open,
    Close,

    /// <summary>A straight mark with text or space on both sides: it does what the state calls for.</summary>
    Either,
}

/// <summary>Marks that pair with one another.</summary>
internal enum QuoteMarkStyle : byte
{
    Double,
    Single,
    Guillemet,
}

/// <summary>One quotation mark of a text; apostrophes are none.</summary>
internal readonly record struct QuoteMark(int Start, int End, QuoteMarkStyle Style, QuoteMarkRole Role);
