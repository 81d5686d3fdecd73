using Extract.Quotations;
using Extract.Tokens;

namespace Extract.Entities;

/// <summary>Mentions → entities: names of one article that mean the same.</summary>
public static class EntityResolver
{
    /// <param name="tokens">The article's tokens.</param>
    /// <param name="mentions">In text order.</param>
    /// <param name="statements">Quotation structure: names inside a quotation are weaker antecedents.</param>
    /// <returns>Entities in order of first mention; every mention belongs to exactly one.</returns>
    public static IReadOnlyList<Entity> Resolve(TokenList tokens, IReadOnlyList<Mention> mentions, IReadOnlyList<Statement> statements)
    {
        ArgumentNullException.ThrowIfNull(mentions);
        return [.. mentions.Select((m, i) => new Entity($"e{i + 1}", m.Type, m.Span.Slice(tokens.Text), [], [i], Gender.Unknown))];
    }
}
