using Extract.Entities.Resolution;
using Extract.Quotations;
using Extract.Tokens;

namespace Extract.Entities;

/// <summary>
/// Mentions → entities: names of one article that mean the same. Full names are joined first (middle names, initials, short forms
/// of first names), then each single word goes to the bearer that fits best and was named last; organizations are joined by
/// acronym and by shortened form.
/// </summary>
public static class EntityResolver
{
    /// <param name="tokens">The article's tokens.</param>
    /// <param name="mentions">In text order.</param>
    /// <param name="statements">Quotation structure: names inside a quotation are weaker antecedents.</param>
    /// <returns>Entities in order of first mention; every mention belongs to exactly one.</returns>
    public static IReadOnlyList<Entity> Resolve(TokenList tokens, IReadOnlyList<Mention> mentions, IReadOnlyList<Statement> statements)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        ArgumentNullException.ThrowIfNull(mentions);
        ArgumentNullException.ThrowIfNull(statements);
        var groups = NameGroup.Collect(tokens, mentions);
        groups = Surnames.Separate(tokens, mentions, groups);
        var people = PersonClusters.Build(tokens, mentions, [.. groups.Where(g => g.Type == EntityType.Person)], groups.Where(g => g.Type == EntityType.Location).Select(g => g.Key).ToHashSet());
        var others = OrganizationClusters.Build(tokens, mentions, [.. groups.Where(g => g.Type != EntityType.Person)]);
        var clusters = people.Concat(others).OrderBy(c => c.Mentions[0]).ToList();
        var genders = GenderEvidence.Collect(tokens, mentions, clusters);
        return [.. clusters.Select((cluster, i) => ToEntity(tokens, mentions, cluster, i, genders[i]))];
    }

    private static Entity ToEntity(TokenList tokens, IReadOnlyList<Mention> mentions, NameCluster cluster, int index, Gender gender)
    {
        var forms = cluster.Mentions.Select(m => mentions[m].Span.Slice(tokens.Text)).Distinct(StringComparer.Ordinal);
        return new Entity(
            $"e{index + 1}", cluster.Type, cluster.Name, [.. forms.Where(form => form != cluster.Name)], [.. cluster.Mentions],
            cluster.Type == EntityType.Person ? gender : Gender.Unknown);
    }
}
