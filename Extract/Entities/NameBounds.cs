using System.Collections.Frozen;
using Extract.Entities.Resolution;
using Extract.Tokens;
using Extract.Words;

namespace Extract.Entities;

/// <summary>
/// Where a name begins and ends, where conventions are clearer than the model's habits: titles and occupations before a person and the article
/// before a sentence's first organization stay outside, a newspaper's article and a university's place belong to the name.
/// </summary>
internal sealed class NameBounds(Lexicon lexicon)
{
    private const NameKinds People = NameKinds.FirstName | NameKinds.CommonFirstName;
    private const NameKinds Listed = NameKinds.University | NameKinds.Organization;
    private const NameKinds AnyOrganization = Listed | NameKinds.Media | NameKinds.Party | NameKinds.Government | NameKinds.Company | NameKinds.Association;
    private const NameKinds Places = NameKinds.Country | NameKinds.LargeCity;
    private const int LongestExtension = 4;
    private const int LongestWord = 40;
    private static readonly uint s_article = WordAnalysis.LowerHash("the");
    private static readonly uint s_bracket = WordAnalysis.LowerHash("(");
    private static readonly uint s_in = WordAnalysis.LowerHash("in");
    private static readonly uint s_hyphen = WordAnalysis.LowerHash("-");
    private static readonly FrozenSet<uint> s_storms = ResourceTable.Read("storm_words.tsv").Select(row => WordAnalysis.LowerHash(row[0])).ToFrozenSet();

    /// <summary>Sets the bounds of the names that were found in one sentence.</summary>
    /// <param name="words">The document's words.</param>
    /// <param name="chars">Their characters.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="names">In text order; receives the revised names.</param>
    /// <param name="from">Index of the sentence's first name.</param>
    public void Fit(ReadOnlySpan<WordFacts> words, TokenChars chars, TokenRange sentence, List<FoundName> names, int from)
    {
        for (var i = from; i < names.Count; i++)
        {
            var name = names[i];
            var free = i > from ? names[i - 1].Tokens.End : sentence.Start;
            names[i] = name.Type switch
            {
                EntityType.Person when IsStorm(words, name.Tokens) => name with { Type = EntityType.Miscellaneous },
                EntityType.Person => Person(words, chars, sentence, free, name),
                EntityType.Organization => Extended(words, sentence, WithArticle(words, sentence, free, name)),
                _ => name,
            };
            while (i + 1 < names.Count && names[i + 1].Tokens.Start < names[i].Tokens.End) names.RemoveAt(i + 1);
            if (names[i].Type == EntityType.Organization) PartFromPlace(words, names, i);
        }
    }

    /// <summary>"Hurricane Humberto".</summary>
    public static bool IsStorm(ReadOnlySpan<WordFacts> words, TokenRange name) => name.Count == 2 && s_storms.Contains(words[name.Start].Lower);

    private FoundName Person(ReadOnlySpan<WordFacts> words, TokenChars chars, TokenRange sentence, int free, FoundName name)
    {
        var (start, end) = (name.Tokens.Start, name.Tokens.End);
        for (var i = start; i < end - 2; i++)
            if (words[i].Is(WordMarks.Capitalized) && (words[i].Kinds & People) == 0 && Titles.Contains(chars(i))) start = i + 1;
        if (end - start == 2 && Titles.PrecedesSurname(chars(start))) start++;
        while (end - start > 2 && (IsOccupation(words, chars, sentence, start) || IsDemonym(words[start]))) start++;
        if (start == name.Tokens.Start && start > free && IsForename(words[start - 1], chars(start - 1))) start--;
        // "Chan-o-" of "Prayuth Chan-o-cha".
        if (words[end - 1].Lower == s_hyphen && end < sentence.End) end++;
        return name with { Tokens = new TokenRange(start, end) };
    }

    /// <summary>"Violinist Jane Doe …": an occupation, or a common word that has its capital from the beginning of the sentence.</summary>
    private bool IsOccupation(ReadOnlySpan<WordFacts> words, TokenChars chars, TokenRange sentence, int at)
    {
        ref readonly var word = ref words[at];
        if (word.Is(WordMarks.AllCapitals) || (word.Kinds & People) != 0 || (words[at + 1].Kinds & People) == 0) return false;
        if ((lexicon.Phrase(word.Letters) & NameKinds.Title) != 0) return true;
        if (at != sentence.Start) return false;
        return IsCommon(chars(at));
    }

    /// <summary>A first name or an initial that the model left out: "B" of "B Shiva Parvathi".</summary>
    private bool IsForename(in WordFacts word, ReadOnlySpan<char> form) =>
        word.Is(WordMarks.Capitalized) && (form.Length == 1 ? form[0] is not ('A' or 'I') : (word.Kinds & People) != 0 && !Titles.Contains(form) && !IsCommon(form));

    /// <summary>Whether texts have the word in small letters.</summary>
    private bool IsCommon(ReadOnlySpan<char> form)
    {
        if (form.Length > LongestWord) return false;
        Span<char> lower = stackalloc char[form.Length];
        form.ToLowerInvariant(lower);
        return lexicon.Contains(lower);
    }

    private bool IsDemonym(in WordFacts word) =>
        (word.Kinds & People) == 0 && (lexicon.Phrase(word.Letters) & (NameKinds.Demonym | NameKinds.Country)) != 0;

    /// <summary>At the beginning of a sentence only listed names keep their article; elsewhere a capital shows that it belongs to the name.</summary>
    private FoundName WithArticle(ReadOnlySpan<WordFacts> words, TokenRange sentence, int free, FoundName name)
    {
        var (start, end) = (name.Tokens.Start, name.Tokens.End);
        if (words[start].Lower == s_article && start == sentence.Start && end - start > 1 && !IsListed(words, name.Tokens))
            return name with { Tokens = new TokenRange(start + 1, end) };
        if (start <= free || words[start - 1].Lower != s_article || !words[start - 1].Is(WordMarks.Capitalized)) return name;
        var isFirst = start - 1 == sentence.Start || words[start - 2].Is(WordMarks.Punctuation);
        return isFirst ? name : name with { Tokens = new TokenRange(start - 1, end) };
    }

    private FoundName Extended(ReadOnlySpan<WordFacts> words, TokenRange sentence, FoundName name)
    {
        if (!words[name.Tokens.Start].Is(WordMarks.Capitalized)) return name;
        for (var end = Math.Min(sentence.End, name.Tokens.End + LongestExtension); end > name.Tokens.End; end--)
        {
            var range = new TokenRange(name.Tokens.Start, end);
            if (words[end - 1].Is(WordMarks.Capitalized) && words[end - 2].Lower != s_bracket && IsListed(words, range)) return name with { Tokens = range };
        }
        return name;
    }

    /// <summary>"World Health Organization in Ghana": a listed organization and a place.</summary>
    private void PartFromPlace(ReadOnlySpan<WordFacts> words, List<FoundName> names, int at)
    {
        var (start, end) = (names[at].Tokens.Start, names[at].Tokens.End);
        for (var i = start + 1; i < end - 1; i++)
        {
            if (words[i].Lower != s_in || (Kinds(words, new TokenRange(start, i)) & AnyOrganization) == 0 || (Kinds(words, new TokenRange(i + 1, end)) & Places) == 0) continue;
            names.Insert(at + 1, names[at] with { Type = EntityType.Location, Tokens = new TokenRange(i + 1, end) });
            names[at] = names[at] with { Tokens = new TokenRange(start, i) };
            return;
        }
    }

    private bool IsListed(ReadOnlySpan<WordFacts> words, TokenRange range) => (Kinds(words, range) & Listed) != 0;

    private NameKinds Kinds(ReadOnlySpan<WordFacts> words, TokenRange range)
    {
        ulong letters = 0;
        foreach (ref readonly var word in words[range.Start..range.End])
            if (!word.Is(WordMarks.Punctuation)) letters = letters * word.LettersPower + word.Letters;
        return lexicon.Phrase(letters);
    }
}
