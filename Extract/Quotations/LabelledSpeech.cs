using Extract.Entities;
using Extract.Tokens;

namespace Extract.Quotations;

/// <summary>
/// Speech that is labelled with its speaker instead of a verb: <c>Name: “…”</c>, <c>“…” – Name, role</c>, headlines (<c>Name: what was said</c>).
/// </summary>
internal sealed class LabelledSpeech
{
    private readonly Passage _passage;
    private readonly SpeechLabels _labels;

    public LabelledSpeech(Passage passage, SpeechLabels labels)
    {
        _passage = passage;
        _labels = labels;
    }

    /// <summary>The statement that a labelled or signed sentence holds; null if it is none.</summary>
    /// <param name="s">Index of a narrative sentence.</param>
    public Draft? Find(int s)
    {
        if (Signed(s) is { } signed) return signed;
        if (_labels.Colon(s) is not (> 0 and var colon)) return null;
        var range = _passage.Sentences[s].Tokens;
        var name = _labels.Name(s, colon);
        if (name.IsEmpty || (!IsQuote(colon + 1, range.End) && !(_passage.Sentences[s].Block == 0 && IsPersonOrOrganization(name)))) return null;
        var draft = new Draft(new TokenRange(colon, colon + 1), name, "label") { LastSentence = s };
        var end = ContentEnd.TrimEnd(_passage, colon + 1, range.End);
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
        if (comma + 1 >= range.End || range.Count > SpeechLabels.LongestLabel || _passage.IsPunctuation(range.End - 1) || _passage.HasQuote(range) || _passage.HasFinite(range.Start, range.End)) return false;
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
