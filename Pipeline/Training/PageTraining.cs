using Ingest.Cleaning.Html.Training;

namespace Pipeline.Training;

/// <summary>Fits the two models of web pages: which blocks are the article, and whether a page holds one.</summary>
internal static class PageTraining
{
    /// <summary>The file of the model that chooses blocks.</summary>
    public const string ContentFile = "main_content.bin";

    /// <summary>The file of the model that refuses pages without an article.</summary>
    public const string TestFile = "article_test.bin";

    private static readonly string[] Articles = ["naeb_dev", "wcxb_dev", "fundus_parser"];
    private static readonly string[] MoreArticles = ["htmldate_dev", "postlight"];
    private static readonly string[] Others = ["nonarticles_dev"];

    /// <summary>Prints the figures of cross-validation by site, then writes <c>main_content.bin</c> and <c>article_test.bin</c>. The second is fitted to what the first chooses.</summary>
    /// <param name="data">The folder that holds <c>cleaning/</c>.</param>
    /// <param name="output">The folder of the models; for the program itself <c>Ingest/Resources</c>.</param>
    /// <param name="log">Gets the figures.</param>
    public static void Train(string data, string output, TextWriter log)
    {
        Directory.CreateDirectory(output);
        var articles = Articles.Select(set => Path.Combine(data, "cleaning", set)).ToList();
        ContentTrainer.CrossValidate(articles, log.WriteLine);
        ContentTrainer.Train(articles, Path.Combine(output, ContentFile), log.WriteLine);
        ArticleTestTrainer.Train([.. articles, .. MoreArticles.Select(set => Path.Combine(data, "cleaning", set))], Others.Select(set => Path.Combine(data, "cleaning", set)), Path.Combine(output, ContentFile), Path.Combine(output, TestFile), log.WriteLine);
    }
}
