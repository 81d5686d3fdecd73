namespace Bench;

/// <summary>What a benchmark's text is made of: news, or one thing alone that tempts a stage into looking back or ahead without end.</summary>
public enum TextKind
{
    News,

    /// <summary>One number without end.</summary>
    Digits,

    /// <summary>Short numbers between commas.</summary>
    Numbers,

    /// <summary>Quotation marks that open and never close.</summary>
    OpenQuotes,

    /// <summary>Straight marks, each of which may open or close.</summary>
    StraightQuotes,

    /// <summary>Capitalised words: one name without end.</summary>
    Capitals,

    /// <summary>Reporting verbs without anything said.</summary>
    Said,
}

/// <summary>The texts that the benchmarks run on, written for them.</summary>
internal static class BenchText
{
    private static readonly string[] News =
    [
        "Officials in Nairobi said on Tuesday that exports to Germany rose 4.2% to US$3.2bn, after falling for two months. About 140,000 households, a third of them in the north, were affected.",
        "The vessel, 180 metres long and built in 1987, had left Rotterdam three days earlier with 1.3 million barrels of crude. \"Between 36 and 40 people were aboard,\" a Greek coast guard spokesman said.",
        "She has led the laboratory since 2011. \"We did not think anyone would read it,\" she said, recalling the evening in late September when the letter came. Her team now counts 25 people.",
        "Parliament approved the bill 66-27. Ministers from Canada, the U.S. and the Netherlands, among others, pledged €1.5 million each, or roughly $15 an hour for the first 1,000 workers.",
        "The court may rule in March, lawyers for both sides said. A second hearing, planned for the summer, could be held at the end of the decade-old inquiry instead.",
    ];

    /// <summary>A text of <paramref name="length"/> characters; news is cut in mid-sentence.</summary>
    public static string Write(TextKind kind, int length) => Repeat(kind switch
    {
        TextKind.News => string.Join("\n\n", News) + "\n\n",
        TextKind.Digits => "7",
        TextKind.Numbers => "7 1,",
        TextKind.OpenQuotes => "“",
        TextKind.StraightQuotes => "\" ",
        TextKind.Capitals => "Anna ",
        TextKind.Said => "said ",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    }, length);

    /// <summary><paramref name="unit"/> over and over, cut at <paramref name="length"/> characters.</summary>
    public static string Repeat(string unit, int length) => string.Create(length, unit, (text, piece) =>
    {
        for (var i = 0; i < text.Length; i++) text[i] = piece[i % piece.Length];
    });
}
