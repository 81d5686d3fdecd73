namespace Ingest.Cleaning.RawText;

/// <summary>The headline among the lines above an article's text.</summary>
internal static class Headline
{
    private const int Farthest = 25;
    private const int LeadSentences = 6;
    private const double LeastScore = 0.8;
    private const double Weight = 4;

    /// <param name="lines">Of the page.</param>
    /// <param name="opinions">On each of them.</param>
    /// <param name="choice">Where the text is.</param>
    /// <returns>Null where no line is good enough.</returns>
    public static LineStatistics? Find(IReadOnlyList<LineStatistics> lines, LineOpinions opinions, TextChoice choice)
    {
        if (choice.Headline is { } sure && CanBe(lines[sure])) return lines[sure];
        var bodyStart = choice.BodyStart;
        var lead = new TopicWords();
        for (int i = bodyStart, taken = 0; i < lines.Count && taken < LeadSentences; i++)
        {
            if (opinions.Text[i] < 0.5) continue;
            lead.Add(lines[i]);
            taken++;
        }
        LineStatistics? best = null;
        var bestScore = LeastScore;
        for (var i = Math.Max(0, bodyStart - Farthest); i < bodyStart; i++)
        {
            if (!CanBe(lines[i]) || lines[i].End == LineEnd.Sentence) continue;
            var score = Score(lines, i, bodyStart, lead) + Weight * opinions.Headline[i];
            if (score < bestScore) continue;
            (best, bestScore) = (lines[i], score);
        }
        return best;
    }

    private static bool CanBe(LineStatistics line) =>
        line.Words is >= 2 and <= 40 && line.Hosts == 0 && !line.IsDate && !line.IsByline && line.End is not (LineEnd.Colon or LineEnd.Comma);

    private static double Score(IReadOnlyList<LineStatistics> lines, int i, int bodyStart, TopicWords lead)
    {
        var line = lines[i];
        var score = 2 * Math.Max(0, lead.Share(line, false)) + Math.Min(line.Words, 10) / 20.0 - 0.02 * (bodyStart - i);
        if (i == 0) score += 0.5;
        if (lines.Count(other => other.Folded.Text == line.Folded.Text) > 1) score += 0.7;
        if (int.PopCount(line.Cues) > 1) score -= 0.4;
        return score;
    }
}
