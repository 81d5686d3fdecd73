using Extract.Quotations.Choice;
using Extract.Tokens;
using Ingest;

namespace Extract.Quotations;

/// <summary>
/// Goes through the narrator's sentences and gives every quotation without a cue of its own to the statement it goes on with: the interrupted rest,
/// following quoted sentences, continuation paragraphs, the block behind a colon.
/// </summary>
internal static class StatementGrouper
{
    public static List<Draft> Group(Passage passage, IEndChooser chooser)
    {
        var drafts = new List<Draft>();
        Draft? lead = null;
        var labels = new SpeechLabels(passage);
        var labelled = new LabelledSpeech(passage, labels);
        var interview = new Interview(passage, labels);
        var posts = new EmbeddedPost(passage);
        for (var s = 0; s < passage.Sentences.Count; s++)
        {
            if (posts.Find(s) is { } post)
            {
                AddPost(post, s, drafts);
                s = post.LastSentence;
                continue;
            }
            if (interview.Read(s, drafts, out var last))
            {
                s = last;
                continue;
            }
            if (labelled.Find(s) is { } label)
            {
                drafts.Add(label);
                continue;
            }
            if (drafts.Count > 0 && drafts[^1] is { Rule: "floating" } unsigned && unsigned.LastSentence == s - 1 && labelled.Signature(s) is { } signature)
            {
                drafts[^1] = unsigned.Signed(signature);
                continue;
            }
            if (Continue(passage, s, drafts, lead))
            {
                s = Math.Max(s, drafts.Count > 0 ? drafts[^1].LastSentence : s);
                continue;
            }
            var found = SentenceStatements.Find(passage, s, chooser);
            if (found.Count == 0 && Resume(passage, s, drafts)) continue;
            drafts.AddRange(found);
            lead = found.Count == 0 ? new BesideFinder(passage, s, passage.Sentences[s].Tokens.Start).Lead() : null;
        }
        return drafts;
    }

    /// <summary>"Smith tweeted:" goes on in the post behind it; any other post is a statement of its own.</summary>
    private static void AddPost(Draft post, int s, List<Draft> drafts)
    {
        if (drafts.Count > 0 && drafts[^1] is { AwaitsBlock: true, Pieces.Count: 0 } announced && announced.LastSentence == s - 1)
        {
            announced.Pieces.AddRange(post.Pieces);
            announced.LastSentence = post.LastSentence;
        }
        else
        {
            drafts.Add(post);
        }
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
        previous = LastQuoting(passage, s - 1, drafts) ?? previous;
        if (previous is not null && GoesOn(passage, s, previous))
        {
            if (previous.Rule == "cue-object" && LastQuoting(passage, s - 1, drafts) is null && piece.Count >= QuotedSpan.ShortestSentence)
            {
                // "He criticized the decision. “…”": a statement of its own.
                previous = new Draft(previous.Cue, previous.Speaker, "lead");
                drafts.Add(previous);
            }
            previous.Pieces.Add(piece);
            previous.LastSentence = s;
            return true;
        }
        if (piece.Count < QuotedSpan.ShortestSentence) return true;
        var isNear = previous is not null && passage.Sentences[s].Block - passage.Sentences[previous.LastSentence].Block <= 1;
        if (lead is not null && lead.LastSentence == s - 1 && (passage.Sentences[s - 1].Block == sentence.Block || passage.Is(passage.Sentences[s - 1].Tokens.End - 1, ':')))
        {
            lead.Pieces.Add(piece);
            lead.LastSentence = s;
            drafts.Add(lead);
            return true;
        }
        var draft = new Draft(isNear ? previous!.Cue : default, isNear ? previous!.Speaker : null, "floating") { LastSentence = s };
        draft.Pieces.Add(piece);
        drafts.Add(draft);
        return true;
    }

    /// <summary>A sentence without a cue, mostly quoted, behind a quoting one of the same block: "“…,” he said. Then, “I try to explain it.”"</summary>
    private static bool Resume(Passage passage, int s, List<Draft> drafts)
    {
        var range = passage.Sentences[s].Tokens;
        if (s == 0 || passage.Sentences[s - 1].Block != passage.Sentences[s].Block || LastQuoting(passage, s - 1, drafts) is not { } previous) return false;
        var quoted = 0;
        for (var i = range.Start; i < range.End; i++)
            if (passage.IsQuoted(i)) quoted++;
        if (quoted * 2 < range.Count || quoted < 5) return false;
        var end = passage.IsQuoted(range.Start) ? passage.Quotes[passage.QuoteAt(range.Start)].Tokens.End : ContentEnd.TrimEnd(passage, range.Start, range.End);
        previous.Pieces.Add(new TokenRange(range.Start, Math.Min(end, range.End)));
        previous.LastSentence = s;
        return true;
    }

    /// <summary>The last statement of the sentence that holds a quotation: "“…,” she said, recalling the trip."</summary>
    private static Draft? LastQuoting(Passage passage, int sentence, List<Draft> drafts)
    {
        for (var d = drafts.Count - 1; d >= 0 && drafts[d].LastSentence == sentence; d--)
            if (drafts[d].Pieces.Count > 0 && passage.IsQuoted(drafts[d].Pieces[^1].End - 1)) return drafts[d];
        return null;
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
        if (passage.IsQuoted(first) && !IsQuotedThroughout(passage, sentence.Tokens)) return false;
        if (!passage.IsQuoted(first) && passage.Blocks[sentence.Block].Kind == BlockKind.ListItem) return false;
        var last = s;
        if (!passage.IsQuoted(first))
            while (last + 1 < passage.Sentences.Count && passage.Sentences[last + 1].Block == sentence.Block) last++;
        draft.LastSentence = last;
        if (Trim(passage, new TokenRange(first, passage.Sentences[last].Tokens.End)) is { IsEmpty: false } piece) draft.Pieces.Add(piece);
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
        var end = ContentEnd.TrimEnd(passage, start, range.End);
        return new TokenRange(start, end);
    }
}
