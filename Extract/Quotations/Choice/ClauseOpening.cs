namespace Extract.Quotations.Choice;

/// <summary>How the words behind a place open.</summary>
internal enum ClauseOpening
{
    End,
    Participle,
    PastParticiple,
    FiniteVerb,
    And,
    But,
    OtherCoordinator,
    While,
    As,
    Time,
    Condition,
    Which,
    Who,
    That,
    Question,
    TimeWithParticiple,
    Preposition,
    Pronoun,
    NounPhrase,
    Adverb,
    To,
    Quotation,
    Weekday,
    Including,
    Punctuation,
    Other,
}
