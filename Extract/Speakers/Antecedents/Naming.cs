namespace Extract.Speakers.Antecedents;

/// <summary>What a name or pronoun is in its clause, as far as the words beside it show.</summary>
internal enum NamingRole : byte
{
    Subject,
    Object,
    Prepositional,
    Possessive,
    Other,
}

/// <summary>A place where a person is named, or meant by a pronoun that was resolved.</summary>
/// <param name="Entity">Who.</param>
/// <param name="Start">First token.</param>
/// <param name="End">End, exclusive.</param>
/// <param name="Role">What it is in its clause.</param>
/// <param name="IsPronoun">Whether it is a pronoun.</param>
internal readonly record struct Naming(int Entity, int Start, int End, NamingRole Role, bool IsPronoun);

/// <summary>A naming with the answers about it.</summary>
/// <param name="Entity">Who.</param>
/// <param name="Start">First token.</param>
/// <param name="Answers">Indexes of weights.</param>
internal readonly record struct AskedNaming(int Entity, int Start, int[] Answers);
