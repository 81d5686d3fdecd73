namespace Pipeline.Evaluation;

/// <summary>
/// Quotations. <c>J80+speaker</c>: content as sets of word positions, paired one to one by word F1, found if the Jaccard
/// index is at least 0.8, attributed if the speakers' words intersect or both are empty. <c>tracker</c>: the rule of the
/// Gender Gap Tracker's published evaluation, every content piece by the share of its characters that is covered.
/// </summary>
public static class QuotationScorer
{
    public static void Score(IReadOnlyList<ScoredPair> texts, Scoreboard board)
    {
        var alignments = texts.Select(pair => new QuotationAlignment(pair)).ToList();
        var everything = texts.Any(pair => pair.Gold.Quotations.Any(q => !q.IsReportive)) ? "reportive" : "all";
        Words(alignments, board, everything, q => q.IsReportive, withErrors: true);
        Words(alignments, board, "direct", q => q.Type == "direct");
        Words(alignments, board, "mixed", q => q.Type == "mixed");
        Words(alignments, board, "direct+mixed", q => q.Type is "direct" or "mixed");
        Words(alignments, board, "indirect", q => q.Type == "indirect" && q.IsReportive);
        Tracker(texts, board, 0.3);
        Tracker(texts, board, 0.8);
    }

    private static void Words(List<QuotationAlignment> texts, Scoreboard board, string view, Func<QuotationLabel, bool> keep, bool withErrors = false)
    {
        int gold = 0, predicted = 0, exact = 0, j80 = 0, j80Speaker = 0, j50Speaker = 0, found = 0, speaker = 0, named = 0, name = 0;
        foreach (var text in texts)
        {
            gold += text.Gold.Count(g => keep(g.Label));
            predicted += text.CountPredicted(keep);
            foreach (var item in text.Gold.Where(g => keep(g.Label)))
            {
                if (item.Match is not { } match)
                {
                    if (withErrors) board.Wrong("quotation missed", item.Label.Type, text.Excerpt(item));
                    continue;
                }
                var jaccard = QuotationAlignment.Jaccard(item.Content, match.Content);
                var sameSpeaker = item.Speaker.Overlaps(match.Speaker) || (item.Speaker.Count == 0 && match.Speaker.Count == 0);
                if (item.Content.SetEquals(match.Content)) exact++;
                if (jaccard >= 0.8) j80++;
                if (jaccard >= 0.8 && sameSpeaker) j80Speaker++;
                if (jaccard < 0.5) continue;
                found++;
                if (sameSpeaker)
                {
                    speaker++;
                    j50Speaker++;
                }
                else if (withErrors)
                {
                    board.Wrong("speaker", item.Label.Type, text.Excerpt(item));
                }
                if (string.IsNullOrEmpty(item.Label.SpeakerName)) continue;
                named++;
                if (NameFolding.IsSame(item.Label.SpeakerName, match.Label.SpeakerName)) name++;
                else if (withErrors) board.Wrong("name", "gold", item.Label.SpeakerName, "got", match.Label.SpeakerName);
            }
        }
        var prefix = $"quotes {view} ";
        board.Add(prefix + "exact", new PrecisionRecall(exact, predicted, gold));
        board.Add(prefix + "J80", new PrecisionRecall(j80, predicted, gold));
        board.Add(prefix + "J80+speaker", new PrecisionRecall(j80Speaker, predicted, gold));
        board.Add(prefix + "J50+speaker", new PrecisionRecall(j50Speaker, predicted, gold));
        board.AddShare(prefix + "speaker accuracy", speaker, found);
        board.AddShare(prefix + "name accuracy", name, named);
    }

    private static void Tracker(IReadOnlyList<ScoredPair> texts, Scoreboard board, double threshold)
    {
        int right = 0, missed = 0, spurious = 0, speaker = 0;
        foreach (var (gold, predicted) in texts)
        {
            var rest = predicted.Quotations.SelectMany(q => q.Content.Select(span => (Span: span, Label: q))).ToList();
            var ignored = gold.Quotations.Where(q => !q.IsReportive).SelectMany(q => q.Content).ToList();
            foreach (var (piece, label) in gold.Quotations.Where(q => q.IsReportive).SelectMany(q => q.Content.Select(span => (span, q))))
            {
                var best = -1;
                var bestShare = threshold;
                for (var i = 0; i < rest.Count; i++)
                {
                    var share = rest[i].Span.Shared(piece) / (double)Math.Max(1, piece.End - piece.Start);
                    if (share <= bestShare) continue;
                    best = i;
                    bestShare = share;
                }
                if (best < 0)
                {
                    missed++;
                    continue;
                }
                var other = rest[best].Label;
                rest.RemoveAt(best);
                right++;
                if (label.Speaker.Any(s => other.Speaker.Any(s.Overlaps)) || (label.Speaker.Count == 0 && other.Speaker.Count == 0)) speaker++;
            }
            spurious += rest.Count(x => !ignored.Exists(x.Span.Overlaps));
        }
        var name = FormattableString.Invariant($"quotes tracker {threshold:0.0}");
        board.Add(name, new PrecisionRecall(right, right + spurious, right + missed));
        board.AddShare(name + " speaker accuracy", speaker, right);
    }
}
