using Extract.Entities;
using Extract.Tokens;
using Ingest;

namespace Extract.Quotations;

/// <summary>
/// Interviews and transcripts: blocks with a label are turns, the blocks behind one without a label go on with it, and a question that stands without a label
/// before a labelled answer is a turn of whoever asks. Texts count as such by labels that come again.
/// </summary>
internal sealed class Interview
{
    /// <summary>The rule of its statements.</summary>
    public const string Rule = "transcript";

    /// <summary>Fewer turns, or fewer that ask, make no interview whose answers may run over several blocks.</summary>
    private const int FewestTurns = 3, FewestQuestions = 2;

    /// <summary>A label that comes once has at most this many tokens.</summary>
    private const int LongestSingle = 4;

    private readonly Passage _passage;
    private readonly int[] _heads;
    private readonly Dictionary<int, Turn> _turns = [];
    private readonly HashSet<string> _speakers = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _askers;
    private readonly bool _isInterview;
    private readonly int _first = int.MaxValue;
    private readonly int _last = -1;
    private Draft? _current;
    private bool _isAsking;

    public Interview(Passage passage, SpeechLabels labels)
    {
        _passage = passage;
        _heads = HeadsOfBlocks(passage);
        foreach (var turn in Repeated(Labelled(labels, isCommonNoun: false))) _turns[turn.Sentence] = turn;
        foreach (var turn in Initialled()) _turns.TryAdd(turn.Sentence, turn);
        _isInterview = _turns.Count >= FewestTurns && _turns.Values.Count(Asks) >= FewestQuestions;
        if (_isInterview)
            foreach (var turn in Labelled(labels, isCommonNoun: true).Where(IsBesideTurn).ToList()) _turns.TryAdd(turn.Sentence, turn);
        foreach (var turn in _turns.Values)
        {
            _first = Math.Min(_first, BlockOf(turn.Sentence));
            _last = Math.Max(_last, BlockOf(turn.Sentence));
            if (passage.NameAt(turn.Name.End - 1) >= 0) _speakers.Add(passage.Tokens.TextOf(new TokenRange(turn.Name.End - 1, turn.Name.End)));
        }
        _askers = Askers(_turns.Values, LabelOf, Asks, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Who asks more often than not.</summary>
    /// <param name="turns">Of all speakers.</param>
    /// <param name="speaker">By what speakers are told apart.</param>
    /// <param name="asks">Whether a turn asks.</param>
    /// <param name="comparer">Compares speakers.</param>
    public static HashSet<string> Askers<T>(IEnumerable<T> turns, Func<T, string> speaker, Func<T, bool> asks, StringComparer comparer) =>
        turns.GroupBy(speaker, comparer).Where(own => 2 * own.Count(asks) > own.Count()).Select(own => own.Key).ToHashSet(comparer);

    /// <summary>Reads sentence <paramref name="s"/> as (part of) a turn.</summary>
    /// <param name="s">Index of a narrative sentence.</param>
    /// <param name="drafts">Where a new turn is added; one that goes on is there already.</param>
    /// <param name="last">The last sentence that was read.</param>
    /// <returns>Whether it is one.</returns>
    public bool Read(int s, List<Draft> drafts, out int last)
    {
        last = s;
        if (_turns.Count == 0 || _heads[BlockOf(s)] != s) return false;
        last = LastOfBlock(s);
        if (_turns.TryGetValue(s, out var turn))
        {
            _current = new Draft(turn.Mark, turn.Name, Rule);
            _isAsking = _askers.Contains(LabelOf(turn));
            return Add(turn.Mark.End, last, drafts);
        }
        if (!_isInterview) return false;
        if (IsQuestionWithoutLabel(s))
        {
            _current = new Draft(default, null, Rule);
            _isAsking = true;
            return Add(_passage.Sentences[s].Tokens.Start, last, drafts);
        }
        if (_current is null || !IsSentence(s) || _passage.Blocks[BlockOf(s)].Kind == BlockKind.Heading) return false;
        if (_isAsking || !GoesOn(s)) _current = null;
        return _current is not null && Add(_passage.Sentences[s].Tokens.Start, last, drafts);
    }

    private bool Add(int start, int last, List<Draft> drafts)
    {
        while (_passage.Is(start, ':')) start++;
        var end = ContentEnd.TrimEnd(_passage, start, _passage.Sentences[last].Tokens.End);
        if (end <= start) return false;
        if (_current!.Pieces.Count == 0) drafts.Add(_current);
        _current.Pieces.Add(new TokenRange(start, end));
        _current.LastSentence = last;
        return true;
    }

    /// <summary>Whether a block without a label is still of the turn before it: the speaker talks of himself there, or the turns go on behind it and it talks of none of the speakers.</summary>
    private bool GoesOn(int s)
    {
        var range = RangeOfBlock(s);
        if (IsOfPerson(range, "i", "we", "my", "our", "me", "us")) return true;
        if (BlockOf(s) > _last) return false;
        for (var i = range.Start; i < range.End; i++)
            if (_passage.NameAt(i) >= 0 && _speakers.Contains(_passage.Tokens.TextOf(new TokenRange(i, i + 1)))) return false;
        return true;
    }

    /// <summary>"How are you doing?" right before a labelled turn, while the turn before it is over or there was none.</summary>
    private bool IsQuestionWithoutLabel(int s)
    {
        var range = RangeOfBlock(s);
        if (!IsTurn(BlockOf(s) + 1) || _passage.HasQuote(range)) return false;
        return _passage.Is(range.End - 1, '?') || (BlockOf(s) + 1 == _first && IsOfPerson(range, "you", "your", "yours"));
    }

    private bool IsOfPerson(TokenRange range, params ReadOnlySpan<string> pronouns)
    {
        for (var i = range.Start; i < range.End; i++)
        {
            if (_passage.IsQuoted(i) || _passage.Tag(i) is not ("PRP" or "PRP$")) continue;
            foreach (var pronoun in pronouns)
                if (_passage.Is(i, pronoun)) return true;
        }
        return false;
    }

    /// <summary>Whether a block ends as sentences do; captions and rows of tables do not, "(applause)" is none.</summary>
    private bool IsSentence(int s)
    {
        var range = RangeOfBlock(s);
        return _passage.Chars(range.End - 1) is [.., '.' or '!' or '?' or ':' or '…' or '"' or '”' or ')' or ']'] && !(_passage.Is(range.Start, '(') && _passage.Is(range.End - 1, ')'));
    }

    /// <summary>A label that comes once: short, of a sentence, and in a block beside a turn.</summary>
    private bool IsBesideTurn(Turn turn)
    {
        var block = BlockOf(turn.Sentence);
        return turn.Name.Count <= LongestSingle && IsSentence(turn.Sentence) && (IsTurn(block - 1) || IsTurn(block + 1));
    }

    private bool IsTurn(int block) => (uint)block < (uint)_heads.Length && _turns.ContainsKey(_heads[block]);

    private string LabelOf(Turn turn) => _passage.Tokens.TextOf(turn.Name);

    private bool Asks(Turn turn) => _passage.Is(EndOfBlock(BlockOf(turn.Sentence)) - 1, '?');

    private IEnumerable<Turn> Labelled(SpeechLabels labels, bool isCommonNoun)
    {
        foreach (var s in _heads)
        {
            if (s < 0 || labels.Colon(s, isCommonNoun) is not (> 0 and var colon) || labels.Name(s, colon) is not { IsEmpty: false } name) continue;
            yield return new Turn(s, name, new TokenRange(colon, colon + 1), labels.IsBracketed(s));
        }
    }

    /// <summary>Labels that come again, and all in brackets where there are several: an interviewer's name may be written out once and abbreviated then.</summary>
    private IEnumerable<Turn> Repeated(IEnumerable<Turn> labelled)
    {
        var turns = labelled.ToList();
        var bracketed = turns.Count(t => t.IsBracketed);
        var counts = turns.CountBy(LabelOf, StringComparer.OrdinalIgnoreCase).ToDictionary(c => c.Key, c => c.Value, StringComparer.OrdinalIgnoreCase);
        return turns.Where(t => counts[LabelOf(t)] > 1 || (t.IsBracketed && bracketed > 2));
    }

    /// <summary>"JS We saw it.": blocks that begin with the initials of a named person, or once with the name, without any mark behind it.</summary>
    private IEnumerable<Turn> Initialled()
    {
        var initials = _passage.Mentions.Where(m => m.Type == EntityType.Person && m.Tokens.Count > 1).Select(m => Initials(m.Tokens)).ToHashSet(StringComparer.Ordinal);
        var turns = new List<Turn>();
        foreach (var s in _heads)
        {
            if (s < 0 || _turns.ContainsKey(s)) continue;
            var first = _passage.Sentences[s].Tokens.Start;
            var label = new TokenRange(first, first + 1);
            if (_passage.Chars(first).Length is 2 or 3 && initials.Contains(_passage.Tokens.TextOf(label)) && _passage.IsUpperCase(first + 1)) turns.Add(new Turn(s, label, new TokenRange(first + 1, first + 1), IsBracketed: false));
        }
        return turns.Count >= FewestTurns ? turns : [];
    }

    private string Initials(TokenRange name)
    {
        var initials = new char[name.Count];
        for (var i = name.Start; i < name.End; i++) initials[i - name.Start] = _passage.Chars(i)[0];
        return new string(initials);
    }

    private int BlockOf(int s) => _passage.Sentences[s].Block;

    private int LastOfBlock(int s)
    {
        while (s + 1 < _passage.Sentences.Count && BlockOf(s + 1) == BlockOf(s)) s++;
        return s;
    }

    private TokenRange RangeOfBlock(int s) => new(_passage.Sentences[s].Tokens.Start, EndOfBlock(BlockOf(s)));

    private int EndOfBlock(int block) => _passage.Sentences[LastOfBlock(_heads[block])].Tokens.End;

    /// <summary>The first sentence of each block; -1 for blocks without one.</summary>
    private static int[] HeadsOfBlocks(Passage passage)
    {
        var heads = new int[passage.Blocks.Count];
        Array.Fill(heads, -1);
        for (var s = passage.Sentences.Count - 1; s >= 0; s--) heads[passage.Sentences[s].Block] = s;
        return heads;
    }

    /// <summary>A block that a label opens.</summary>
    private readonly record struct Turn(int Sentence, TokenRange Name, TokenRange Mark, bool IsBracketed);
}
