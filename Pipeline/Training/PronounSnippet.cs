using System.Globalization;
using Extract;
using Pipeline.Training.Texts;

namespace Pipeline.Training;

/// <summary>One snippet of the GAP benchmark (Webster et al. 2018, Apache-2.0): a pronoun and two names of which it may mean one.</summary>
/// <param name="Document">The snippet, annotated.</param>
/// <param name="Token">The pronoun.</param>
/// <param name="IsFeminine">Its gender.</param>
/// <param name="Names">The two names: where each begins, and whether the pronoun means it.</param>
public sealed record PronounSnippet(Document Document, int Token, bool IsFeminine, IReadOnlyList<PronounSnippet.Name> Names)
{
    /// <summary>One of the two names.</summary>
    /// <param name="Offset">UTF-16 offset of the name.</param>
    /// <param name="IsMeant">Whether the pronoun means it.</param>
    public readonly record struct Name(int Offset, bool IsMeant);

    /// <summary>Entities that hold one of the names.</summary>
    public IEnumerable<int> EntitiesAt(int offset) =>
        Enumerable.Range(0, Document.Entities.Count).Where(e => Document.Entities[e].Mentions.Any(m => Document.Mentions[m].Span.Start <= offset && offset < Document.Mentions[m].Span.End));

    /// <summary>Reads and annotates the snippets of a table of the benchmark.</summary>
    /// <param name="file">ID, Text, Pronoun, Pronoun-offset, A, A-offset, A-coref, B, B-offset, B-coref, URL; offsets in code points.</param>
    public static IEnumerable<PronounSnippet> Read(string file)
    {
        var annotator = new ArticleAnnotator();
        foreach (var line in File.ReadLines(file).Skip(1))
        {
            var row = line.Split('\t');
            var text = row[1];
            var document = annotator.Annotate(TrainingArticles.OneParagraph(row[0], file, text));
            yield return new PronounSnippet(
                document, document.Tokens.FirstEndingAfter(OffsetOf(text, row[3])), row[2].StartsWith("s", StringComparison.OrdinalIgnoreCase) || row[2].StartsWith("her", StringComparison.OrdinalIgnoreCase),
                [new Name(OffsetOf(text, row[5]), row[6] == "TRUE"), new Name(OffsetOf(text, row[8]), row[9] == "TRUE")]);
        }
    }

    private static int OffsetOf(string text, string codePoints)
    {
        var offset = 0;
        for (var left = int.Parse(codePoints, CultureInfo.InvariantCulture); left > 0; left--) offset += char.IsSurrogatePair(text, offset) ? 2 : 1;
        return offset;
    }
}
