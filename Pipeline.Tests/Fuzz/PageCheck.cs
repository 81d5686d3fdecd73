using Extract;
using Ingest;
using Ingest.Cleaning;
using Xunit;

namespace Pipeline.Tests;

/// <summary>What one page cost.</summary>
/// <param name="Page">The page.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Cpu">Processor time of the process meanwhile.</param>
/// <param name="Allocated">Bytes that the thread allocated.</param>
/// <param name="IsAccepted">Whether an article was found.</param>
/// <param name="Failure">What was thrown, null where all went well.</param>
internal sealed record PageCost(MutatedPage Page, int Length, TimeSpan Cpu, long Allocated, bool IsAccepted, Exception? Failure);

/// <summary>Takes a page through cleaning and, where asked, through the whole extraction, and checks what holds of every article.</summary>
internal static class PageCheck
{
    private static readonly Lazy<ArticleAnnotator> Annotator = new(() => new ArticleAnnotator());

    /// <param name="page">The page.</param>
    /// <param name="annotates">Whether the article found is annotated too.</param>
    public static PageCost Run(MutatedPage page, bool annotates)
    {
        var before = Environment.CpuUsage.TotalTime;
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var isAccepted = false;
        Exception? failure = null;
        try
        {
            isAccepted = Check(page, annotates);
        }
#pragma warning disable CA1031 // Whatever is thrown is the finding.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            failure = exception;
        }
        return new PageCost(page, page.Bytes.Length, Environment.CpuUsage.TotalTime - before, GC.GetAllocatedBytesForCurrentThread() - allocated, isAccepted, failure);
    }

    private static bool Check(MutatedPage page, bool annotates)
    {
        var raw = new RawArticle { Id = "fuzz", Form = ContentForm.Html, Place = new SourcePlace("fuzz"), Bytes = page.Bytes, Charset = page.Charset };
        var cleaned = ArticleCleaner.Clean(raw);
        if (!cleaned.IsAccepted)
        {
            Assert.EndsWith(".", cleaned.Rejection.Reason, StringComparison.Ordinal);
            return false;
        }
        CheckSource(cleaned.Value, TextDecoder.Decode(page.Bytes, page.Charset).Text.Length);
        Assert.NotEmpty(cleaned.Value.Blocks);
        if (annotates) DocumentInvariants.Check(Annotator.Value.Annotate(cleaned.Value));
        return true;
    }

    // Blocks lie in order inside the text, and every place of the source inside the source.
    private static void CheckSource(CleanArticle article, int sourceLength)
    {
        var end = 0;
        foreach (var block in article.Blocks)
        {
            Assert.InRange(block.Span.Start, end, article.Text.Length);
            Assert.InRange(block.Span.End, block.Span.Start + 1, article.Text.Length);
            end = block.Span.End;
            Assert.InRange(article.Source.ToSource(block.Span.Start), -1, sourceLength);
        }
        foreach (var piece in article.Source.Pieces)
        {
            Assert.InRange(piece.CleanStart, 0, article.Text.Length);
            Assert.InRange(piece.SourceStart, 0, sourceLength);
        }
    }
}
