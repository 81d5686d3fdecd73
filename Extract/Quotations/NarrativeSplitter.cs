using Extract.Sentences;
using Extract.Tokens;

namespace Extract.Quotations;

/// <summary>
/// Sentences → the narrator's sentences. A quotation of several sentences stays whole, and the clause that attributes it stays with it:
/// <c>"Why? Who knows?" she asked.</c> is one.
/// </summary>
internal static class NarrativeSplitter
{
    /// <summary>An attributing clause after a question or exclamation has its verb within this many tokens.</summary>
    private const int ClauseWindow = 10;

    /// <summary>"in a statement on Monday" has at most this many tokens.</summary>
    private const int ShortAdverbial = 8;

    public static List<NarrativeSentence> Split(Passage passage, IReadOnlyList<Sentence> sentences)
    {
        var result = new List<NarrativeSentence>();
        var start = 0;
        for (var s = 0; s < sentences.Count; s++)
        {
            var sentence = sentences[s];
            var isBlockEnd = s + 1 == sentences.Count || sentences[s + 1].Block != sentence.Block;
            for (var i = Math.Max(start, sentence.Tokens.Start); i < sentence.Tokens.End; i++)
            {
                var isLast = i + 1 == sentence.Tokens.End;
                if (!(isLast && isBlockEnd) && !IsBoundary(passage, i, start, isLast)) continue;
                if (i + 1 > start) result.Add(new NarrativeSentence(new TokenRange(start, i + 1), sentence.Block));
                start = i + 1;
            }
        }
        return result;
    }

    /// <summary>Whether a narrator's sentence ends after token <paramref name="i"/>.</summary>
    private static bool IsBoundary(Passage passage, int i, int start, bool isSentenceEnd)
    {
        var quote = passage.QuoteAt(i);
        if (quote < 0 && (passage.Is(i + 1, ')') || (passage.Is(i, ')') && passage.IsLowerCase(i + 1)))) return false;
        if (quote < 0 && IsDateline(passage, i, start)) return true;
        if (quote < 0) return isSentenceEnd || (passage.IsQuoted(i + 1) && passage.Chars(i) is "." or "!" or "?" && passage.Tokens.IsSpaceBefore(i + 1));
        if (passage.QuoteAt(i + 1) == quote) return false;
        return passage.LastInner(passage.Quotes[quote]) switch
        {
            '.' => !IsAttribution(passage, i + 1, needsEnd: true),
            '!' or '?' or '…' => (isSentenceEnd || IsStart(passage, i + 1)) && !IsAttribution(passage, i + 1, needsEnd: false),
            ',' or ';' or ':' => false,
            _ => isSentenceEnd && !passage.IsLowerCase(i + 1),
        };
    }

    /// <summary>The dash behind "WASHINGTON, Dec. 8" and "Dec 8 (Reuters)".</summary>
    private static bool IsDateline(Passage passage, int i, int start) =>
        i - start is > 0 and < 14 && passage.IsDash(i) && !passage.HasFinite(start, i)
        && (passage.Is(i - 1, ')') || (passage.Chars(start).Length > 2 && !passage.Chars(start).ContainsAnyExceptInRange('A', 'Z')));

    /// <summary>Whether no further clause or quotation follows in the sentence: recipients and adverbials at most.</summary>
    private static bool EndsHere(Passage passage, int i)
    {
        for (var j = i; j < i + ClauseWindow && j < passage.Count; j++)
        {
            if (passage.Is(j, '.') || (passage.IsComma(j) && !passage.IsQuoted(j + 1))) return true;
            if (passage.IsQuoted(j)) return passage.IsComma(j - 1) && j - 1 == i;
            if (passage.Is(j, WordClass.Subordinator) && (j > i ? !passage.Is(j, "that") : passage.Is(j, "as") || passage.Is(j, "while"))) return true;
            if (passage.IsFinite(j) || passage.Is(j, ':') || passage.Is(j, "that") || passage.IsComma(j)) return false;
        }
        return true;
    }

    /// <summary>The full stop, or "in a statement." or "on Monday." before it.</summary>
    private static bool IsAtEnd(Passage passage, int i)
    {
        if (!passage.Is(i, '.') && !passage.Is(i, "in") && !passage.Is(i, WordClass.TimeWord) && !passage.Is(i + 1, WordClass.TimeWord)) return false;
        for (var j = i; j < i + ShortAdverbial && j < passage.Count && !passage.IsFinite(j) && !passage.IsQuoted(j) && !passage.IsComma(j); j++)
            if (passage.Is(j, '.')) return true;
        return false;
    }

    private static bool IsStart(Passage passage, int i) => passage.IsUpperCase(i) || passage.IsQuoted(i);

    /// <summary>Whether the words from <paramref name="i"/> on say who spoke: "Smith said.", "asked the senator".</summary>
    private static bool IsAttribution(Passage passage, int i, bool needsEnd)
    {
        if (passage.IsQuoted(i)) return false;
        if (passage.IsLowerCase(i) || passage.IsComma(i) || passage.IsDash(i)) return true;
        for (var j = i; j < i + ClauseWindow && j < passage.Count && !passage.IsQuoted(j); j++)
        {
            if (passage.Is(j, '.') || passage.Is(j, ':')) return false;
            if (QuotationLexicon.VerbsOf(passage.Chars(j)).Length > 0 && j > i) return needsEnd ? IsAtEnd(passage, j + 1) : EndsHere(passage, j + 1);
        }
        return false;
    }
}
