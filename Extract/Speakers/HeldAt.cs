namespace Extract.Speakers;

/// <summary>What a post is held in, as the rows of <c>role_kinds.tsv</c> tell organizations apart.</summary>
[Flags]
internal enum HeldAt
{
    Nowhere = 0,

    /// <summary>Nothing is said.</summary>
    None = 1,

    /// <summary>A place or a people: "the president of France", "the Slovak president".</summary>
    Place = 2,

    /// <summary>Something without a name: "the director of the museum".</summary>
    Unnamed = 4,

    /// <summary>An organization whose name shows nothing.</summary>
    Other = 8,

    Government = 16,
    Legislature = 32,
    International = 64,
    Academic = 128,
    Media = 256,
    Party = 512,
    Company = 1024,
    Sports = 2048,
    Association = 4096,

    /// <summary>What is governed, or nothing said.</summary>
    State = None | Place | Government | Legislature | Party,

    /// <summary>All that is governed by nobody who is elected.</summary>
    Private = Unnamed | Other | International | Academic | Media | Company | Sports | Association,

    /// <summary>Any organization.</summary>
    Named = Private | Government | Legislature | Party,

    Any = None | Place | Named,
}
