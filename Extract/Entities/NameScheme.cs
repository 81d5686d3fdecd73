using Extract.Tokens;

namespace Extract.Entities;

/// <summary>
/// How names become labels of tokens: O outside; a name of one token is U, of several B … I … L (BILOU: Ratinov and Roth 2009), each with its type.
/// </summary>
public static class NameScheme
{
    private static readonly string[] Types = ["PER", "ORG", "LOC", "MISC"];

    /// <summary>O, then B, I, L, U of each type in the order of <see cref="EntityType"/>.</summary>
    public static IReadOnlyList<string> Labels { get; } = ["O", .. Types.SelectMany(t => "BILU".Select(p => $"{p}-{t}"))];

    public const byte Outside = 0;

    public static byte Begin(EntityType type) => (byte)(1 + 4 * (int)type);

    public static byte Inside(EntityType type) => (byte)(2 + 4 * (int)type);

    public static byte Last(EntityType type) => (byte)(3 + 4 * (int)type);

    public static byte Unit(EntityType type) => (byte)(4 + 4 * (int)type);

    /// <summary>Type of a label other than <see cref="Outside"/>.</summary>
    public static EntityType TypeOf(byte label) => (EntityType)((label - 1) / 4);

    /// <summary>Whether a name begins at this label.</summary>
    public static bool Starts(byte label) => label != Outside && (label - 1) % 4 is 0 or 3;

    /// <summary>Whether a name ends at this label.</summary>
    public static bool Ends(byte label) => label != Outside && (label - 1) % 4 is 2 or 3;

    public static string Name(EntityType type) => Types[(int)type];

    /// <exception cref="FormatException">No such type.</exception>
    public static EntityType Parse(ReadOnlySpan<char> type)
    {
        for (var i = 0; i < Types.Length; i++)
            if (type.SequenceEqual(Types[i])) return (EntityType)i;
        throw new FormatException($"'{type}' is no type of name; there are {string.Join(", ", Types)}.");
    }

    /// <summary>The names that a valid label sequence marks.</summary>
    public static IEnumerable<(TokenRange Tokens, EntityType Type)> Spans(IReadOnlyList<byte> labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        var start = 0;
        for (var i = 0; i < labels.Count; i++)
        {
            if (Starts(labels[i])) start = i;
            if (Ends(labels[i])) yield return (new TokenRange(start, i + 1), TypeOf(labels[i]));
        }
    }

    /// <summary>Whether <paramref name="next"/> may follow <paramref name="label"/>; null stands for the ends of the sequence.</summary>
    public static bool MayFollow(string? label, string? next)
    {
        var open = label is not null && label[0] is 'B' or 'I';
        return next is not null && next[0] is 'I' or 'L' ? open && label![1..] == next[1..] : !open;
    }
}
