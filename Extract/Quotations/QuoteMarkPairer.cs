using Extract.Tokens;
using Ingest;
using Ingest.Offsets;

namespace Extract.Quotations;

/// <summary>
/// Pairs the quotation marks of an article, block by block, and never fails: an unclosed quotation runs to the end of its block and goes on in the next
/// block if that opens (or closes) one; stray closing marks and lone apostrophes are dropped. Nested quotations belong to the outermost one. Linear.
/// </summary>
internal static class QuoteMarkPairer
{
    /// <summary>Whether a nested quotation is closed is looked for among so many marks.</summary>
    private const int FarthestMark = 16;

    /// <returns>Outermost quoted spans in text order, disjoint, each within one block and never empty.</returns>
    public static List<QuotedSpan> Pair(TokenList tokens, IReadOnlyList<Block> blocks)
    {
        var marks = new List<QuoteMark>[blocks.Count];
        for (var b = 0; b < blocks.Count; b++)
            marks[b] = QuoteMarkReader.Read(tokens.Text, blocks[b].Span.Start, blocks[b].Span.End);
        var outer = OuterStyle(tokens.Text, marks);
        var spans = new List<QuotedSpan>();
        var open = false;
        for (var b = 0; b < blocks.Count; b++)
            open = PairBlock(tokens, blocks[b].Span, b, marks[b], outer, open, spans);
        return spans;
    }

    /// <summary>Single marks delimit quotations only in an article that has hardly any double marks and several whole pairs of single ones.</summary>
    private static QuoteMarkStyle OuterStyle(string text, List<QuoteMark>[] marks)
    {
        int doubles = 0, singlePairs = 0;
        foreach (var block in marks)
        {
            var open = false;
            foreach (var mark in block)
            {
                if (mark.Style != QuoteMarkStyle.Single) doubles++;
                else if (mark.Role == QuoteMarkRole.Open) open = true;
                else if (open && IsStrongCloser(text, mark)) (open, singlePairs) = (false, singlePairs + 1);
            }
        }
        return singlePairs >= 2 && doubles <= singlePairs / 2 ? QuoteMarkStyle.Single : QuoteMarkStyle.Double;
    }

    private static bool PairBlock(TokenList tokens, TextSpan block, int index, List<QuoteMark> marks, QuoteMarkStyle outer, bool openBefore, List<QuotedSpan> spans)
    {
        var text = tokens.Text;
        QuoteMark? open = null;
        var nested = 0;
        var lastCloser = outer == QuoteMarkStyle.Single ? LastStrongCloser(text, marks) : -1;
        for (var m = 0; m < marks.Count; m++)
        {
            var mark = marks[m];
            if (mark.Style == QuoteMarkStyle.Single && outer != QuoteMarkStyle.Single) continue;
            if (open is { } opening)
            {
                if (mark.Style != opening.Style) continue;
                if (mark.Role == QuoteMarkRole.Open && !IsNestedOpening(text, mark))
                {
                    Add(opening.Start, TrimEnd(text, opening.Start, mark.Start), isClosed: false);
                    open = mark;
                    nested = 0;
                }
                else if (mark.Role == QuoteMarkRole.Open)
                {
                    if (nested > 0 || ClosesTwice(text, marks, m)) nested++;
                }
                else if (nested > 0)
                {
                    nested--;
                }
                else if (!IsPossessive(text, mark, lastCloser))
                {
                    Add(opening.Start, mark.End, isClosed: true);
                    open = null;
                }
            }
            else if (mark.Role != QuoteMarkRole.Close)
            {
                if (mark.Style == QuoteMarkStyle.Single && mark.Start > lastCloser) continue;
                if (mark.Role == QuoteMarkRole.Either && IsInchSign(text, mark)) continue;
                open = mark;
            }
            else if (openBefore && spans.Count > 0 && spans[^1].Block < index && mark.Style == QuoteMarkStyle.Double && !IsInchSign(text, mark))
            {
                Add(block.Start, mark.End, isClosed: true);
            }
        }
        if (open is { } last)
        {
            Add(last.Start, block.End, isClosed: false);
            return true;
        }
        return false;

        void Add(int start, int end, bool isClosed)
        {
            if (end - start < 3) return;
            var range = tokens.Covering(new TextSpan(start, end));
            if (!range.IsEmpty) spans.Add(new QuotedSpan(new TextSpan(start, end), range, index, isClosed));
        }
    }

    /// <summary>A second opening mark after a comma, colon or a verb's space stands inside; after the end of a sentence the first was never closed.</summary>
    private static bool IsNestedOpening(string text, QuoteMark mark)
    {
        var i = mark.Start - 1;
        while (i > 0 && char.IsWhiteSpace(text[i])) i--;
        return i < 0 || text[i] is not ('.' or '!' or '?');
    }

    /// <summary>Whether a double mark within a quotation and the quotation itself are both closed before a sentence begins with another one: "“The “United States” is one,” he said".</summary>
    private static bool ClosesTwice(string text, List<QuoteMark> marks, int nested)
    {
        if (marks[nested].Style != QuoteMarkStyle.Double) return false;
        var depth = 2;
        for (var m = nested + 1; m < marks.Count && m <= nested + FarthestMark && depth > 0; m++)
        {
            if (marks[m].Style != QuoteMarkStyle.Double) continue;
            if (marks[m].Role == QuoteMarkRole.Either || (marks[m].Role == QuoteMarkRole.Open && !IsNestedOpening(text, marks[m]))) return false;
            depth += marks[m].Role == QuoteMarkRole.Open ? 1 : -1;
        }
        return depth == 0;
    }

    private static bool IsStrongCloser(string text, QuoteMark mark) =>
        text[mark.Start - 1] is '.' or ',' or '?' or '!' or '…' or ')' || mark.End >= text.Length || text[mark.End] is '.' or ',' or ';' or ':' or '\n' || text[mark.Start - 1] is not ('s' or 'z' or 'x');

    private static int LastStrongCloser(string text, List<QuoteMark> marks)
    {
        for (var m = marks.Count - 1; m >= 0; m--)
            if (marks[m].Style == QuoteMarkStyle.Single && marks[m].Role == QuoteMarkRole.Close && IsStrongCloser(text, marks[m])) return marks[m].Start;
        return -1;
    }

    /// <summary>"the workers' rights": a single mark after an s that closes nothing as long as a better closing mark follows.</summary>
    private static bool IsPossessive(string text, QuoteMark mark, int lastCloser) =>
        mark.Style == QuoteMarkStyle.Single && !IsStrongCloser(text, mark) && mark.Start < lastCloser;

    private static bool IsInchSign(string text, QuoteMark mark) => mark.Start > 0 && char.IsDigit(text[mark.Start - 1]);

    private static int TrimEnd(string text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return end;
    }
}
