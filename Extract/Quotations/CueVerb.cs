namespace Extract.Quotations;

/// <summary>What a reporting verb takes as content.</summary>
[Flags]
internal enum CueFrames
{
    None = 0,

    /// <summary>"said (that) he is".</summary>
    Clause = 1,

    /// <summary>"told HIM that".</summary>
    Recipient = 2,

    /// <summary>"asked whether".</summary>
    Question = 4,

    /// <summary>"vowed to go".</summary>
    Infinitive = 8,

    /// <summary>"announced a plan".</summary>
    Object = 16,

    /// <summary>"described X as Y".</summary>
    As = 32,

    /// <summary>"called X Y".</summary>
    Predicate = 64,

    /// <summary>Reports only beside quotation marks.</summary>
    Quoted = 128,

    /// <summary>"accused X of Y".</summary>
    Prepositional = 256,

    /// <summary>"put the cost at $3 million".</summary>
    Figure = 512,

    /// <summary>"found that", of a study.</summary>
    Finding = 1024,

    /// <summary>"ruled that", of a court.</summary>
    Ruling = 2048,

    /// <summary>A belief: reports only beside quotation marks.</summary>
    Belief = 4096,

    /// <summary>A noun phrase, but only with quotation marks in it: "dismissed the “silly” plan".</summary>
    QuotedObject = 8192,

    /// <summary>Stands before its speaker even without quotation marks: "…, said Smith".</summary>
    Inverting = 16384,

    /// <summary>"pleaded not guilty".</summary>
    Plea = 32768,

    /// <summary>"described seeing it".</summary>
    Gerund = 65536,

    /// <summary>"asked HIM to go": who is to do it belongs to what was asked.</summary>
    Request = 131072,

    /// <summary>"held that", never without "that".</summary>
    That = 262144,
}

/// <summary>One reporting verb.</summary>
/// <param name="Lemma">Its base form, without particle.</param>
/// <param name="Particle">"out" of "point out"; null if none.</param>
/// <param name="Frames">What may be content beside it.</param>
/// <param name="Prepositions">Prepositions that open content: "for" of "call for".</param>
internal sealed record CueVerb(string Lemma, string? Particle, CueFrames Frames, IReadOnlyList<string> Prepositions)
{
    public bool Takes(CueFrames frame) => (Frames & frame) != 0;
}
