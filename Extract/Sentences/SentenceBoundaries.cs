using Extract.Tokens;

namespace Extract.Sentences;

/// <summary>Finds where the sentences of one block end.</summary>
internal readonly struct SentenceBoundaries(TokenList tokens, int blockStart, int blockEnd)
{
    private static readonly WordSet AfterTimeOfDay = WordSet.Read("after_time_of_day.tsv", StringComparer.Ordinal);

    private static readonly WordSet ReportingVerbs = WordSet.Read("sentence_reporting_verbs.tsv", StringComparer.OrdinalIgnoreCase);

    private readonly LostLineBreaks _lostLineBreaks = new(tokens, blockEnd);

    /// <summary>End (exclusive) of the sentence that starts at token <paramref name="start"/>.</summary>
    public int Next(int start)
    {
        for (var i = start; i < blockEnd; i++)
        {
            var kind = TerminatorAt(i);
            if (_lostLineBreaks.EndsBehind(start, i)) return i + 1;
            if (kind == Terminator.None) continue;
            var stop = SkipClosers(i + 1, out var closesQuotation);
            if (stop >= blockEnd) return blockEnd;
            if (IsBoundary(start, i, stop, kind, closesQuotation)) return stop;
            i = stop - 1;
        }
        return blockEnd;
    }

    private enum Terminator : byte
    {
        None,
        FullStop,
        Abbreviation,
        Ellipsis,
        Question,
        Exclamation,
    }

    private Terminator TerminatorAt(int index)
    {
        var chars = tokens.Chars(index);
        if (chars is ".") return Terminator.FullStop;
        if (tokens[index].Kind == TokenKind.Word) return chars[^1] == '.' ? Terminator.Abbreviation : Terminator.None;
        if (tokens[index].Kind != TokenKind.Punctuation) return Terminator.None;
        return chars[^1] switch
        {
            '.' or '…' => Terminator.Ellipsis,
            '?' => Terminator.Question,
            '!' => chars.Contains('?') ? Terminator.Question : Terminator.Exclamation,
            _ => Terminator.None,
        };
    }

    /// <summary>Closing quotation marks and brackets behind a terminator belong to its sentence.</summary>
    private int SkipClosers(int index, out bool closesQuotation)
    {
        closesQuotation = false;
        while (index < blockEnd)
        {
            var chars = tokens.Chars(index);
            var isQuotation = chars is "”" or "’" or "''" or "’’" or "»"
                || (chars is "\"" or "'" or "“" && !tokens.IsSpaceBefore(index) && (index + 1 == blockEnd || tokens.IsSpaceBefore(index + 1) || tokens.Chars(index + 1) is ")" or "\"" or "'"));
            if (!isQuotation && chars is not (")" or "]")) break;
            // A spaced single mark opens a quotation or begins a clipped word.
            if (chars is "’" && tokens.IsSpaceBefore(index)) break;
            closesQuotation |= isQuotation;
            index++;
        }
        // A reference ("[17]") belongs to the sentence before it.
        while (index + 2 < blockEnd && tokens.Chars(index) is "[" && tokens[index + 1].Kind == TokenKind.Number && tokens.Chars(index + 2) is "]") index += 3;
        return index;
    }

    private bool IsBoundary(int start, int terminator, int next, Terminator kind, bool closesQuotation)
    {
        var word = SkipOpeners(next);
        if (word >= blockEnd) return true;
        // ". . ." is an ellipsis with spaces.
        if (kind == Terminator.FullStop && next == terminator + 1 && tokens.Chars(next) is ".") return false;
        if (kind == Terminator.FullStop && terminator > start && tokens.Chars(terminator - 1) is ".") kind = Terminator.Ellipsis;
        var first = tokens.Chars(word)[0];
        if (kind == Terminator.Ellipsis && next == terminator + 1 && first is '?' or '!' && !tokens.IsSpaceBefore(next)) return false;
        if (tokens.Chars(next) is "," or ";" or ":" or "-" or "--" or "—" or "–" or ")" or "]" && next == word) return IsSpacedDash(next) && kind == Terminator.FullStop;
        if (closesQuotation && (char.IsLower(first) || (kind != Terminator.FullStop && IsReportingClause(word)))) return false;
        return kind switch
        {
            Terminator.FullStop => !IsListMarker(start, terminator) && !(char.IsLower(first) && !tokens.IsSpaceBefore(next)),
            Terminator.Abbreviation => EndsSentence(terminator, next, word),
            Terminator.Ellipsis => !char.IsLower(first) && terminator > start,
            Terminator.Exclamation => !char.IsLower(first) || next == terminator + 1 && !char.IsUpper(tokens.Chars(Math.Max(start, terminator - 1))[0]),
            _ => !char.IsLower(first) || next == terminator + 1,
        };
    }

    private bool IsSpacedDash(int index) =>
        tokens.Chars(index) is "-" or "--" or "—" or "–" && tokens.IsSpaceBefore(index) && index + 1 < blockEnd && tokens.IsSpaceBefore(index + 1) && char.IsUpper(tokens.Chars(index + 1)[0]);

    private int SkipOpeners(int index)
    {
        while (index < blockEnd && tokens.Chars(index) is "\"" or "“" or "‘" or "'" or "``" or "(" or "[" or "«" or "„") index++;
        return index;
    }

    /// <summary>"“Why?” Jones asked": a reporting verb follows within the next words, before any other sign.</summary>
    private bool IsReportingClause(int index)
    {
        var last = Math.Min(blockEnd, index + 5);
        for (var i = index; i < last && tokens[i].Kind is TokenKind.Word; i++)
        {
            if (ReportingVerbs.Contains(tokens.Chars(i))) return true;
        }
        return false;
    }

    /// <summary>"1." or "A." alone at the start of a block.</summary>
    private bool IsListMarker(int start, int terminator) =>
        start == blockStart && terminator - start == 1 && (tokens[start].Kind == TokenKind.Number || tokens.Chars(start).Length == 1);

    private bool EndsSentence(int index, int next, int word)
    {
        var form = tokens.Chars(index)[..^1];
        var following = tokens.Chars(word);
        if (!char.IsUpper(following[0])) return false;
        if (form.Length == 1) return char.IsUpper(form[0]) && Abbreviations.IsSentenceStarter(following) && next == word;
        switch (Abbreviations.ClassOf(form))
        {
            case AbbreviationClass.Title or AbbreviationClass.Number:
                return false;
        }
        if (form is "a.m" or "p.m" or "A.M" or "P.M") return !AfterTimeOfDay.Contains(following);
        if (form is "al") return true;
        return Abbreviations.IsSentenceStarter(following);
    }
}
