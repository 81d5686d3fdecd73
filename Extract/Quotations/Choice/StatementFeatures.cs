using Extract.Entities;
using Extract.Tokens;

namespace Extract.Quotations.Choice;

/// <summary>What speaks for and against a statement being one, with this content and this speaker.</summary>
internal static class StatementFeatures
{
    private const int Far = 40;

    private static readonly string[] Rules =
    [
        "quote-cue", "content-cue", "cue-quote", "cue-that", "cue-infinitive", "cue-question", "cue-object", "cue-clause", "cue-comma", "cue-block", "according-to", "claim", "beside", "lead",
        "label", "signature", "transcript", "floating", "nested", "doubtful", "tree-clause", "tree-infinitive", "tree-object", "tree-oblique", "tree-passive", "tree-beside", "cue-raised",
    ];

    private static readonly CueFrames[] Frames = Enum.GetValues<CueFrames>();
    private static readonly string[] Tags = ["VBD", "VBZ", "VBP", "VBG", "VBN", "VB"];

    public static float[] Row(Passage passage, Draft draft)
    {
        var row = new FeatureRow();
        row.AddClass(Array.IndexOf(Rules, draft.Rule), Rules.Length);
        AddContent(row, passage, draft);
        AddCue(row, passage, draft);
        AddSpeaker(row, passage, draft);
        AddPlace(row, passage, draft);
        return row.ToArray();
    }

    private static void AddContent(FeatureRow row, Passage passage, Draft draft)
    {
        int tokens = 0, quoted = 0, finite = 0, verbs = 0, names = 0, numbers = 0, cues = 0;
        foreach (var piece in draft.Pieces)
        {
            for (var i = piece.Start; i < piece.End; i++)
            {
                tokens++;
                if (passage.IsQuoted(i)) quoted++;
                if (passage.IsFinite(i)) finite++;
                if (passage.IsVerb(i)) verbs++;
                if (passage.NameAt(i) >= 0) names++;
                if (passage.Tag(i) == "CD") numbers++;
                if (passage.IsVerb(i) && !passage.IsQuoted(i) && QuotationLexicon.VerbsOf(passage.Chars(i)).Length > 0) cues++;
            }
        }
        row.Add(Math.Min(tokens, 3 * Far));
        row.Add(quoted / (double)tokens);
        row.Add(Math.Min(quoted, Far));
        row.Add(finite);
        row.Add(verbs);
        row.Add(names / (double)tokens);
        row.Add(numbers);
        row.Add(cues);
        row.Add(draft.Pieces.Count);
        var first = draft.Pieces[0].Start;
        row.Add(passage.IsUpperCase(first));
        row.Add(passage.Is(first, WordClass.Determiner));
        row.Add(passage.Tag(first) == "PRP");
        row.Add(passage.Tag(first) == "PRP$");
        row.Add(passage.Is(first, "how") || passage.Is(first, "what") || passage.Is(first, "why"));
        row.Add(passage.Is(first, "whether") || passage.Is(first, "if"));
        Openings.Add(row, passage, first, passage.Count);
        Openings.Add(row, passage, draft.Pieces[^1].End, SentenceEnd(passage, draft));
    }

    private static int SentenceEnd(Passage passage, Draft draft) => passage.Sentences[draft.LastSentence].Tokens.End;

    private static void AddCue(FeatureRow row, Passage passage, Draft draft)
    {
        row.Add(draft.IsNegated);
        row.Add(draft.IsHedged);
        row.Add(draft.Cue.Count);
        row.Add(draft.Cue.IsEmpty);
        row.Add(draft.Verb is not null);
        foreach (var frame in Frames) row.Add(draft.Verb is { } verb && verb.Verb.Takes(frame));
        row.Add(draft.Verb is { } form ? (int)form.Form : -1);
        row.AddClass(draft.Verb is { } tagged ? Array.IndexOf(Tags, passage.Tag(tagged.Head)) : -1, Tags.Length);
        row.Add(passage.Tag(draft.Cue.Start) == "MD");
        row.Add(passage.Is(draft.Cue.Start, "to"));
        var before = draft.Cue.Start - 1;
        row.Add(passage.IsComma(before));
        row.Add(passage.Is(before, WordClass.Coordinator));
        row.Add(passage.Is(before, WordClass.Relative));
        row.Add(passage.Is(before, WordClass.Subordinator));
        row.Add(passage.Is(before, WordClass.Preposition));
        row.Add(passage.IsNoun(before));
        row.Add(passage.IsVerb(before));
        row.Add(draft.Pieces[0].Start - draft.Cue.End is var gap && Math.Abs(gap) < Far ? gap : gap < 0 ? -Far : Far);
    }

    private static void AddSpeaker(FeatureRow row, Passage passage, Draft draft)
    {
        row.Add(draft.Speaker is not null);
        var speaker = draft.Speaker ?? default;
        row.Add(speaker.Count);
        row.Add(Math.Clamp(speaker.Start - draft.Cue.Start, -Far, Far));
        row.Add(Math.Clamp(draft.Cue.Start - speaker.End, -Far, Far));
        int type = -1, head = speaker.IsEmpty ? -1 : speaker.End - 1;
        bool isDocument = false, isSign = false;
        for (var i = speaker.Start; i < speaker.End; i++)
        {
            if (type != (int)EntityType.Person && passage.NameAt(i) is >= 0 and var name) type = (int)passage.Mentions[name].Type;
            isDocument |= passage.Is(i, WordClass.Document | WordClass.ReportingNoun);
            isSign |= passage.Is(i, WordClass.Sign | WordClass.Work);
        }
        row.AddClass(type, 4);
        row.Add(isDocument);
        row.Add(isSign);
        row.Add(head >= 0 && passage.Tag(head) is "NNS" or "NNPS");
        row.Add(head >= 0 && passage.Tag(head) is "NN");
        row.Add(speaker.Count > 0 && (passage.Is(speaker.Start, "he") || passage.Is(speaker.Start, "she")));
        row.Add(speaker.Count > 0 && passage.Is(speaker.Start, "they"));
        row.Add(speaker.Count > 0 && (passage.Is(speaker.Start, "i") || passage.Is(speaker.Start, "we")));
        row.Add(speaker.Count > 0 && (passage.Is(speaker.Start, "it") || passage.Is(speaker.Start, "this") || passage.Is(speaker.Start, "that") || passage.Is(speaker.Start, "which")));
        row.Add(speaker.Count > 0 && (passage.Is(speaker.Start, "you") || passage.Is(speaker.Start, "there") || passage.Is(speaker.Start, "nobody") || passage.Is(speaker.Start, "who")));
        row.Add(speaker.Count > 0 && passage.Chars(speaker.Start) is "a" or "an" or "A" or "An");
        row.Add(speaker.Count > 0 && passage.Is(speaker.Start, "the"));
        row.Add(speaker.Count > 0 && speaker.Start > draft.Cue.Start);
    }

    private static void AddPlace(FeatureRow row, Passage passage, Draft draft)
    {
        var range = passage.Sentences[draft.LastSentence].Tokens;
        row.Add(range.Count);
        row.Add(draft.Cue.IsEmpty ? -1 : Math.Clamp(draft.Cue.Start - range.Start, -Far, 2 * Far));
        row.Add(Math.Clamp(draft.Pieces[0].Start - range.Start, -Far, 2 * Far));
        row.Add(Math.Clamp(range.End - draft.Pieces[^1].End, -Far, 2 * Far));
        row.Add(Math.Min(draft.LastSentence, Far));
        row.Add(draft.LastSentence / (double)passage.Sentences.Count);
        row.Add(passage.Is(range.End - 1, '?'));
        row.Add(passage.Is(range.Start, WordClass.Subordinator));
        row.Add(passage.Quotes.Count / (double)passage.Sentences.Count);
        row.Add(passage.HasQuote(range));
    }
}
