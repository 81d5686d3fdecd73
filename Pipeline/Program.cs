using Extract;
using Ingest;
using Ingest.Readers;
using Store.Export;


var annotator = new ArticleAnnotator();
using var output = new StreamWriter(Console.OpenStandardOutput());
foreach (var item in InputReader.Read(args.Skip(1)))
{
    if (!item.IsAccepted)
    {
        output.Write(ArticleRecord.Write(item.Rejection) + "\n");
        continue;
    }
    var cleaned = ArticleCleaner.Clean(item.Value);
    output.Write((cleaned.IsAccepted ? args[0] == "clean" ? ArticleRecord.Write(cleaned.Value) : ArticleRecord.Write(annotator.Annotate(cleaned.Value)) : ArticleRecord.Write(cleaned.Rejection)) + "\n");
}
return 0;
