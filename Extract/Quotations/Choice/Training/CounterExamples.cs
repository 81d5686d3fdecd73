using Extract.Tokens;

namespace Extract.Quotations.Choice.Training;

/// <summary>
/// What the rules leave aside: verbs outside every statement with what the sentence's tree hangs under them. Nearly all of it is no statement, and shows a model what is none.
/// </summary>
internal sealed class CounterExamples
{
    private readonly Passage _passage;
    private readonly bool[] _taken;

    /// <param name="passage">The article.</param>
    /// <param name="drafts">The statements of the rules: none of their words is looked at again.</param>
    public CounterExamples(Passage passage, IReadOnlyList<Draft> drafts)
    {
        _passage = passage;
        _taken = new bool[passage.Count];
        foreach (var draft in drafts)
        {
            foreach (var piece in draft.Pieces) Array.Fill(_taken, true, piece.Start, piece.Count);
            Array.Fill(_taken, true, draft.Cue.Start, draft.Cue.Count);
        }
    }

    /// <returns>In text order of their verbs.</returns>
    public List<Draft> Find()
    {
        var found = new List<Draft>();
        for (var s = 0; s < _passage.Sentences.Count; s++)
        {
            var range = _passage.Sentences[s].Tokens;
            if (_passage.IsHeadline(range)) continue;
            var cues = CueFinder.Find(_passage, s);
            for (var i = range.Start; i < range.End; i++)
            {
                if (_taken[i] || _passage.IsQuoted(i) || !_passage.IsVerb(i) || _passage.Is(i, WordClass.Be | WordClass.Auxiliary) || _passage.NameAt(i) >= 0) continue;
                var cue = cues.Find(c => c.Head == i);
                AddContents(cue ?? AnyVerb(i, s), cue is not null, found);
            }
        }
        return found;
    }

    private Cue AnyVerb(int head, int sentence) =>
        CueFinder.Build(_passage, head, new CueVerb(VerbStem.Of(_passage.Chars(head)), null, CueFrames.None, []), _passage.Sentences[sentence].Tokens, sentence);

    private void AddContents(Cue cue, bool isKnown, List<Draft> found)
    {
        var range = _passage.Sentences[cue.Sentence].Tokens;
        var subject = SubjectFinder.Find(_passage, cue, range.Start);
        if (isKnown && ContentFinder.Right(_passage, cue, subject, range.End) is { } right) Add(cue, subject, "doubtful", right, found);
        foreach (var dependent in _passage.Trees.Dependents(cue.Head))
        {
            if (RuleOf(_passage.Trees.Of(dependent).Relation) is not { } rule) continue;
            var below = _passage.Trees.Below(dependent);
            var content = dependent > cue.Head
                ? new TokenRange(Math.Max(below.Start, cue.Tokens.End), Math.Min(range.End, below.End))
                : new TokenRange(Math.Max(range.Start, below.Start), Math.Min(below.End, cue.Tokens.Start));
            Add(cue, subject, rule, content, found);
        }
    }

    private static string? RuleOf(string relation) => relation switch
    {
        "ccomp" => "tree-clause",
        "xcomp" => "tree-infinitive",
        "obj" => "tree-object",
        "obl" => "tree-oblique",
        "nsubj:pass" => "tree-passive",
        "parataxis" => "tree-beside",
        _ => null,
    };

    private void Add(Cue cue, CueSubject subject, string rule, TokenRange content, List<Draft> found)
    {
        var start = content.Start;
        while (start < content.End && !_passage.IsQuoted(start) && _passage.IsPunctuation(start)) start++;
        content = new TokenRange(start, ContentEnd.TrimEnd(_passage, start, content.End));
        if (content.IsEmpty) return;
        for (var i = content.Start; i < content.End; i++)
            if (_taken[i]) return;
        if (subject.Phrase is { } phrase && phrase.Overlaps(content)) subject = subject with { Phrase = null };
        found.Add(new Draft(cue.Tokens, subject.Phrase, rule) { Verb = cue, IsNegated = cue.IsNegated, IsHedged = cue.IsHedged, LastSentence = cue.Sentence, Pieces = { content } });
    }
}
