namespace Extract.Speakers;

/// <summary>Who a statement's speaker is, as far as the article tells.</summary>
internal sealed record Speaker
{
    public static Speaker Unknown { get; } = new();

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

    /// <summary>In (0, 1]: how sure the rule is.</summary>
    public double Confidence { get; init; } = 0.5;

    public bool IsKnown => Entities.Count > 0 || Name is not null || Noun is not null || Role is not null;
}
