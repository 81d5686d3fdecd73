using System.Globalization;

namespace Ingest.Cleaning.RawText;

/// <summary>How a line ends.</summary>
internal enum LineEnd
{
    Nothing,
    Sentence,
    Exclamation,
    ClosedQuote,
    Colon,
    Ellipsis,
    Comma,
    Bracket,
}

/// <summary>The coarse look of a line, which its neighbours see.</summary>
internal enum LineShape
{
    Furniture,
    ShortCue,
    LongCue,
    FewWords,
    Phrase,
    ShortSentence,
    LongWithoutEnd,
    LongSentence,
    Date,
    Byline,
}

/// <summary>What one line shows by itself.</summary>
internal sealed class LineStatistics
{
    public LineStatistics(TextLine line)
    {
        Line = line;
        Folded = FoldedText.Of(line.Text);
        End = EndOf(line.Text);
        Hosts = Vocabulary.PhraseHosts(Folded);
        Cues = Vocabulary.CuesIn(Folded);
        IsDate = DateLine.IsDate(line.Text);
        IsByline = Byline.IsByline(line.Text);
        Shape = ShapeOf();
        ContentWords = TopicWords.Of(Folded);
        Count();
    }

    public TextLine Line { get; }

    public FoldedText Folded { get; }

    public LineEnd End { get; }

    /// <summary>Hosts on which the whole line is known as furniture.</summary>
    public int Hosts { get; }

    /// <summary>A bit for each class of cue in the line, see <see cref="Vocabulary.CueClasses"/>.</summary>
    public int Cues { get; }

    public bool IsDate { get; }

    public bool IsByline { get; }

    public LineShape Shape { get; }

    public int Words => Folded.WordCount;

    /// <summary>Words that carry grammar.</summary>
    public int FunctionWords { get; private set; }

    /// <summary>Words that start with a capital, the first word aside.</summary>
    public int Capitals { get; private set; }

    /// <summary>Its different words that carry meaning.</summary>
    public IReadOnlyCollection<string> ContentWords { get; }

    public int Digits { get; private set; }

    public int Letters { get; private set; }

    public int UpperLetters { get; private set; }

    public bool IsLongSentence => Shape == LineShape.LongSentence;

    public bool EndsSentence => End is LineEnd.Sentence or LineEnd.Exclamation or LineEnd.ClosedQuote or LineEnd.Ellipsis;

    private LineShape ShapeOf()
    {
        if (Hosts > 0) return LineShape.Furniture;
        if (IsDate) return LineShape.Date;
        if (IsByline) return LineShape.Byline;
        if (Words < 15 && Cues != 0) return LineShape.ShortCue;
        if (Words < 4) return LineShape.FewWords;
        if (Words < 12) return EndsSentence ? LineShape.ShortSentence : LineShape.Phrase;
        if (Words < 40 && int.PopCount(Cues) >= 2) return LineShape.LongCue;
        return EndsSentence || End == LineEnd.Colon || Words >= 40 ? LineShape.LongSentence : LineShape.LongWithoutEnd;
    }

    private void Count()
    {
        for (var i = 0; i < Words; i++)
        {
            if (Vocabulary.IsFunctionWord(Folded.Word(i))) FunctionWords++;
        }
        var inWord = false;
        var first = true;
        foreach (var c in Line.Text)
        {
            if (char.IsLetter(c))
            {
                Letters++;
                if (char.IsUpper(c))
                {
                    UpperLetters++;
                    if (!inWord && !first) Capitals++;
                }
                inWord = true;
                first = false;
            }
            else
            {
                if (char.IsDigit(c)) Digits++;
                if (char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) is UnicodeCategory.DashPunctuation) inWord = false;
            }
        }
    }

    private static LineEnd EndOf(string text)
    {
        var last = text[^1];
        var inner = text.AsSpan().TrimEnd("\"”’'»)");
        var before = inner.IsEmpty ? '\0' : inner[^1];
        if (before is '.' or '!' or '?' or '…' or '。' or '！' or '？')
        {
            if (inner.Length < text.Length) return last == ')' ? LineEnd.Bracket : LineEnd.ClosedQuote;
            return before is '!' or '?' ? LineEnd.Exclamation : before == '…' || inner.EndsWith("...") ? LineEnd.Ellipsis : LineEnd.Sentence;
        }
        return last switch
        {
            ':' => LineEnd.Colon,
            ',' or ';' => LineEnd.Comma,
            ')' or ']' => LineEnd.Bracket,
            _ => LineEnd.Nothing,
        };
    }
}
