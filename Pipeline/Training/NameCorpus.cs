using System.Globalization;
using Extract.Entities;
using Extract.Sentences;
using Extract.Tokens;
using Ingest.Offsets;
using Pipeline.Evaluation;
using Pipeline.Training.Texts;

namespace Pipeline.Training;

/// <summary>A document with the labels (see <see cref="NameScheme"/>) of its tokens.</summary>
internal sealed record NamedDocument(IReadOnlyList<string> Tokens, IReadOnlyList<byte> Labels, IReadOnlyList<TokenRange> Sentences);

/// <summary>One corpus of the training mixture.</summary>
/// <param name="Path">See <see cref="TrainingFolders.Resolve"/>.</param>
/// <param name="Weight">How much its sentences count.</param>
/// <param name="HasMiscellaneous">Whether it annotates MISC.</param>
/// <param name="HasDocuments">Whether the order of its sentences is a text.</param>
internal sealed record NameCorpus(string Path, float Weight, bool HasMiscellaneous, bool HasDocuments)
{
    /// <summary>The training mixture.</summary>
    public static IEnumerable<NameCorpus> All => Resource.Lines("Pipeline/name_corpora.tsv")
        .Select(row => new NameCorpus(row[0], float.Parse(row[1], CultureInfo.InvariantCulture), row[2] == "yes", row[3] == "yes"));

    /// <param name="folders">Where it lies.</param>
    /// <param name="conventions">What the labels are made to agree on; as they stand, if null.</param>
    public IEnumerable<NamedDocument> Read(TrainingFolders folders, NameConventions? conventions = null)
    {
        var documents = Path.EndsWith(".tsv", StringComparison.Ordinal)
            ? TokenFile.Read(File.ReadLines(folders.Resolve(Path))).Select(d => Align(d, conventions))
            : LabelledTexts.Read(Path, folders).Select(Label);
        return HasDocuments ? documents : documents.SelectMany(Sentences);
    }

    private static IEnumerable<NamedDocument> Sentences(NamedDocument document) => document.Sentences.Select(s => new NamedDocument(
        [.. document.Tokens.Skip(s.Start).Take(s.Count)], [.. document.Labels.Skip(s.Start).Take(s.Count)], [new TokenRange(0, s.Count)]));

    private static NamedDocument Align(LabelledDocument document, NameConventions? conventions)
    {
        var aligned = new TokenAlignment(document.Tokens, document.Sentences);
        var tags = aligned.Origins.Select((origin, i) =>
        {
            var tag = document.Tags[origin.Start];
            return tag[0] == 'B' && i > 0 && aligned.Origins[i - 1] == origin ? "I" + tag[1..] : tag;
        }).ToList();
        var labels = new byte[tags.Count];
        foreach (var (tokens, type) in aligned.Sentences.SelectMany(s => Names(tags, s)))
        {
            var name = conventions is null ? (tokens, type) : conventions.Apply(aligned.Pieces, tokens, type);
            if (name is var (range, kind)) Mark(labels, range.Start, range.End, kind);
        }
        return new NamedDocument(aligned.Pieces, labels, aligned.Sentences);
    }

    /// <summary>The names of one sentence in BIO tags.</summary>
    private static IEnumerable<(TokenRange Tokens, EntityType Type)> Names(List<string> tags, TokenRange sentence)
    {
        for (var i = sentence.Start; i < sentence.End;)
        {
            if (tags[i] == "O") { i++; continue; }
            var end = i + 1;
            while (end < sentence.End && tags[end][0] == 'I' && tags[end].AsSpan(1).SequenceEqual(tags[i].AsSpan(1))) end++;
            yield return (new TokenRange(i, end), NameScheme.Parse(tags[i].AsSpan(2)));
            i = end;
        }
    }

    private static void Mark(byte[] labels, int start, int end, EntityType type)
    {
        for (var i = start; i < end; i++) labels[i] = NameScheme.Inside(type);
        labels[start] = NameScheme.Begin(type);
        labels[end - 1] = NameScheme.Last(type);
        if (end == start + 1) labels[start] = NameScheme.Unit(type);
    }

    private static NamedDocument Label(AnnotatedText gold)
    {
        var article = TrainingArticles.Of(gold);
        var tokens = Tokenizer.Tokenize(article.Text);
        var sentences = SentenceSplitter.Split(tokens, article.Blocks);
        var index = new CodePointIndex(article.Text);
        var labels = new byte[tokens.Count];
        foreach (var mention in gold.Mentions)
        {
            var span = new TextSpan(index.ToUtf16(mention.Span!.Value.Start), index.ToUtf16(mention.Span.Value.End));
            var range = tokens.Covering(span);
            var sentence = sentences.First(s => s.Tokens.End > range.Start).Tokens;
            Mark(labels, range.Start, Math.Min(range.End, sentence.End), NameScheme.Parse(mention.Kind));
        }
        return new NamedDocument([.. Enumerable.Range(0, tokens.Count).Select(tokens.TextOf)], labels, [.. sentences.Select(s => s.Tokens)]);
    }
}
