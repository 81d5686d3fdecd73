using System.Globalization;

namespace Extract.Times.Lexicon;

/// <summary>One form of the vocabulary.</summary>
/// <param name="text">Lower case, apostrophes straight.</param>
internal sealed class TimeWord(string text)
{
    public string Text { get; } = text;

    /// <summary>Classes in any case, with a capital, and only as <see cref="Exact"/> writes it.</summary>
    public TimeClass AnyCase, Capital, ExactCase;

    public string? Exact;
    public int Word;
    public int Value;
    public double Number;
    public Direction Direction;

    /// <summary>Written with or without a full stop.</summary>
    public bool IsAbbreviation;

    /// <summary>Longer forms that begin with this word, longest first.</summary>
    public List<TimeWord> Longer { get; } = [];
}

/// <summary>The vocabulary of time, from <c>Times/words.tsv</c>, <c>Times/holidays.tsv</c>, <c>number_words.tsv</c> and the words that rules name.</summary>
internal sealed class TimeWords
{
    private readonly Dictionary<string, TimeWord> _words = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, TimeWord> _phrases = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, TimeWord>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <summary>By length (up to 15), the first letters that words of it have.</summary>
    private readonly uint[] _initials = new uint[16];
    private int _literals;

    public TimeWords()
    {
        foreach (var row in ResourceTable.Read("Times/words.tsv")) Add(Enum.Parse<TimeClass>(row[0]), row[1], row[2]);
        foreach (var row in ResourceTable.Read("Times/holidays.tsv"))
        {
            Holidays.Add(Holiday.Parse(row[0]));
            Add(TimeClass.Holiday, (Holidays.Count - 1).ToString(CultureInfo.InvariantCulture), row[1]);
        }
        foreach (var row in ResourceTable.Read("number_words.tsv"))
            if (NumberClass(row[1]) is var type and not TimeClass.None) Add(type, row[2], row[0]);
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public List<Holiday> Holidays { get; } = [];

    /// <summary>TIMEX3 values of frequencies.</summary>
    public List<string> Frequencies { get; } = [];

    /// <summary>The number of a word that a rule names, given on first use.</summary>
    public int Literal(string text)
    {
        var word = Entry(text);
        if (word.Word == 0) word.Word = ++_literals;
        return word.Word;
    }

    public TimeWord? Find(ReadOnlySpan<char> token)
    {
        if (token.Length > 15 || token.Length == 0) return null;
        var initial = token[0] | 0x20;
        if (initial is >= 'a' and <= 'z' && (_initials[token.Length] >> (initial - 'a') & 1) == 0) return null;
        return _lookup.TryGetValue(token, out var word) ? word : null;
    }

    /// <summary>Longest first: what a word begins is tried at every place it stands.</summary>
    public void Freeze()
    {
        foreach (var word in _words.Values) word.Longer.Sort((a, b) => b.Text.Length.CompareTo(a.Text.Length));
    }

    private void Add(TimeClass type, string value, string forms)
    {
        foreach (var form in forms.Split('|'))
        {
            var abbreviation = form.Length > 2 && form[^1] == '.' && form.IndexOf('.', StringComparison.Ordinal) == form.Length - 1;
            var text = abbreviation ? form[..^1] : form;
            var word = Entry(text);
            word.IsAbbreviation |= abbreviation;
            SetValue(word, type, value);
            if (type is TimeClass.Era || (type is TimeClass.Zone && !text.Any(char.IsLower)))
            {
                word.ExactCase |= type;
                word.Exact = text;
            }
            else if ((type is TimeClass.Month or TimeClass.Weekday && (abbreviation || text is "May" or "March" or "August")) || text is "May Day" or "Epiphany")
            {
                word.Capital |= type;
            }
            else
            {
                word.AnyCase |= type;
            }
        }
    }

    /// <summary>What the numeral classes of <c>number_words.tsv</c> are here.</summary>
    private static TimeClass NumberClass(string name) => name switch
    {
        "unit" or "teen" or "tens" => TimeClass.Cardinal,
        "ordinal-unit" or "ordinal-teen" or "ordinal-tens" => TimeClass.Ordinal,
        _ => TimeClass.None,
    };

    private void SetValue(TimeWord word, TimeClass type, string value)
    {
        switch (type)
        {
            case TimeClass.Unit or TimeClass.Units or TimeClass.LongSpan or TimeClass.LongSpans: word.Value = (int)Enum.Parse<TimeUnit>(value); break;
            case TimeClass.Direction: word.Direction = Enum.Parse<Direction>(value); break;
            case TimeClass.Frequency or TimeClass.AnnualAdjective:
                word.Value = Frequencies.Count;
                Frequencies.Add(value);
                break;
            case TimeClass.Zone: word.Value = value == "Z" ? 1 : 0; break;
            case TimeClass.Vague or TimeClass.Cardinal or TimeClass.Ordinal or TimeClass.DecadeWord:
                word.Number = double.Parse(value, CultureInfo.InvariantCulture);
                break;
            default: word.Value = int.Parse(value, CultureInfo.InvariantCulture); break;
        }
    }

    private TimeWord Entry(string text)
    {
        var end = FirstWordLength(text);
        if (end == text.Length) return Single(text);
        if (_phrases.TryGetValue(text, out var phrase)) return phrase;
        phrase = new TimeWord(text.ToLowerInvariant());
        _phrases.Add(text, phrase);
        Single(text[..end]).Longer.Add(phrase);
        return phrase;
    }

    private TimeWord Single(string text)
    {
        if (_words.TryGetValue(text, out var word)) return word;
        word = new TimeWord(text.ToLowerInvariant());
        _words.Add(text, word);
        var initial = text[0] | 0x20;
        if (initial is >= 'a' and <= 'z' && text.Length < 16) _initials[text.Length] |= 1u << (initial - 'a');
        return word;
    }

    /// <summary>A first word ends before a space, a hyphen or a possessive apostrophe; abbreviations such as <c>B.C.</c> and <c>o'clock</c> stay whole.</summary>
    private static int FirstWordLength(string text)
    {
        if (char.IsDigit(text[0])) return text.IndexOf(' ', StringComparison.Ordinal) is var space and > 0 ? space : text.Length;
        for (var i = 1; i < text.Length; i++)
            if (text[i] is ' ' or '-' || (text[i] == '\'' && text != "o'clock")) return i;
        return text.Length;
    }
}
