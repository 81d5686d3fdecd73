using Extract.Tokens;

namespace Extract.Entities.Resolution;

/// <summary>
/// Bare surnames that the recogniser took for a place or an organization ("Paris claims …" after "Valeska Paris"): where the full
/// name was there before and no preposition shows a place, they mean the person.
/// </summary>
internal static class Surnames
{
    public static IReadOnlyList<NameGroup> Separate(TokenList tokens, IReadOnlyList<Mention> mentions, IReadOnlyList<NameGroup> groups)
    {
        var firstOf = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var group in groups.Where(g => g.Type == EntityType.Person))
        {
            var name = PersonName.Parse(group.Text);
            // "Sultan of Oman": nobody is called Oman.
            if (name.IsFull && name.Words[^2] is not "of") firstOf.TryAdd(name.Surname, group.Mentions[0]);
        }
        if (firstOf.Count == 0) return groups;
        var result = new List<NameGroup>();
        foreach (var group in groups)
        {
            if (group.Type == EntityType.Person || !firstOf.TryGetValue(group.Key, out var first))
            {
                result.Add(group);
                continue;
            }
            var (person, rest) = group.Split(m => m > first && !IsPlace(tokens, mentions[m].Tokens), EntityType.Person);
            if (person is not null) result.Add(person);
            if (rest is not null) result.Add(rest);
        }
        return [.. result.OrderBy(g => g.Mentions[0])];
    }

    private static bool IsPlace(TokenList tokens, TokenRange range) =>
        range.Start > 0 && tokens.Chars(range.Start - 1) is "in" or "In" or "at" or "At" or "to" or "from" or "From" or "near" or "the" or "The" or "across" or "into" or "of" or ",";
}
