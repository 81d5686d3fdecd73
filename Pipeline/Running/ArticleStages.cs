using System.Diagnostics;
using Extract;
using Ingest;

namespace Pipeline.Running;

/// <summary>Stages 1 and 2 on one article; a stage that throws costs that article and nothing else.</summary>
internal static class ArticleStages
{
    public static Outcome<CleanArticle> Clean(Outcome<RawArticle> raw)
    {
        if (!raw.IsAccepted) return raw.Rejection;
        try
        {
            return ArticleCleaner.Clean(raw.Value);
        }
#pragma warning disable CA1031 // One article's failure must not end the batch.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return Failed(raw.Value.Id, raw.Value.Place, exception);
        }
    }

    public static Outcome<Document> Annotate(Func<CleanArticle, Document> annotate, CleanArticle article)
    {
        try
        {
            return annotate(article);
        }
#pragma warning disable CA1031 // One article's failure must not end the batch.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return Failed(article.Id, article.Place, exception);
        }
    }

    private static Rejection Failed(string id, SourcePlace place, Exception exception) => new(
        id,
        RejectionKind.Failed,
        $"The stage {Stage(exception)} failed on this article ({exception.GetType().Name}: {exception.Message}). Please report it; the other articles are not affected.",
        place);

    /// <summary>The stage that was at work, such as <c>Quotations</c>: the outermost folder on the stack, whatever it had called.</summary>
    private static string Stage(Exception exception)
    {
        var stage = "of unknown name";
        foreach (var frame in new StackTrace(exception).GetFrames())
        {
            var space = frame.GetMethod()?.DeclaringType?.Namespace ?? "";
            if (space.StartsWith("Extract.", StringComparison.Ordinal) || space.StartsWith("Ingest.", StringComparison.Ordinal))
                stage = space[(space.IndexOf('.', StringComparison.Ordinal) + 1)..];
        }
        return stage;
    }
}
