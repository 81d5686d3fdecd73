using Extract.Tokens;

namespace Extract.Quotations;

/// <summary>Claims by their noun: "his claim that …", "the company's promise to …". Adds to the drafts of the sentence.</summary>
internal sealed class ClaimFinder(Passage passage, int sentence, List<Draft> drafts)
{
    private readonly TokenRange _range = passage.Sentences[sentence].Tokens;

    /// <summary>"his claim that …", "the company's promise to …".</summary>
    public void Find()
    {
        for (var i = _range.Start + 1; i + 2 < _range.End; i++)
        {
            if (!passage.Is(i, WordClass.ClaimNoun) || passage.IsQuoted(i) || !passage.Tag(i).StartsWith("NN", StringComparison.Ordinal)) continue;
            if (!(passage.Is(i + 1, "that") && !passage.IsFinite(i + 2)) && !(passage.Is(i + 1, "to") && passage.Tag(i + 2) == "VB")) continue;
            if (Possessor(i) is not { } possessor || IsTaken(i)) continue;
            var end = ContentEnd.TrimEnd(passage, i + 1, ClaimEnd(i));
            if (end <= i + 2 || IsTaken(end - 1)) continue;
            var draft = new Draft(new TokenRange(i, i + 1), possessor, "claim") { LastSentence = sentence };
            draft.Pieces.Add(new TokenRange(i + 1, end));
            drafts.Add(draft);
        }
    }

    private bool IsTaken(int token) => drafts.Any(d => d.Cue.Contains(token) || d.Pieces.Any(p => p.Contains(token)));

    private TokenRange? Possessor(int noun)
    {
        for (var i = noun - 1; i >= _range.Start && i >= noun - 4; i--)
        {
            if (passage.Is(i, WordClass.Possessive)) return new TokenRange(i, i + 1);
            if (passage.Tag(i) != "POS") continue;
            var start = i;
            while (start > _range.Start && (passage.IsNoun(start - 1) || passage.IsModifier(start - 1)) && !passage.IsQuoted(start - 1)) start--;
            return start < i ? new TokenRange(start, i) : null;
        }
        return null;
    }

    /// <summary>A claim that is the subject ends before the main verb; a comma with a new clause or participle ends any.</summary>
    private int ClaimEnd(int noun)
    {
        var isSubject = !passage.HasFinite(_range.Start, noun);
        var open = passage.Is(noun + 1, "that") ? 1 : 0;
        for (var i = noun + 2; i < _range.End; i++)
        {
            if (passage.IsQuoted(i)) continue;
            if (passage.IsComma(i) && (passage.IsFinite(i + 1) || passage.Tag(i + 1) == "VBG" || passage.Is(i + 1, WordClass.Coordinator | WordClass.Relative))) return i;
            if (passage.Is(i, WordClass.Relative | WordClass.Subordinator | WordClass.Coordinator)) open++;
            else if (isSubject && passage.IsFinite(i) && open-- <= 0) return i;
        }
        return _range.End;
    }
}
