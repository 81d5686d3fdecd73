namespace Extract.Speakers.Employers;

/// <summary>What is asked about an organization as the one in which a post is held. Every question has some answers, numbered from 0, each with a weight of its own.</summary>
public enum EmployerFeature : byte
{
    /// <summary>Sentences back to its last naming before the post, by size, and whether that is in the same paragraph.</summary>
    Recency,

    /// <summary>How many other organizations were named since: 0 to 4; 5 where it is only named later.</summary>
    Order,

    /// <summary>Its rank by the number of its namings: 0 to 3.</summary>
    Frequency,

    /// <summary>Whether it is the first organization of the article, and stands in its first sentence.</summary>
    First,

    /// <summary>Sort of post and sort of organization.</summary>
    Category,

    /// <summary>Sort of post and <see cref="Recency"/> by size.</summary>
    PostRecency,

    /// <summary>Sort of post and <see cref="Order"/>.</summary>
    PostOrder,

    /// <summary>Sort of post and <see cref="Frequency"/>.</summary>
    PostFrequency,

    /// <summary>What its last naming is in its clause, and whether it stands in the post's sentence.</summary>
    Clause,

    /// <summary>The word before its last naming.</summary>
    Before,

    /// <summary>How many people of the article are said to belong to it: 0, 1, more.</summary>
    Employs,

    /// <summary>Whether somebody else is said to hold a post of the same sort in it, and which: a team has one coach.</summary>
    Filled,

    /// <summary>Whether a word of the post is one of its name.</summary>
    Shared,

    /// <summary>Whether its last naming stands in a quotation.</summary>
    Quoted,

    /// <summary>Whether its name is one word, and what sort of organization it is.</summary>
    Form,

    /// <summary>Whether posts of this sort are held in organizations of this sort: no, perhaps (nothing is known of it), yes; and its size of <see cref="Recency"/>.</summary>
    Fit,

    /// <summary>How many organizations of the article go as well with the post as it: 1, 2, 3 or more, and whether it goes with it.</summary>
    Alike,

    /// <summary>How many other people were named since its last naming: 0 to 3, more.</summary>
    People,

    /// <summary>Speaks for no organization at all: sort of post and the word before it.</summary>
    NoneByPost,

    /// <summary>Speaks for none: how many organizations there are.</summary>
    NoneByCount,
}
