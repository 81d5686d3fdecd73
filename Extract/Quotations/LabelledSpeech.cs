using Extract.Entities;
using Extract.Tokens;

namespace Extract.Quotations;

/// <summary>
/// Speech that is labelled with its speaker instead of a verb: <c>Name: “…”</c>, <c>“…” – Name, role</c>, transcripts (<c>NAME: text</c> at the head of several blocks),
/// headlines (<c>Name: what was said</c>).
/// </summary>
internal sealed class LabelledSpeech
{
    /// <summary>A label has at most this many tokens.</summary>
    private const int LongestLabel = 12;

    private static readonly WordSet Teasers = WordSet.Read("statement_contexts.tsv", "teaser", StringComparer.OrdinalIgnoreCase);

    private readonly Passage _passage;
    private readonly Dictionary<string, int> _labels = new(StringComparer.OrdinalIgnoreCase);
    private readonly int _bracketed;

    public LabelledSpeech(Passage passage)
    {
        _passage = passage;
        for (var s = 0; s < passage.Sentences.Count; s++)
        {
            if (Colon(s) is not (> 0 and var colon) || Name(s, colon).IsEmpty) continue;
            var label = passage.Tokens.TextOf(Name(s, colon));
            _labels[label] = _labels.GetValueOrDefault(label) + 1;
            if (IsBracketed(s)) _bracketed++;
        }
    }

    /// <summary>The statement that a labelled block holds, from sentence <paramref name="s"/> on; null if the sentence opens none.</summary>
    /// <param name="s">Index of a narrative sentence.</param>
    /// <param name="last">The last sentence that belongs to it.</param>
    public Draft? Find(int s, out int last)
    {
        last = s;
        if (Signed(s) is { } signed) return signed;
        if (Colon(s) is not (> 0 and var colon)) return null;
        var range = _passage.Sentences[s].Tokens;
        var name = Name(s, colon);
        if (name.IsEmpty) return null;
        // An interviewer's name may be written out once and abbreviated then.
        var isTranscript = _labels[_passage.Tokens.TextOf(name)] > 1 || (IsBracketed(s) && _bracketed > 2);
        if (!isTranscript && !IsQuote(colon + 1, range.End) && !(_passage.Sentences[s].Block == 0 && IsPersonOrOrganization(name))) return null;
        if (isTranscript)
            while (last + 1 < _passage.Sentences.Count && _passage.Sentences[last + 1].Block == _passage.Sentences[s].Block) last++;
        var draft = new Draft(new TokenRange(colon, colon + 1), name, isTranscript ? "transcript" : "label") { LastSentence = last };
        var end = ContentEnd.TrimEnd(_passage, colon + 1, _passage.Sentences[last].Tokens.End);
        if (end > colon + 1) draft.Pieces.Add(new TokenRange(colon + 1, end));
        return draft.Pieces.Count > 0 ? draft : null;
    }

    /// <summary><c>“…” – Name, role</c>: nothing but a quotation, a dash and a name with its description.</summary>
    private Draft? Signed(int s)
    {
        var range = _passage.Sentences[s].Tokens;
        if (!_passage.IsQuoted(range.Start)) return null;
        var dash = _passage.Quotes[_passage.QuoteAt(range.Start)].Tokens.End;
        if (dash + 1 >= range.End || !IsSignature(dash, range.End)) return null;
        var name = new TokenRange(dash + 1, NounPhrases.End(_passage, dash + 1, range.End));
        if (name.IsEmpty) return null;
        var draft = new Draft(default, name, "signature") { LastSentence = s };
        draft.Pieces.Add(new TokenRange(range.Start, dash));
        return draft;
    }

    /// <summary>The name in a line of its own behind a quotation: <c>– Name, role</c>, <c>(Name, town)</c>, <c>Name, newspaper</c>; null if the sentence is none.</summary>
    public TokenRange? Signature(int s)
    {
        var range = _passage.Sentences[s].Tokens;
        if (range.Count < 2) return null;
        var isBracketed = _passage.Is(range.Start, '(') && _passage.Is(range.End - 1, ')');
        var name = IsSignature(range.Start, range.End) || isBracketed ? range.Start + 1 : range.Start;
        if (name == range.Start || isBracketed)
            if (!IsNameAndPlace(s, new TokenRange(name, isBracketed ? range.End - 1 : range.End))) return null;
        var end = NounPhrases.End(_passage, name, range.End);
        return end > name ? new TokenRange(name, end) : null;
    }

    /// <summary>Whether the rest of a block is a name, a comma and where the named one writes or lives, without a full stop: <c>Ann Lee, Boston Globe</c>.</summary>
    private bool IsNameAndPlace(int s, TokenRange range)
    {
        if (s + 1 < _passage.Sentences.Count && _passage.Sentences[s + 1].Block == _passage.Sentences[s].Block) return false;
        var comma = range.Start;
        while (comma < range.End && !_passage.IsComma(comma)) comma++;
        if (comma + 1 >= range.End || range.Count > LongestLabel || _passage.IsPunctuation(range.End - 1) || _passage.HasQuote(range) || _passage.HasFinite(range.Start, range.End)) return false;
        return _passage.IsUpperCase(range.Start) && _passage.NameAt(range.End - 1) >= 0 && (HasPerson(range.Start, comma) || IsOrganization(range.End - 1));
    }

    private bool IsOrganization(int i) => _passage.NameAt(i) is >= 0 and var name && _passage.Mentions[name].Type == EntityType.Organization;

    private bool HasPerson(int start, int end)
    {
        for (var i = start; i < end; i++)
            if (_passage.NameAt(i) is >= 0 and var name && _passage.Mentions[name].Type == EntityType.Person) return true;
        return false;
    }

    private bool IsSignature(int dash, int end) =>
        (_passage.IsDash(dash) || _passage.Is(dash, '-')) && end - dash < 25 && !_passage.HasFinite(dash, end)
        && (_passage.IsProperNoun(dash + 1) || _passage.NameAt(dash + 1) >= 0) && !_passage.IsQuoted(dash + 1);

    /// <summary>The colon behind a label at the head of a block; -1 if there is none.</summary>
    private int Colon(int s)
    {
        if (s > 0 && _passage.Sentences[s - 1].Block == _passage.Sentences[s].Block) return -1;
        var range = _passage.Sentences[s].Tokens;
        if (BracketedLabel(range) is > 0 and var bracket) return bracket;
        if (QuotedLabel(range) is > 0 and var quoted) return quoted;
        // "Also on Politico: …", "( Related: … )"
        var first = range.Start;
        while (first < range.End && _passage.IsPunctuation(first)) first++;
        if (first < range.End && Teasers.Contains(_passage.Chars(first))) return -1;
        var capitals = 0;
        for (var i = range.Start; i < range.End - 1 && i < range.Start + LongestLabel && !_passage.IsQuoted(i); i++)
        {
            if (_passage.Is(i, ':')) return capitals > 0 && Name(s, i) is { IsEmpty: false } ? i : -1;
            if (_passage.IsComma(i) || _passage.Is(i, '.') || (_passage.IsFinite(i) && _passage.IsLowerCase(i))) return -1;
            if (_passage.IsProperNoun(i) || _passage.NameAt(i) >= 0) capitals++;
        }
        return -1;
    }

    /// <summary>The colon of a label in capitals behind an opening mark: <c>“WALLACE: What did you see?</c>; -1 if there is none.</summary>
    private int QuotedLabel(TokenRange range)
    {
        if (!_passage.IsQuoted(range.Start)) return -1;
        var i = range.Start + 1;
        while (i < range.End - 1 && i < range.Start + LongestLabel && _passage.Chars(i) is { Length: > 1 } word && !word.ContainsAnyExceptInRange('A', 'Z')) i++;
        return i > range.Start + 1 && i < range.End - 1 && _passage.Is(i, ':') ? i : -1;
    }

    private bool IsBracketed(int s) => BracketedLabel(_passage.Sentences[s].Tokens) is > 0 and var colon && _passage.IsUpperCase(Name(s, colon).Start);

    /// <summary>The end of a label in brackets: <c>(JD) What did you see?</c>; -1 if there is none.</summary>
    private int BracketedLabel(TokenRange range)
    {
        if (!_passage.Is(range.Start, '(') && !_passage.Is(range.Start, '[')) return -1;
        for (var i = range.Start + 1; i < range.End - 1 && i < range.Start + LongestLabel; i++)
        {
            if (!_passage.Is(i, ')') && !_passage.Is(i, ']')) continue;
            while (i + 1 < range.End - 1 && (_passage.Is(i + 1, ')') || _passage.Is(i + 1, ']') || _passage.Is(i + 1, ':'))) i++;
            return _passage.IsUpperCase(i + 1) || _passage.IsQuoted(i + 1) ? i : -1;
        }
        return -1;
    }

    private TokenRange Name(int s, int colon)
    {
        var start = _passage.Sentences[s].Tokens.Start;
        while (start < colon && _passage.IsPunctuation(start)) start++;
        var end = colon;
        while (end > start && _passage.IsPunctuation(end - 1) && !(_passage.Is(end - 1, ')') && HasOpening(start, end))) end--;
        return new TokenRange(start, end);
    }

    private bool HasOpening(int start, int end)
    {
        for (var i = start; i < end; i++)
            if (_passage.Is(i, '(')) return true;
        return false;
    }

    private bool IsQuote(int start, int end)
    {
        for (var i = start; i < end; i++)
            if (!_passage.IsQuoted(i) && !_passage.IsPunctuation(i)) return false;
        return start < end && _passage.IsQuoted(start);
    }

    private bool IsPersonOrOrganization(TokenRange name) =>
        _passage.NameAt(name.End - 1) is >= 0 and var mention && _passage.Mentions[mention].Type is EntityType.Person or EntityType.Organization
        && _passage.Mentions[mention].Tokens.Start <= name.Start + 2;
}
