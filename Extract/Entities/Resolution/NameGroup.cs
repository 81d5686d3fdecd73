using Extract.Tokens;

namespace Extract.Entities.Resolution;

/// <summary>The mentions of one article that are written alike (but for case, accents and full stops) and have one type.</summary>
internal sealed class NameGroup(string text, string key, EntityType type)
{
    private static readonly WordSet s_storms = WordSet.Read("storm_words.tsv", StringComparer.OrdinalIgnoreCase);

    public string Text { get; private set; } = text;

    public string Key { get; } = key;

    public EntityType Type { get; private set; } = type;

    /// <summary>Ascending.</summary>
    public List<int> Mentions { get; private set; } = [];

    public double Weight { get; private set; }

    /// <summary>Groups in order of first mention.</summary>
    public static IReadOnlyList<NameGroup> Collect(TokenList tokens, IReadOnlyList<Mention> mentions)
    {
        var groups = new Dictionary<(string, EntityType), NameGroup>();
        var storms = new HashSet<string>(StringComparer.Ordinal);
        var people = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < mentions.Count; i++)
        {
            var mention = mentions[i];
            var text = mention.Span.Slice(tokens.Text);
            var key = mention.Type == EntityType.Person ? PersonName.Parse(text).Key : OrganizationName.Parse(text).Key;
            if (!groups.TryGetValue((key, mention.Type), out var group))
                groups.Add((key, mention.Type), group = new NameGroup(text, key, mention.Type));
            group.Add(i, text, mention.Confidence);
            if (IsCalledPerson(tokens, mention)) people.Add(key);
            if (StormKey(tokens, mention, key) is { } storm) storms.Add(storm);
        }
        return MergeTypes([.. groups.Values.Select(group => StormOf(group, storms) ?? CalledPersonOf(group, people) ?? FullNameOf(group, groups, storms) ?? OrganizationOf(group, groups) ?? group)]);
    }

    /// <summary>A name of another kind whose last word is used as a surname ("Valeska Paris", later twice "Paris" as a person) is a person's.</summary>
    private static NameGroup? FullNameOf(NameGroup group, Dictionary<(string, EntityType), NameGroup> groups, HashSet<string> storms)
    {
        var words = group.Key.Split(' ');
        if (group.Type == EntityType.Person || words.Length is < 2 or > 3 || storms.Contains(words[^1])) return null;
        if (!groups.TryGetValue((words[^1], EntityType.Person), out var surname) || surname.Mentions[0] < group.Mentions[0]) return null;
        // Of places and organizations ("San Juan") only those that begin with a first name.
        if (group.Type == EntityType.Miscellaneous ? surname.Mentions.Count < 2 : !FirstNames.Contains(words[0])) return null;
        return new NameGroup(group.Text, group.Key, EntityType.Person) { Mentions = group.Mentions, Weight = group.Weight };
    }

    /// <summary>"Valeska Paris, an Australian woman": whoever is called a man or woman right behind a name of two words is a person.</summary>
    private static bool IsCalledPerson(TokenList tokens, Mention mention)
    {
        var at = mention.Tokens.End;
        if (mention.Type == EntityType.Person || mention.Tokens.Count != 2 || !tokens.Is(at, ",") || !(tokens.Is(at + 1, "a") || tokens.Is(at + 1, "an"))) return false;
        for (var i = at + 2; i < Math.Min(at + 6, tokens.Count); i++)
        {
            if (tokens.Is(i, "woman") || tokens.Is(i, "man") || Titles.Find(tokens.Chars(i)) != Gender.Unknown) return true;
            if (tokens.Is(i, ",")) return false;
        }
        return false;
    }

    private static NameGroup? CalledPersonOf(NameGroup group, HashSet<string> people) =>
        group.Type != EntityType.Person && people.Contains(group.Key)
            ? new NameGroup(group.Text, group.Key, EntityType.Person) { Mentions = group.Mentions, Weight = group.Weight }
            : null;

    /// <summary>"Akhil Bharat Hindu Mahasabha" where "ABHM" is an organization: a name of four words with its acronym in the article is no person's.</summary>
    private static NameGroup? OrganizationOf(NameGroup group, Dictionary<(string, EntityType), NameGroup> groups)
    {
        var words = group.Key.Split(' ');
        if (group.Type != EntityType.Person || words.Length < 4 || !groups.ContainsKey((new string([.. words.Select(word => word[0])]), EntityType.Organization))) return null;
        return new NameGroup(group.Text, OrganizationName.Parse(group.Text).Key, EntityType.Organization) { Mentions = group.Mentions, Weight = group.Weight };
    }

    /// <summary>A bare first name that is a storm's ("Dorian" after "Hurricane Dorian") is no person.</summary>
    private static NameGroup? StormOf(NameGroup group, HashSet<string> storms) =>
        group.Type == EntityType.Person && storms.Contains(group.Key)
            ? new NameGroup(group.Text, group.Key, EntityType.Miscellaneous) { Mentions = group.Mentions, Weight = group.Weight }
            : null;

    /// <summary>Whether a mention names a storm, and the key of the bare name.</summary>
    private static string? StormKey(TokenList tokens, Mention mention, string key)
    {
        if (mention.Type == EntityType.Person)
            return mention.Tokens.Start > 0 && IsStormWord(tokens.TextOf(mention.Tokens.Start - 1)) ? key : null;
        var space = key.LastIndexOf(' ');
        return mention.Type == EntityType.Miscellaneous && space > 0 && IsStormWord(tokens.TextOf(mention.Tokens.Start)) ? key[(space + 1)..] : null;
    }

    private static bool IsStormWord(string word) => char.IsUpper(word[0]) && s_storms.Contains(word);

    private void Add(int mention, string text, double confidence)
    {
        Mentions.Add(mention);
        Weight += confidence;
        // A form in capitals throughout ("DONALD TRUMP") is a headline's.
        if (Text.Length > 5 && !Text.Any(char.IsLower) && text.Any(char.IsLower)) Text = text;
        // "US" and "United States" have one key.
        else if (text.Length > Text.Length + 4) Text = text;
    }

    /// <summary>One name that got two types in one article is one thing, unless each reading is well supported.</summary>
    private static List<NameGroup> MergeTypes(List<NameGroup> groups)
    {
        var result = new List<NameGroup>();
        foreach (var same in groups.GroupBy(g => g.Key))
        {
            var best = same.MaxBy(g => g.Weight)!;
            foreach (var other in same.Where(g => g != best))
            {
                var isClear = best.Weight >= 2 * other.Weight || other.Key.Contains(' ', StringComparison.Ordinal);
                if (isClear) best.Absorb(other);
                else result.Add(other);
            }
            result.Add(best);
        }
        return [.. result.OrderBy(g => g.Mentions[0])];
    }

    /// <summary>The mentions that pass a test under another type, and the others as they were; null where there are none.</summary>
    public (NameGroup? Chosen, NameGroup? Others) Split(Func<int, bool> test, EntityType chosenType)
    {
        var chosen = Mentions.Where(test).ToList();
        var rest = Mentions.Except(chosen).ToList();
        return (chosen.Count == 0 ? null : new NameGroup(Text, Key, chosenType) { Mentions = chosen, Weight = Weight }, rest.Count == 0 ? null : new NameGroup(Text, Key, Type) { Mentions = rest, Weight = Weight });
    }

    private void Absorb(NameGroup other)
    {
        Mentions = [.. Mentions.Concat(other.Mentions).Order()];
        Weight += other.Weight;
    }
}
