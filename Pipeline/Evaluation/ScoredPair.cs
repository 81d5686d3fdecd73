namespace Pipeline.Evaluation;

/// <summary>A gold text and what was predicted of it.</summary>
public readonly record struct ScoredPair(AnnotatedText Gold, AnnotatedText Predicted)
{
    /// <summary>Pairs by id; a gold text without prediction counts as one of which nothing was predicted.</summary>
    public static IReadOnlyList<ScoredPair> Join(IEnumerable<AnnotatedText> gold, IEnumerable<AnnotatedText> predicted)
    {
        var byId = new Dictionary<string, AnnotatedText>();
        foreach (var text in predicted) byId[text.Id] = text;
        return [.. gold.Select(text => new ScoredPair(text, byId.GetValueOrDefault(text.Id, AnnotatedText.Empty)))];
    }
}
