using System.Collections.Frozen;
using Extract.Tagging;
using Extract.Tokens;

namespace Extract.Countries;

/// <summary>
/// Counts, once an article needs it, the words that tell which reading a shared name has: Tbilisi against Atlanta for Georgia,
/// Brazzaville against Kinshasa for Congo. Table: <c>country_evidence.tsv</c>.
/// </summary>
internal sealed class CountryEvidence(TokenList tokens, IReadOnlyList<TaggedToken> tags)
{
    /// <summary>The reading without evidence, and the readings that words of the article speak for.</summary>
    private sealed record Choice(string Surface, string Default, FrozenDictionary<string, string> Clues)
    {
        public bool MayBeTown { get; } = Default != "-" && Clues.Values.Contains("-");
    }

    private static readonly FrozenDictionary<string, Choice> Choices = ReadTable();

    private readonly Dictionary<Choice, (string Reading, bool Spoken)> _decided = [];

    public static bool IsShared(string surface) => Choices.ContainsKey(surface);

    /// <param name="surface">The name in the text.</param>
    /// <param name="iso2">Its country where it is not shared.</param>
    /// <returns>Null where the name denotes no country in this article.</returns>
    public string? Decide(string surface, string iso2)
    {
        if (!Choices.TryGetValue(surface, out var choice)) return iso2;
        var reading = Read(choice).Reading;
        return reading == "-" ? null : reading;
    }

    /// <summary>Whether other words of the article speak for the country, so that a name recognised as a person's may be doubted.</summary>
    public bool SpeaksFor(string surface) => Choices.TryGetValue(surface, out var choice) && Read(choice) is { Spoken: true, Reading: not "-" };

    private (string Reading, bool Spoken) Read(Choice choice)
    {
        if (!_decided.TryGetValue(choice, out var decided))
        {
            decided = Count(choice);
            _decided.Add(choice, decided);
        }
        return decided;
    }

    private (string Reading, bool Spoken) Count(Choice choice)
    {
        var votes = new Dictionary<string, int>();
        var clues = choice.Clues.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!char.IsUpper(tokens.Chars(i)[0])) continue;
            if ((clues.TryGetValue(tokens.Chars(i), out var reading) && !(i > 1 && tokens.Is(i - 1, ",") && tokens.Is(i - 2, choice.Surface))) || (IsTownUse(i, choice) && (reading = "-") is not null))
                votes[reading] = votes.GetValueOrDefault(reading) + 1;
        }
        return votes.Count == 0 ? (choice.Default, false)
            : (votes.OrderByDescending(vote => vote.Value).ThenBy(vote => vote.Key == choice.Default ? 0 : 1).ThenBy(vote => vote.Key, StringComparer.Ordinal).First().Key, true);
    }

    /// <summary>"Malta Road", "a Lebanon woman", "the Jordan boys": before a noun a country would be an adjective ("a Lebanese woman"), a town is not.</summary>
    private bool IsTownUse(int i, Choice choice) =>
        choice.MayBeTown && tokens.IsIgnoreCase(i, choice.Surface) && i + 1 < tokens.Count
        && (CountryWords.TownUses.Contains(tokens.Chars(i + 1))
            || (char.IsLower(tokens.Chars(i + 1)[0]) && tags[i + 1].Universal == UniversalTag.NOUN));

    private static FrozenDictionary<string, Choice> ReadTable()
    {
        var choices = new Dictionary<string, Choice>(StringComparer.OrdinalIgnoreCase);
        foreach (var group in ResourceTable.Read("country_evidence.tsv").GroupBy(row => row[0]))
        {
            var clues = group.Where(row => row[2] != "*").SelectMany(row => row[2].Split('|').Select(clue => (clue, reading: row[1])));
            var choice = new Choice(group.Key, group.First(row => row[2] == "*")[1], clues.ToFrozenDictionary(c => c.clue, c => c.reading));
            foreach (var surface in group.Key.Split('|')) choices[surface] = choice;
        }
        return choices.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
