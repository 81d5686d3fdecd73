using Extract.Quotations;
using Ingest;
using Ingest.Offsets;

namespace Extract.Speakers;

public enum SpeakerKind : byte
{
    /// <summary>Athlete, artist …</summary>
    Other,
    /// <summary>Academic, analyst, doctor or researcher who speaks from expertise.</summary>
    Expert,
    /// <summary>Unelected authority: police, agency, military, judge.</summary>
    Official,
    /// <summary>Elected or appointed politician, minister, head of state.</summary>
    Politician,
    Spokesperson,
    /// <summary>Eyewitness, victim, relative, citizen.</summary>
    Witness,
    Business,
    /// <summary>An organization itself speaks.</summary>
    Organization,
    /// <summary>Report, poll, lawsuit.</summary>
    Document,
    Journalist,
    /// <summary>Unnamed officials, critics, sources.</summary>
    Anonymous,
}

/// <summary>A string with the place that is the evidence for it.</summary>
/// <param name="Text">The string as stored.</param>
/// <param name="Span">Its evidence in the article.</param>
public sealed record Evidence(string Text, TextSpan Span);

/// <summary>A pronoun inside what somebody says.</summary>
/// <param name="Span">Its place.</param>
/// <param name="EntityIndex">Index of the entity that it means.</param>
public readonly record struct ContentPronoun(TextSpan Span, int EntityIndex);

/// <summary>A statement with its speaker: who said it, in what role, for whom.</summary>
/// <param name="Statement">What was found in the text.</param>
/// <param name="EntityIndex">Index of the speaker in the document's entities; null where the speaker is unnamed or unknown.</param>
/// <param name="SpeakerName">The fullest name after resolving pronouns and short names; joint speakers are joined by " and ".</param>
/// <param name="Role">Occupation, title or position, from anywhere in the article.</param>
/// <param name="Affiliation">The organization that the article ties the speaker to.</param>
/// <param name="Kind">Kind of speaker; null where the speaker is unknown.</param>
/// <param name="Confidence">In (0, 1]: that content and speaker are right.</param>
public sealed record Quotation(
    Statement Statement,
    int? EntityIndex,
    string? SpeakerName,
    Evidence? Role,
    Evidence? Affiliation,
    SpeakerKind? Kind,
    double Confidence)
{
    /// <summary>When it was said, where the sentence says so: an ISO 8601 month or day, and the expression it is read from; null where it does not.</summary>
    public Evidence? Said { get; init; }

    /// <summary>The pronouns inside the content of which it is known whom they mean, in text order.</summary>
    public IReadOnlyList<ContentPronoun> Pronouns { get; init; } = [];

    /// <summary>Number of the group of its copies in the database that it was read from; null where it has none, and for what is not stored.</summary>
    public long? StatementGroup { get; init; }

    /// <summary>When it was said: as its sentence says, else the year, month or day of publication; null where neither is known.</summary>
    public string? SaidOrPublished(CleanArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return Said?.Text ?? (article.Published?.Value is { Length: > 10 } instant ? instant[..10] : article.Published?.Value);
    }
}
