using Ingest.Offsets;

namespace Extract.Countries;

/// <summary>How a country is denoted.</summary>
public enum CountryForm : byte
{
    Name,
    Abbreviation,
    Demonym,
    Alias,
    /// <summary>A capital or building used as the government: "Moscow said".</summary>
    Metonym,
}

/// <summary>A place in the text that denotes a sovereign country or ISO 3166-1 territory.</summary>
/// <param name="Span">Its place.</param>
/// <param name="Iso2">ISO 3166-1 alpha-2 code, or <c>XK</c>.</param>
/// <param name="Form">How it is denoted.</param>
/// <param name="Confidence">In (0, 1].</param>
/// <param name="Rule">Name of the rule that found it.</param>
public sealed record CountryMention(TextSpan Span, string Iso2, CountryForm Form, double Confidence, string Rule);
