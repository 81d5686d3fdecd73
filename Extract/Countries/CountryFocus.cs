using Extract.Entities;
using Extract.Tagging;
using Extract.Tokens;

namespace Extract.Countries;

/// <summary>A country that an article is about.</summary>
/// <param name="Iso2">ISO 3166-1 alpha-2 code, or <c>XK</c>.</param>
/// <param name="Score">Share of the article's weighted mentions of places, in (0, 1]; the scores of one article sum to 1.</param>
/// <param name="Mentions">How often the country is denoted, its capital, regions and cities not counted.</param>
public sealed record CountryInFocus(string Iso2, double Score, int Mentions);

/// <summary>Ranks the countries of an article: every mention counts, those near the beginning and in the title more; capitals, regions, large cities and institutions half.</summary>
public static class CountryFocus
{
    /// <summary>A mention within the first characters weighs this much more: what an article is about stands at its head.</summary>
    private const double HeadWeight = 2;

    private const int HeadLength = 400;

    private const double PlaceWeight = 0.5;

    /// <summary>A country in the title that the text denotes too.</summary>
    private const double TitleWeight = 2;

    /// <summary>Tokens of a text for each unit of its foremost country's weight: where more stand, countries are named in passing and none is in focus.</summary>
    private const double MostTokens = 2000;

    /// <param name="tokens">The article's tokens.</param>
    /// <param name="mentions">Its names: a city is told from a person by what it was taken for.</param>
    /// <param name="countries">Its country mentions, in text order.</param>
    /// <param name="title">Its title, if known.</param>
    /// <returns>By score, highest first; ties in order of first mention. Empty where no country is named but in passing.</returns>
    public static IReadOnlyList<CountryInFocus> Rank(TokenList tokens, IReadOnlyList<Mention> mentions, IReadOnlyList<CountryMention> countries, string? title = null)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        ArgumentNullException.ThrowIfNull(mentions);
        ArgumentNullException.ThrowIfNull(countries);
        var scores = new Dictionary<string, (double Weight, int Mentions, int First)>();
        foreach (var mention in countries) Add(scores, mention.Iso2, mention.Span.Start, 1, 1);
        AddPlaces(scores, tokens, mentions, countries);
        AddTitle(scores, title);
        if (scores.Count == 0 || scores.Values.Max(score => score.Weight) * MostTokens < tokens.Count) return [];
        var total = scores.Values.Sum(score => score.Weight);
        return [.. scores
            .OrderByDescending(score => score.Value.Weight).ThenBy(score => score.Value.First)
            .Select(score => new CountryInFocus(score.Key, score.Value.Weight / total, score.Value.Mentions))];
    }

    /// <summary>Capitals, regions and cities speak for their country.</summary>
    private static void AddPlaces(Dictionary<string, (double Weight, int Mentions, int First)> scores, TokenList tokens, IReadOnlyList<Mention> mentions, IReadOnlyList<CountryMention> countries)
    {
        int next = 0, name = 0;
        for (var i = 0; i < tokens.Count;)
        {
            while (name < mentions.Count && mentions[name].Tokens.End <= i) name++;
            var inside = name < mentions.Count && mentions[name].Tokens.Start <= i ? mentions[name].Type : (EntityType?)null;
            if (inside is EntityType.Person || !TryPlace(tokens, i, inside is not null, out var end, out var iso2))
            {
                i++;
                continue;
            }
            var span = tokens.SpanOf(new TokenRange(i, end));
            while (next < countries.Count && countries[next].Span.End <= span.Start) next++;
            if (next == countries.Count || !countries[next].Span.Overlaps(span)) Add(scores, iso2, span.Start, PlaceWeight, 0);
            i = end;
        }
    }

    private static void AddTitle(Dictionary<string, (double Weight, int Mentions, int First)> scores, string? title)
    {
        if (string.IsNullOrWhiteSpace(title)) return;
        var tokens = Tokenizer.Tokenize(title);
        TaggedToken[] tags = [.. Enumerable.Repeat(new TaggedToken(UniversalTag.X, "XX"), tokens.Count)];
        foreach (var mention in CountryFinder.Find(tokens, tags, []))
            if (scores.TryGetValue(mention.Iso2, out var score)) scores[mention.Iso2] = score with { Weight = score.Weight + TitleWeight };
    }

    /// <summary>Capitals and North American states stand anywhere, other places only in recognised names ("Phoenix", "Lima beans").</summary>
    private static bool TryPlace(TokenList tokens, int i, bool isName, out int end, out string iso2) =>
        CountryTable.Capitals.TryMatch(tokens, i, out end, out iso2)
        || (CountryTable.States.TryMatch(tokens, i, out end, out iso2) && IsNoCode(tokens, i))
        || (isName && (CountryTable.Places.TryMatch(tokens, i, out end, out iso2) || CountryTable.Institutions.TryMatch(tokens, i, out end, out iso2)));

    /// <summary>Postal codes ("IN", "OR", "ME") are read as states only after a name and a comma.</summary>
    private static bool IsNoCode(TokenList tokens, int i) => tokens.Chars(i).Length > 2 || (i > 1 && tokens.Is(i - 1, ",") && char.IsUpper(tokens.Chars(i - 2)[0]));

    private static void Add(Dictionary<string, (double Weight, int Mentions, int First)> scores, string iso2, int offset, double weight, int count)
    {
        var before = scores.GetValueOrDefault(iso2, (Weight: 0, Mentions: 0, First: offset));
        scores[iso2] = (before.Weight + (offset < HeadLength ? weight * HeadWeight : weight), before.Mentions + count, before.First);
    }
}
