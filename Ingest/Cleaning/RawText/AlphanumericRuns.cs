using Ingest.Offsets;

namespace Ingest.Cleaning.RawText;

/// <summary>The runs of letters and the runs of digits in a line.</summary>
internal static class AlphanumericRuns
{
    /// <summary>In text order; <c>3rd</c> is two runs.</summary>
    public static IReadOnlyList<TextSpan> Of(string line)
    {
        var runs = new List<TextSpan>();
        for (var i = 0; i < line.Length;)
        {
            var kind = KindOf(line[i]);
            var start = i++;
            if (kind == 0) continue;
            while (i < line.Length && KindOf(line[i]) == kind) i++;
            runs.Add(new TextSpan(start, i));
        }
        return runs;
    }

    private static int KindOf(char c) => char.IsAsciiDigit(c) ? 1 : char.IsLetter(c) ? 2 : 0;
}
