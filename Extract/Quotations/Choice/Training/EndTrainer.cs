using Extract.Tokens;
using Ingest.Learning;

namespace Extract.Quotations.Choice.Training;

/// <summary>Fits <see cref="EndModel"/>.</summary>
internal static class EndTrainer
{
    private const int Seeds = 5;

    /// <summary>One choice of an end.</summary>
    /// <param name="Text">Its article.</param>
    /// <param name="Quick">The places without the sentence's tree.</param>
    /// <param name="Careful">The places with it.</param>
    public sealed record Case(TrainingText Text, EndPlaces Quick, EndPlaces Careful);

    /// <summary>The choices that the rules come upon in an article.</summary>
    public static List<Case> Record(TrainingText text)
    {
        var recorder = new Recorder(text);
        StatementGrouper.Group(text.Passage, recorder);
        return recorder.Cases;
    }

    public static EndModel Fit(IReadOnlyList<Case> cases) => new(Fit(cases.Select(c => (c.Text, c.Quick))), Fit(cases.Select(c => (c.Text, c.Careful))));

    private static BoostedTrees Fit(IEnumerable<(TrainingText Text, EndPlaces Places)> cases)
    {
        var rows = new List<float[]>();
        var labels = new List<float>();
        var weights = new List<float>();
        foreach (var (text, places) in cases)
        {
            var end = text.EndOf(places.Start);
            // Nothing is known of places behind the true end: content never gets there.
            for (var k = 0; end >= 0 && k < places.Ends.Count - 1; k++)
            {
                rows.Add(places.Rows[k]);
                labels.Add(places.Ends[k] >= end ? 1 : 0);
                weights.Add(text.Weight);
                if (places.Ends[k] >= end) break;
            }
        }
        return ChoiceTrees.Fit(rows, [.. labels], [.. weights], Seeds);
    }

    /// <summary>How often rules and models of other articles end content rightly, where some end is right.</summary>
    public static string Report(IReadOnlyList<Case> cases, IReadOnlyList<EndModel> models)
    {
        const double right = 0.8;
        int all = 0, ruled = 0, careful = 0, chosen = 0, parsed = 0;
        foreach (var (text, quick, places) in cases)
        {
            bool IsRight(EndPlaces among, int k) => text.Overlap(new TokenRange(among.Start, among.Ends[k])) >= right;
            if (!Enumerable.Range(0, places.Ends.Count).Any(k => IsRight(places, k))) continue;
            var model = models[text.Fold];
            var (guess, choice) = (model.Guess(quick), model.Choose(places));
            all++;
            if (guess < 0) parsed++;
            if (IsRight(places, places.Ruled)) ruled++;
            if (IsRight(places, choice)) careful++;
            if (guess < 0 ? IsRight(places, choice) : IsRight(quick, guess)) chosen++;
        }
        double Percent(int count) => 100.0 * count / all;
        return FormattableString.Invariant($"ends: {all} choices, right by rules {Percent(ruled):F1}, by the careful model {Percent(careful):F1}, by both {Percent(chosen):F1}, parsed {Percent(parsed):F1}");
    }

    private sealed class Recorder(TrainingText text) : IEndChooser
    {
        private EndPlaces? _quick;

        public List<Case> Cases { get; } = [];

        public int Guess(EndPlaces places)
        {
            _quick = places;
            return -1;
        }

        public int Choose(EndPlaces places)
        {
            Cases.Add(new Case(text, _quick!, places));
            return places.Ruled;
        }
    }
}
