namespace Ingest.Cleaning.RawText;

/// <summary>The stretch of lines that holds most running text: a guess at the article, half-open.</summary>
internal readonly record struct BodyRun(int Start, int End)
{
    /// <summary>The stretch whose worth is greatest.</summary>
    public static BodyRun Best(IReadOnlyList<double> worth)
    {
        double best = 0, sum = 0;
        var run = new BodyRun(0, 0);
        for (int i = 0, start = 0; i < worth.Count; i++)
        {
            sum += worth[i];
            if (sum <= 0)
            {
                sum = 0;
                start = i + 1;
            }
            else if (sum > best)
            {
                best = sum;
                run = new BodyRun(start, i + 1);
            }
        }
        return run;
    }

    /// <summary>By the looks of the lines alone.</summary>
    public static BodyRun Best(IReadOnlyList<LineStatistics> lines) => Best([.. lines.Select(WorthOf)]);

    private static double WorthOf(LineStatistics line) => line.Shape switch
    {
        LineShape.LongSentence => Math.Min(line.Words, 60),
        LineShape.ShortSentence => line.Words / 2.0,
        LineShape.LongWithoutEnd => -2,
        LineShape.Furniture => -9,
        LineShape.ShortCue => -8,
        LineShape.LongCue => -6,
        _ => -5,
    };
}
