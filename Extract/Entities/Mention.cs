using Extract.Tokens;
using Ingest.Offsets;

namespace Extract.Entities;

public enum EntityType : byte
{
    /// <summary>PER.</summary>
    Person,

    /// <summary>ORG.</summary>
    Organization,

    /// <summary>LOC.</summary>
    Location,

    /// <summary>MISC: demonyms, events, laws, works, products.</summary>
    Miscellaneous,
}

/// <summary>One naming of an entity in the text: a name, without title and without possessive.</summary>
/// <param name="Tokens">Its tokens.</param>
/// <param name="Span">Its place in the text.</param>
/// <param name="Type">Kind of entity.</param>
/// <param name="Confidence">Calibrated probability in (0, 1] that span and type are right.</param>
/// <param name="Source">Model or rule that made it, such as <c>ner-en-1</c>.</param>
public sealed record Mention(TokenRange Tokens, TextSpan Span, EntityType Type, double Confidence, string Source);
