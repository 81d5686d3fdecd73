namespace Ingest.Cleaning;

/// <summary>Bytes read as text.</summary>
/// <param name="Text">Without byte order mark and without NUL; what could not be read is U+FFFD.</param>
/// <param name="Encoding">IANA name of the encoding used, such as <c>utf-8</c>.</param>
public readonly record struct DecodedText(string Text, string Encoding);
