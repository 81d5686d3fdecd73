namespace Extract.Speakers.Antecedents;

/// <summary>What is asked about a naming as the antecedent of a pronoun. Every question has a few answers, numbered from 0, each with a weight of its own.</summary>
public enum AntecedentFeature : byte
{
    /// <summary>Sentences back: 0 to 5; 6 behind the pronoun.</summary>
    Sentences,

    /// <summary>Tokens away, as a power of two up to 9; from 10 behind the pronoun.</summary>
    Tokens,

    /// <summary>Role of the naming, of the pronoun, and whether they share a sentence.</summary>
    Roles,

    /// <summary>Agrees, is not known, disagrees.</summary>
    Gender,

    /// <summary>A pronoun, a full name, a part of it, a name of one word.</summary>
    Form,

    /// <summary>What the pronoun before meant: something else, this in the sentence before, this in the same sentence.</summary>
    Chain,

    /// <summary>How many other people were named in between.</summary>
    Between,

    /// <summary>Whether it opens its sentence.</summary>
    Opening,

    /// <summary>Whether the naming, and whether the pronoun, stands inside a quotation.</summary>
    Quoted,

    /// <summary>Whether it is joined to another name by "and".</summary>
    Joined,

    /// <summary>Whether the pronoun owns the naming: "her mother Sue".</summary>
    Owned,

    /// <summary>Finite verbs between the two within a sentence, with what the pronoun is and whether it comes first; 0 in another sentence.</summary>
    Verbs,

    /// <summary>Whether it stands in brackets.</summary>
    Bracketed,

    /// <summary>Whether it stands in a paragraph before.</summary>
    Paragraph,

    /// <summary>Whether this is who has just spoken.</summary>
    Speaker,
}
