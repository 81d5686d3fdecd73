namespace Pipeline.Evaluation;

/// <summary>Every annotation layer of whole articles.</summary>
public static class ArticleScorer
{
    public static Scoreboard Score(IEnumerable<AnnotatedText> gold, IEnumerable<AnnotatedText> predicted)
    {
        var texts = ScoredPair.Join(gold, predicted);
        var board = new Scoreboard();
        NameScorer.Score(texts, board);
        LabelScorers.Countries(texts, board, "countries");
        LabelScorers.Dates(texts, board, "dates ");
        LabelScorers.Quantities(texts, board, "quantities ");
        QuotationScorer.Score(texts, board);
        SpeakerScorer.Score(texts, board);
        return board;
    }
}
