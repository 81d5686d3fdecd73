using Ingest;
using Ingest.Offsets;
using Pipeline.Evaluation;

namespace Pipeline.Training.Texts;

/// <summary>Texts of corpora as articles.</summary>
internal static class TrainingArticles
{
    /// <summary>A labelled text, its paragraphs told apart as those of any clean text.</summary>
    public static CleanArticle Of(AnnotatedText gold) =>
        ArticleCleaner.Clean(new RawArticle { Id = gold.Id, Form = ContentForm.Clean, Place = new SourcePlace(gold.Id), Text = gold.Text }).Value!;

    /// <summary>A text of one paragraph that is kept to the letter, so that its corpus's offsets hold.</summary>
    /// <param name="id">Its name in the corpus.</param>
    /// <param name="file">Where it lies.</param>
    /// <param name="text">The text.</param>
    public static CleanArticle OneParagraph(string id, string file, string text) => new()
    {
        Id = id,
        Place = new SourcePlace(file, 0),
        Text = text,
        Blocks = [new Block(new TextSpan(0, text.Length), BlockKind.Paragraph)],
        Source = OffsetMap.Identity,
    };
}
