using Extract;
using Ingest.Offsets;
using Xunit;

namespace Pipeline.Tests;

/// <summary>What holds of every document, whatever the text.</summary>
internal static class DocumentInvariants
{
    public static void Check(Document document)
    {
        Blocks(document);
        Tokens(document);
        Sentences(document);
        Names(document);
        Ordered(document, "countries", document.Countries.Select(c => c.Span));
        Ordered(document, "dates", document.Timexes.Select(t => t.Span));
        Ordered(document, "quantities", document.Quantities.Select(q => q.Span));
        // "A$520 a year" holds a duration; the other way round, a number inside a date is none.
        Assert.All(document.Quantities, quantity => Assert.DoesNotContain(document.Timexes, timex => timex.Span.Contains(quantity.Span)));
        Quotations(document);
        Assert.All(Confidences(document), confidence => Assert.InRange(confidence, double.Epsilon, 1.0));
    }

    private static void Blocks(Document document)
    {
        var text = document.Article.Text;
        Ordered(document, "blocks", document.Article.Blocks.Select(b => b.Span));
        var position = 0;
        foreach (var block in document.Article.Blocks)
        {
            AssertWhiteSpace(text, position, block.Span.Start);
            Assert.False(char.IsWhiteSpace(text[block.Span.Start]) || char.IsWhiteSpace(text[block.Span.End - 1]), "A block begins or ends with white space.");
            position = block.Span.End;
        }
        AssertWhiteSpace(text, position, text.Length);
    }

    private static void Tokens(Document document)
    {
        var text = document.Article.Text;
        Ordered(document, "tokens", document.Tokens.Select(t => t.Span));
        var position = 0;
        foreach (var token in document.Tokens)
        {
            AssertWhiteSpace(text, position, token.Span.Start);
            position = token.Span.End;
        }
        AssertWhiteSpace(text, position, text.Length);
        Assert.Equal(document.Tokens.Count, document.Tags.Count);
    }

    private static void Sentences(Document document)
    {
        int token = 0, block = 0;
        foreach (var sentence in document.Sentences)
        {
            Assert.Equal(token, sentence.Tokens.Start);
            Assert.True(sentence.Tokens.Count > 0, "A sentence is empty.");
            Assert.True(sentence.Block >= block, "Sentences leave the order of blocks.");
            Assert.True(document.Article.Blocks[sentence.Block].Span.Contains(document.Tokens.SpanOf(sentence.Tokens)), "A sentence leaves its block.");
            token = sentence.Tokens.End;
            block = sentence.Block;
        }
        Assert.Equal(document.Tokens.Count, token);
    }

    private static void Names(Document document)
    {
        Ordered(document, "mentions", document.Mentions.Select(m => m.Span));
        Assert.All(document.Mentions, mention => Assert.Equal(document.Tokens.SpanOf(mention.Tokens), mention.Span));
        Assert.Equal(Enumerable.Range(0, document.Mentions.Count), document.Entities.SelectMany(e => e.Mentions).Order());
        Assert.All(document.Entities, entity => Assert.Equal(entity.Mentions.Order(), entity.Mentions));
        Assert.Equal(document.Entities.Select(e => e.Mentions[0]).Order(), document.Entities.Select(e => e.Mentions[0]));
        Assert.Equal(Enumerable.Range(1, document.Entities.Count).Select(n => $"e{n}"), document.Entities.Select(e => e.Id));
    }

    private static void Quotations(Document document)
    {
        Nested(document, "quotation content", [.. document.Quotations.SelectMany(q => q.Statement.Content).OrderBy(piece => piece.Start).ThenByDescending(piece => piece.End)]);
        Assert.Equal(document.Quotations.Select(q => q.Statement.Content[0].Start).Order(), document.Quotations.Select(q => q.Statement.Content[0].Start));
        foreach (var quotation in document.Quotations)
        {
            Ordered(document, "pieces", quotation.Statement.Content);
            Ordered(document, "cue", quotation.Statement.Cue);
            if (quotation.Statement.Speaker is { } speaker) InBounds(document, speaker);
            if (quotation.Role is { } role) InBounds(document, role.Span);
            if (quotation.Affiliation is { } affiliation) InBounds(document, affiliation.Span);
            if (quotation.EntityIndex is { } entity) Assert.InRange(entity, 0, document.Entities.Count - 1);
            if (quotation.Said is { } said) Assert.Contains(document.Timexes, t => t.Span == said.Span);
            Ordered(document, "pronouns", [.. quotation.Pronouns.Select(p => p.Span)]);
            Assert.All(quotation.Pronouns, p => Assert.InRange(p.EntityIndex, 0, document.Entities.Count - 1));
        }
    }

    private static IEnumerable<double> Confidences(Document document) =>
        document.Mentions.Select(m => m.Confidence)
            .Concat(document.Countries.Select(c => c.Confidence))
            .Concat(document.Timexes.Select(t => t.Confidence))
            .Concat(document.Quantities.Select(q => q.Confidence))
            .Concat(document.Quotations.Select(q => q.Confidence));

    private static void Ordered(Document document, string layer, IEnumerable<TextSpan> spans)
    {
        var end = 0;
        foreach (var span in spans)
        {
            InBounds(document, span);
            Assert.True(span.Start >= end, $"{layer}: {span} overlaps or precedes what ends at {end}.");
            end = span.End;
        }
    }

    /// <summary>Spans are disjoint or lie inside one another: a statement can be reported within another.</summary>
    private static void Nested(Document document, string layer, IReadOnlyList<TextSpan> spans)
    {
        foreach (var (first, second) in spans.Zip(spans.Skip(1)))
        {
            InBounds(document, second);
            Assert.True(second.Start >= first.End || first.Contains(second), $"{layer}: {second} overlaps {first}.");
        }
    }

    private static void InBounds(Document document, TextSpan span)
    {
        var text = document.Article.Text;
        Assert.True(span.Start >= 0 && span.End <= text.Length && span.Start < span.End, $"{span} is empty or outside the text of length {text.Length}.");
        Assert.False(IsInsidePair(text, span.Start) || IsInsidePair(text, span.End), $"{span} splits a surrogate pair.");
    }

    private static bool IsInsidePair(string text, int offset) =>
        offset > 0 && offset < text.Length && char.IsSurrogatePair(text[offset - 1], text[offset]);

    private static void AssertWhiteSpace(string text, int start, int end)
    {
        Assert.True(end >= start, "Spans go backwards.");
        foreach (var c in text.AsSpan(start, end - start))
            Assert.True(char.IsWhiteSpace(c), $"The character U+{(int)c:X4} between {start} and {end} belongs to nothing.");
    }
}
