using Extract.Tokens;

namespace Extract.Quotations.Choice;

/// <summary>What speaks for and against each place where the content of a statement may end: the marks and words around it, the clauses, the sentence's tree.</summary>
internal sealed class EndFeatures
{
    private const int Far = 40;

    private static readonly string[] Relations = ["advcl", "conj", "acl", "obl", "parataxis", "nmod", "appos", "advmod", "nsubj", "ccomp", "xcomp", "obj", "cc", "mark"];

    private readonly Passage _passage;
    private readonly Cue _cue;
    private readonly TokenRange _content;
    private readonly IReadOnlyList<int> _ends;
    private readonly int _sentenceEnd;
    private readonly int _scope;
    private readonly int _clause;
    private readonly int _ruled;
    private readonly string _rule;
    private readonly bool _withTree;

    private EndFeatures(Passage passage, Cue cue, Draft draft, IReadOnlyList<int> ends, int scope, int clause, bool withTree)
    {
        _passage = passage;
        _cue = cue;
        _content = draft.Pieces[0];
        _rule = draft.Rule;
        _ends = ends;
        _sentenceEnd = passage.Sentences[cue.Sentence].Tokens.End;
        _scope = scope;
        _clause = clause;
        _withTree = withTree;
        for (var i = 0; i < ends.Count; i++)
            if (ends[i] <= _content.End) _ruled = i;
    }

    /// <summary>Where the content of a statement may end, and what speaks for it.</summary>
    /// <param name="passage">The article.</param>
    /// <param name="cue">The reporting verb.</param>
    /// <param name="draft">The statement as the rules bound it, of one piece.</param>
    /// <param name="limit">Content never reaches beyond this token.</param>
    /// <param name="scope">Where the rules saw the verb's reach end.</param>
    /// <param name="withTree">Whether the sentence is parsed for it.</param>
    public static EndPlaces Places(Passage passage, Cue cue, Draft draft, int limit, int scope, bool withTree)
    {
        var content = draft.Pieces[0];
        var clause = withTree ? passage.Trees.EndOfReported(cue.Head, content.Start, content.End) : -1;
        var ends = ContentEnds.Of(passage, content, limit, clause);
        var features = new EndFeatures(passage, cue, draft, ends, scope, clause, withTree);
        return new EndPlaces(content.Start, ends, [.. Enumerable.Range(0, ends.Count).Select(features.Row)], features._ruled);
    }

    private float[] Row(int k)
    {
        var row = new FeatureRow();
        var end = _ends[k];
        var next = k + 1 < _ends.Count ? _ends[k + 1] : Math.Max(end, _sentenceEnd - 1);
        var start = k > 0 ? _ends[k - 1] : _content.Start;
        row.Add(k == _ruled);
        row.Add(k - _ruled);
        row.Add(Math.Clamp(end - _content.End, -Far, Far));
        row.Add(k);
        row.Add(_ends.Count - 1 - k);
        row.Add(Math.Min(end - _content.Start, 2 * Far));
        row.Add(Math.Min(_sentenceEnd - end, 2 * Far));
        row.Add(Math.Min(next - end, Far));
        row.Add(Math.Min(end - start, Far));
        row.Add(Math.Clamp(end - _scope, -Far, Far));
        AddCue(row);
        AddParts(row, start, end, next);
        Openings.Add(row, _passage, end, _sentenceEnd);
        Openings.Add(row, _passage, start, _sentenceEnd);
        Openings.Add(row, _passage, next, _sentenceEnd);
        if (_withTree) AddTree(row, end, next);
        return row.ToArray();
    }

    private void AddCue(FeatureRow row)
    {
        row.Add(_passage.Tag(_cue.Head) == "VBD");
        row.Add(_passage.Tag(_cue.Head) == "VBG");
        row.Add(_passage.Tag(_cue.Head) is "VBZ" or "VBP");
        row.Add((int)_cue.Form);
        row.Add(_cue.IsNegated);
        foreach (var frame in (ReadOnlySpan<CueFrames>)[CueFrames.Clause, CueFrames.Object, CueFrames.Infinitive, CueFrames.Question, CueFrames.Recipient]) row.Add(_cue.Verb.Takes(frame));
        row.Add(_cue.Verb.Lemma is "say");
        row.Add(_passage.Is(_content.Start, "that"));
        foreach (var rule in (ReadOnlySpan<string>)["cue-clause", "cue-object", "cue-infinitive", "cue-question", "cue-comma"]) row.Add(_rule == rule);
        row.Add(_content.Start - _cue.Tokens.End);
    }

    private void AddParts(FeatureRow row, int start, int end, int next)
    {
        int commas = 0, finite = 0, open = 0, coordinators = 0;
        for (var i = _content.Start; i < end; i++)
        {
            if (_passage.IsComma(i)) commas++;
            if (_passage.IsFinite(i)) finite++;
            if (_passage.Tag(i) == "CC") coordinators++;
            if (_passage.Is(i, '(')) open++;
            if (_passage.Is(i, ')')) open--;
        }
        row.Add(commas);
        row.Add(finite);
        row.Add(coordinators);
        row.Add(open);
        row.Add(_passage.HasQuote(new TokenRange(_content.Start, end)));
        row.Add(_passage.HasFinite(start, end));
        row.Add(_passage.HasFinite(end, next));
        row.Add(_passage.HasFinite(next, _sentenceEnd));
        row.Add(HasPast(end, next));
        row.Add(HasPast(_content.Start, end));
        row.Add(HasCue(end, next));
        row.Add(HasCue(end, _sentenceEnd));
        row.Add(_passage.HasQuote(new TokenRange(end, _sentenceEnd)));
    }

    private bool HasPast(int start, int end)
    {
        for (var i = start; i < end; i++)
            if (_passage.IsFinite(i)) return _passage.Tag(i) == "VBD";
        return false;
    }

    private bool HasCue(int start, int end)
    {
        for (var i = start; i < end; i++)
            if (_passage.IsVerb(i) && !_passage.IsQuoted(i) && QuotationLexicon.VerbsOf(_passage.Chars(i)) is { Length: > 0 } verbs && verbs[0].Takes(CueFrames.Clause)) return true;
        return false;
    }

    private void AddTree(FeatureRow row, int end, int next)
    {
        row.Add(_clause < 0 ? -100 : Math.Clamp(end - _clause, -Far, Far));
        var trees = _passage.Trees;
        for (var i = end; i < next; i++)
        {
            if (_passage.IsPunctuation(i)) continue;
            var (head, relation) = trees.Of(i);
            if (head >= end && head < next) continue;
            if (head >= next && _passage.Tag(i) is "CC" or "IN" or "WDT") continue;
            row.AddClass(head < 0 ? 4 : head == _cue.Head ? 0 : head < _content.Start ? 1 : head < end ? 2 : 3, 5);
            row.AddClass(Array.FindIndex(Relations, r => relation.StartsWith(r, StringComparison.Ordinal)), Relations.Length);
            row.Add(DepthUnderCue(head));
            return;
        }
        row.AddClass(-1, 5 + Relations.Length);
        row.Add(-2);
    }

    /// <summary>Number of arcs from a token up to the verb; −1 if it is not below it.</summary>
    private int DepthUnderCue(int token)
    {
        for (int depth = 0, i = token; i >= 0 && depth < 12; depth++)
        {
            if (i == _cue.Head) return depth;
            i = _passage.Trees.Of(i).Head;
        }
        return -1;
    }
}
