using Ingest.Offsets;

namespace Extract.Speakers;

/// <summary>Who a statement's speaker is, as far as the article tells.</summary>
internal sealed record Speaker
{
    public static Speaker Unknown { get; } = new();

    /// <summary>The speaker whom names in the text mean.</summary>
    public static Speaker Of(SpeakerContext context, IReadOnlyList<int> mentions, double confidence) =>
        new() { Entities = [.. mentions.Select(context.EntityOf).Distinct()], Confidence = confidence };

    /// <summary>The unnamed speaker whom a noun phrase means.</summary>
    public static Speaker FromPhrase(RolePhrase phrase, double confidence) =>
        new() { Phrase = phrase, Noun = phrase.Noun, Role = phrase.Role, Affiliation = phrase.Affiliation, Confidence = confidence };

    /// <summary>Indexes of the document's entities; several for joint speakers, none for unnamed ones.</summary>
    public IReadOnlyList<int> Entities { get; init; } = [];

    /// <summary>A name that is no entity's ("Seoul government").</summary>
    public string? Name { get; init; }

    public SpeakerNoun? Noun { get; init; }

    /// <summary>The noun phrase of an unnamed speaker.</summary>
    public RolePhrase? Phrase { get; init; }

    public Evidence? Role { get; init; }

    public Evidence? Affiliation { get; init; }

    public SpeakerKind? Kind { get; init; }

    /// <summary>Where the speaker is named, if that is not in the marked phrase alone.</summary>
    public TextSpan? Place { get; init; }

    /// <summary>In (0, 1]: how sure the rule is.</summary>
    public double Confidence { get; init; } = 0.5;

    public bool IsKnown => Entities.Count > 0 || Name is not null || Noun is not null || Role is not null;
}
