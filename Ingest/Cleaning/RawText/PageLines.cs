namespace Ingest.Cleaning.RawText;

/// <summary>The lines of a page, and the numbers that describe each: by itself, by its neighbours, by its place on the page.</summary>
internal sealed class PageLines
{
    private const int Neighbours = 3;

    private readonly LineStatistics[] _lines;

    public PageLines(IReadOnlyList<TextLine> lines) => _lines = [.. lines.Select(line => new LineStatistics(line))];

    public IReadOnlyList<LineStatistics> Lines => _lines;

    /// <summary>The numbers of every line for the first opinion.</summary>
    public float[][] FirstRows()
    {
        var run = BodyRun.Best(_lines);
        var place = new LinePlace(_lines, run);
        var rhythm = new LineRhythm(_lines);
        var cohesion = new Cohesion(_lines);
        var shared = new SharedWindows(_lines);
        var lead = new LeadWords(_lines, run.Start);
        var cuesAbove = CueDistances.Of(_lines, above: true);
        var cuesBelow = CueDistances.Of(_lines, above: false);
        return Rows((row, i) =>
        {
            LineEvidence.Add(row, _lines[i]);
            for (var d = 1; d <= Neighbours; d++)
            {
                LineEvidence.AddBrief(row, At(i - d));
                LineEvidence.AddBrief(row, At(i + d));
            }
            row.AddRange(cuesAbove[i]);
            row.AddRange(cuesBelow[i]);
            rhythm.Add(row, i);
            cohesion.Add(row, i);
            shared.Add(row, i);
            place.Add(row, i);
            lead.Add(row, i);
        });
    }

    /// <summary>The numbers of every line for the second opinion: those of the first, and what the first held of the lines around.</summary>
    /// <param name="first">From <see cref="FirstRows"/>.</param>
    /// <param name="opinions">For each line, how probably it is text.</param>
    /// <param name="headlines">For each line, how probably it is the headline.</param>
    public float[][] SecondRows(float[][] first, IReadOnlyList<double> opinions, IReadOnlyList<double> headlines)
    {
        var second = new SecondOpinion(_lines, opinions, headlines);
        return Rows((row, i) =>
        {
            row.AddRange(first[i]);
            second.Add(row, i);
        });
    }

    private LineStatistics? At(int i) => i < 0 || i >= _lines.Length ? null : _lines[i];

    private float[][] Rows(Action<LineRow, int> fill)
    {
        var rows = new float[_lines.Length][];
        for (var i = 0; i < rows.Length; i++)
        {
            var row = new LineRow(224);
            fill(row, i);
            rows[i] = row.ToArray();
        }
        return rows;
    }
}
