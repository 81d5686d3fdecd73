using Extract.Tokens;

namespace Extract.Quotations;

/// <summary>
/// Goes through the narrator's sentences and gives every quotation without a cue of its own to the statement it goes on with: the interrupted rest,
/// following quoted sentences, continuation paragraphs, the block behind a colon.
/// </summary>
internal static class StatementGrouper
{
    public static List<Draft> Group(Passage passage)
    {
        var drafts = new List<Draft>();
        Draft? lead = null;
        var labels = new LabelledSpeech(passage);
        for (var s = 0; s < passage.Sentences.Count; s++)
        {
            if (labels.Find(s, out var last) is { } labelled)
            {
                drafts.Add(labelled);
                s = last;
                continue;
            }
            if (drafts.Count > 0 && drafts[^1] is { Rule: "floating" } unsigned && unsigned.LastSentence == s - 1 && labels.Signature(s) is { } signature)
            {
                drafts[^1] = unsigned.Signed(signature);
                continue;
            }
            if (Continue(passage, s, drafts, lead)) continue;
            var found = SentenceStatements.Find(passage, s);
            drafts.AddRange(found);
            lead = found.Count == 0 ? SentenceStatements.Lead(passage, s) : null;
        }
        return drafts;
    }

    /// <summary>Whether the sentence holds nothing but quotations and was given to a statement (or became one without a cue).</summary>
    private static bool Continue(Passage passage, int s, List<Draft> drafts, Draft? lead)
    {
        var sentence = passage.Sentences[s];
        var previous = drafts.Count > 0 ? drafts[^1] : null;
        if (previous is { AwaitsBlock: true, Pieces.Count: 0 } && previous.LastSentence == s - 1) return TakeBlock(passage, s, previous);
        if (!IsQuotedThroughout(passage, sentence.Tokens)) return false;
        var piece = Trim(passage, sentence.Tokens);
        if (piece.IsEmpty) return true;
        if (previous is not null && GoesOn(passage, s, previous))
        {
            previous.Pieces.Add(piece);
            previous.LastSentence = s;
            return true;
        }
        if (piece.Count < 6) return true;
        var isNear = previous is not null && passage.Sentences[s].Block - passage.Sentences[previous.LastSentence].Block <= 1;
        if (lead is not null && lead.LastSentence == s - 1 && passage.Sentences[s - 1].Block == sentence.Block)
        {
            lead.Pieces.Add(piece);
            lead.LastSentence = s;
            drafts.Add(lead);
            return true;
        }
        var draft = new Draft(isNear ? previous!.Cue : default, isNear ? previous!.Speaker : null, "floating", 0.4) { LastSentence = s };
        draft.Pieces.Add(piece);
        drafts.Add(draft);
        return true;
    }

    private static bool GoesOn(Passage passage, int s, Draft previous)
    {
        if (previous.LastSentence != s - 1 || previous.Pieces.Count == 0) return false;
        if (passage.Sentences[s - 1].Block == passage.Sentences[s].Block) return true;
        return passage.IsQuoted(previous.Pieces[^1].Start) && passage.IsQuoted(previous.Pieces[^1].End - 1);
    }

    /// <summary>The block behind "Smith tweeted:" is the content, in marks or not.</summary>
    private static bool TakeBlock(Passage passage, int s, Draft draft)
    {
        var sentence = passage.Sentences[s];
        if (draft.Pieces.Count > 0 || passage.Sentences[s - 1].Block == sentence.Block) return false;
        var first = sentence.Tokens.Start;
        draft.LastSentence = s;
        if (passage.IsQuoted(first) && !IsQuotedThroughout(passage, sentence.Tokens)) return false;
        if (Trim(passage, sentence.Tokens) is { IsEmpty: false } piece) draft.Pieces.Add(piece);
        return true;
    }

    private static bool IsQuotedThroughout(Passage passage, TokenRange range)
    {
        var any = false;
        for (var i = range.Start; i < range.End; i++)
        {
            if (passage.IsQuoted(i)) any = true;
            else if (!passage.IsPunctuation(i)) return false;
        }
        return any;
    }

    private static TokenRange Trim(Passage passage, TokenRange range)
    {
        var start = range.Start;
        while (start < range.End && !passage.IsQuoted(start) && passage.IsPunctuation(start)) start++;
        var end = ContentFinder.TrimEnd(passage, start, range.End);
        return new TokenRange(start, end);
    }
}
