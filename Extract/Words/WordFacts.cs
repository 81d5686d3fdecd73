namespace Extract.Words;

/// <summary>Yes-or-no facts about a word's letters.</summary>
[Flags]
public enum WordMarks : ushort
{
    None = 0,
    Capitalized = 1,
    AllCapitals = 2,
    HasDigit = 4,
    HasLetter = 8,
    HasHyphen = 16,
    HasPeriod = 32,
    MixedCase = 64,
    Punctuation = 128,
    LowerCase = 256,
    SingleLetter = 512,
}

/// <summary>What lists say of a word (lower-cased) or of a phrase.</summary>
[Flags]
public enum NameKinds : uint
{
    None = 0,
    FirstName = 1,
    CommonFirstName = 2,
    Surname = 4,
    CommonSurname = 8,
    Country = 16,
    Demonym = 32,
    City = 64,
    LargeCity = 128,
    Region = 256,
    Organization = 512,
    OrganizationWord = 1024,
    Title = 2048,
    Person = 4096,
    Club = 8192,
    University = 16384,
    PlaceWord = 1 << 15,
    Media = 1 << 16,
    Party = 1 << 17,
    Government = 1 << 18,
    Company = 1 << 19,
    Association = 1 << 20,
    Team = 1 << 21,
    ArmedGroup = 1 << 22,
    Event = 1 << 23,
    Work = 1 << 24,
    People = 1 << 25,
    Place = 1 << 26,
    Abbreviation = 1 << 27,

    /// <summary>Also an everyday word, a first name or a place.</summary>
    Ambiguous = 1 << 28,
}

/// <summary>
/// Everything the tagger and the recogniser want to know of one word form by itself, as hashes and class numbers. Digits are folded to 0 in
/// <see cref="Lower"/>; typographic quotation marks and apostrophes count as the plain ones.
/// </summary>
public record struct WordFacts
{
    /// <summary>Identity of the form: equal keys, equal facts.</summary>
    public ulong Key { get; set; }

    public uint Form { get; set; }

    public uint Lower { get; set; }

    public uint Shape { get; set; }

    /// <summary>See <see cref="WordAnalysis.Letters"/>.</summary>
    public ulong Letters { get; set; }

    public ulong LettersPower { get; set; }

    public uint Prefix1 { get; set; }

    public uint Prefix2 { get; set; }

    public uint Prefix3 { get; set; }

    public uint Prefix4 { get; set; }

    public uint Suffix1 { get; set; }

    public uint Suffix2 { get; set; }

    public uint Suffix3 { get; set; }

    public uint Suffix4 { get; set; }

    public uint Suffix5 { get; set; }

    /// <summary>Classes of words of the same topics (1-based; 0: unknown) at three granularities.</summary>
    public ushort Class64 { get; set; }

    public ushort Class256 { get; set; }

    public ushort Class1000 { get; set; }

    /// <summary>Classes of words that stand in the same places (1-based; 0: unknown).</summary>
    public ushort Syntax64 { get; set; }

    public ushort Syntax256 { get; set; }

    public ushort Syntax1000 { get; set; }

    /// <summary>How the form is used in unlabelled text: its commonest tag and which others besides (1-based number; 0: unknown).</summary>
    public ushort Usage { get; set; }

    /// <summary><see cref="Usage"/> of the form in small letters.</summary>
    public ushort SmallUsage { get; set; }

    /// <summary>The commonest tag of <see cref="Usage"/> alone.</summary>
    public ushort CommonTag { get; set; }

    public WordMarks Marks { get; set; }

    public NameKinds Kinds { get; set; }

    public int Length { get; set; }

    public readonly bool Is(WordMarks mark) => (Marks & mark) != 0;
}
