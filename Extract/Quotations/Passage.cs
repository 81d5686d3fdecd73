using Extract.Entities;
using Extract.Sentences;
using Extract.Tagging;
using Extract.Tokens;
using Ingest;

namespace Extract.Quotations;

/// <summary>The tokens of an article with what the search for statements asks about each: quotation, word class, part of speech, name.</summary>
internal sealed class Passage
{
    /// <summary>Fewer tokens may be a name.</summary>
    private const int ShortestHeadline = 4;

    private readonly WordClass[] _classes;
    private readonly int[] _quotes;
    private readonly int[] _names;
    private readonly IReadOnlyList<TaggedToken> _tags;
    private readonly bool _isInCapitals;

    public Passage(TokenList tokens, IReadOnlyList<TaggedToken> tags, IReadOnlyList<Sentence> sentences, IReadOnlyList<Block> blocks, IReadOnlyList<Mention> mentions)
    {
        Tokens = tokens;
        _tags = tags;
        Mentions = mentions;
        Blocks = blocks;
        Quotes = QuoteMarkPairer.Pair(tokens, blocks);
        _classes = new WordClass[tokens.Count];
        for (var i = 0; i < tokens.Count; i++)
            if (!IsAcronym(i)) _classes[i] = QuotationLexicon.ClassesOf(tokens.Chars(i));
        _quotes = Index(tokens.Count, Quotes.Count, q => Quotes[q].Tokens);
        _names = Index(tokens.Count, mentions.Count, m => mentions[m].Tokens);
        // "the Ministry of Health and Sports": the name's own word joins nothing.
        for (var i = 1; i < tokens.Count; i++)
            if (_names[i] >= 0 && _names[i] == _names[i - 1]) _classes[i] &= ~WordClass.Coordinator;
        _isInCapitals = IsMostlyInCapitals(tokens.Text);
        Sentences = NarrativeSplitter.Split(this, sentences);
        Trees = new ClauseTrees(tokens, sentences, tags);
    }

    public TokenList Tokens { get; }

    public IReadOnlyList<Block> Blocks { get; }

    public IReadOnlyList<Mention> Mentions { get; }

    /// <summary>Outermost quoted spans in text order.</summary>
    public IReadOnlyList<QuotedSpan> Quotes { get; }

    /// <summary>The narrator's sentences: a quotation never splits one.</summary>
    public IReadOnlyList<NarrativeSentence> Sentences { get; }

    public ClauseTrees Trees { get; }

    public int Count => Tokens.Count;

    /// <summary>A token as written; empty outside the text, where rules look for neighbours, too.</summary>
    public ReadOnlySpan<char> Chars(int i) => (uint)i < (uint)Count ? Tokens.Chars(i) : [];

    public bool Is(int i, WordClass classes) => (uint)i < (uint)Count && (_classes[i] & classes) != 0;

    public bool Is(int i, string word) => (uint)i < (uint)Count && Chars(i).Equals(word, StringComparison.OrdinalIgnoreCase) && !IsAcronym(i);

    /// <summary>"WHO" and "US" are names, not words; a whole text in capitals is not meant.</summary>
    private bool IsAcronym(int i) => OpensInCapitals(i) && Chars(i) is { Length: <= 4 } word && !word.ContainsAnyExceptInRange('A', 'Z') && !OpensInCapitals(i - 1);

    private bool OpensInCapitals(int i) => Chars(i) is [>= 'A' and <= 'Z', >= 'A' and <= 'Z', ..];

    /// <summary>Whether the token is this one character.</summary>
    public bool Is(int i, char mark) => (uint)i < (uint)Count && Chars(i) is [var only] && only == mark;

    /// <summary>Index of the quoted span that covers the token, or -1.</summary>
    public int QuoteAt(int i) => (uint)i < (uint)Count ? _quotes[i] : -1;

    /// <summary>Index of the name that covers the token, or -1.</summary>
    public int NameAt(int i) => (uint)i < (uint)Count ? _names[i] : -1;

    public bool IsQuoted(int i) => QuoteAt(i) >= 0;

    /// <summary>Penn tag; a capitalised word right before a finite verb is a name whatever the tagger thought.</summary>
    public string Tag(int i)
    {
        if ((uint)i >= (uint)Count) return "";
        var tag = _tags[i].Tag;
        if (tag is "WP" or "PRP" && IsAcronym(i)) return "NNP";
        return tag is "VBD" or "VBN" or "VBZ" or "VBP" && IsUpperCase(i) && i + 1 < Count && _tags[i + 1].Tag is "VBD" or "VBZ" or "VBN" && !Is(i, WordClass.Be | WordClass.Auxiliary) ? "NNP" : tag;
    }

    public bool IsNoun(int i) => Tag(i) is ['N', ..] || NameAt(i) >= 0;

    public bool IsProperNoun(int i) => Tag(i) is ['N', 'N', 'P', ..];

    /// <summary>A word that can stand inside a noun phrase before its head.</summary>
    public bool IsModifier(int i) => Tag(i) is ['J', ..] or "CD" or "DT" or "PDT" or "PRP$" or "POS" or "$" or "#" || Is(i, WordClass.Determiner | WordClass.Possessive);

    public bool IsAdverb(int i) => Tag(i) is "RB" or "RBR" or "RBS" && !Is(i, WordClass.Negation);

    public bool IsVerb(int i) => Tag(i) is ['V', ..];

    /// <summary>Past, present or modal verb, auxiliaries included.</summary>
    public bool IsFinite(int i) => Tag(i) is "VBD" or "VBZ" or "VBP" or "MD" && !IsQuoted(i);

    public bool HasFinite(int start, int end)
    {
        for (var i = start; i < end; i++)
            if (IsFinite(i)) return true;
        return false;
    }

    /// <summary>A line in capitals throughout within a text that is not: a teaser or headline.</summary>
    public bool IsHeadline(TokenRange range)
    {
        if (_isInCapitals || range.Count < ShortestHeadline) return false;
        for (var i = range.Start; i < range.End; i++)
            if (Chars(i).ContainsAnyInRange('a', 'z')) return false;
        return true;
    }

    private static bool IsMostlyInCapitals(string text)
    {
        int capitals = 0, letters = 0;
        foreach (var c in text)
        {
            if (char.IsUpper(c)) capitals++;
            if (char.IsLetter(c)) letters++;
        }
        return capitals * 2 > letters;
    }

    public bool HasComma(int start, int end)
    {
        for (var i = start; i < end; i++)
            if (IsComma(i)) return true;
        return false;
    }

    /// <summary>Whether any token of the range is of one of the classes.</summary>
    public bool Has(TokenRange range, WordClass classes)
    {
        for (var i = range.Start; i < range.End; i++)
            if (Is(i, classes)) return true;
        return false;
    }

    /// <summary>Whether any token of the range stands inside marks.</summary>
    public bool HasQuote(TokenRange range)
    {
        for (var i = range.Start; i < range.End; i++)
            if (IsQuoted(i)) return true;
        return false;
    }

    public bool IsPunctuation(int i) => (uint)i < (uint)Count && Tokens[i].Kind == TokenKind.Punctuation;

    public bool IsComma(int i) => Is(i, ',');

    public bool IsDash(int i) => (uint)i < (uint)Count && Chars(i) is "–" or "—" or "--" or "―" or "‒" || (Is(i, '-') && Tokens.IsSpaceBefore(i) && i + 1 < Count && Tokens.IsSpaceBefore(i + 1));

    public bool IsLowerCase(int i) => (uint)i < (uint)Count && char.IsLower(Chars(i)[0]);

    public bool IsUpperCase(int i) => (uint)i < (uint)Count && char.IsUpper(Chars(i)[0]);

    /// <summary>The last character of the quotation before its closing mark.</summary>
    public char LastInner(QuotedSpan quote)
    {
        var i = quote.Span.End - 1;
        if (quote.IsClosed) i--;
        while (i > quote.Span.Start && Tokens.Text[i] is ' ' or '\'' or '’' or '”' or '"' or ']' or '[' or ')') i--;
        return Tokens.Text[Math.Max(i, 0)];
    }

    private static int[] Index(int count, int ranges, Func<int, TokenRange> at)
    {
        var index = new int[count];
        Array.Fill(index, -1);
        for (var r = 0; r < ranges; r++)
        {
            var range = at(r);
            for (var i = range.Start; i < range.End; i++) index[i] = r;
        }
        return index;
    }
}
