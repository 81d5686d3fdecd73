namespace Pipeline.Evaluation;

/// <summary>Gold and predicted quotations of one text, paired one to one by descending word F1 of their content.</summary>
internal sealed class QuotationAlignment
{
    private readonly string _text;
    private readonly List<Item> _predicted;

    public QuotationAlignment(ScoredPair pair)
    {
        _text = pair.Gold.Text;
        var words = new Words(_text);
        Gold = Items(pair.Gold, words);
        _predicted = Items(pair.Predicted, words);
        var candidates = new List<(double F1, int Gold, int Predicted)>();
        for (var i = 0; i < Gold.Count; i++)
        {
            for (var j = 0; j < _predicted.Count; j++)
            {
                var shared = Gold[i].Content.Count(_predicted[j].Content.Contains);
                if (shared == 0) continue;
                candidates.Add((2.0 * shared / (Gold[i].Content.Count + _predicted[j].Content.Count), i, j));
            }
        }
        // Ties go to the later pair, so that the order is a total one.
        candidates.Sort((a, b) => b.CompareTo(a));
        Overlaps = candidates.ConvertAll(c => (Gold[c.Gold], _predicted[c.Predicted]));
        foreach (var (gold, predicted) in Overlaps)
        {
            if (gold.Match is not null || predicted.Match is not null) continue;
            gold.Match = predicted;
            predicted.Match = gold;
        }
    }

    public List<Item> Gold { get; }

    private List<(Item Gold, Item Predicted)> Overlaps { get; }

    /// <summary>Predictions that count: paired with a kept gold quotation, or unpaired, of the kept kind and touching no other gold.</summary>
    public int CountPredicted(Func<QuotationLabel, bool> keep)
    {
        var touching = Overlaps.Where(pair => !keep(pair.Gold.Label)).Select(pair => pair.Predicted).ToHashSet();
        return _predicted.Count(p => p.Match is { } gold ? keep(gold.Label) : keep(p.Label) && !touching.Contains(p));
    }

    public static double Jaccard(HashSet<int> left, HashSet<int> right)
    {
        var shared = left.Count(right.Contains);
        return (double)shared / (left.Count + right.Count - shared);
    }

    /// <summary>The beginning of a quotation, for a list of errors.</summary>
    public string Excerpt(Item item)
    {
        var index = new Ingest.Offsets.CodePointIndex(_text);
        var start = index.ToUtf16(item.Content.Min());
        return _text.Substring(start, Math.Min(100, _text.Length - start)).ReplaceLineEndings(" ");
    }

    private static List<Item> Items(AnnotatedText text, Words words) =>
        [.. text.Quotations.Select(q => new Item(q, words.In(q.Content), words.In(q.Speaker))).Where(item => item.Content.Count > 0)];

    internal sealed class Item(QuotationLabel label, HashSet<int> content, HashSet<int> speaker)
    {
        public QuotationLabel Label { get; } = label;

        public HashSet<int> Content { get; } = content;

        public HashSet<int> Speaker { get; } = speaker;

        public Item? Match { get; set; }
    }
}
