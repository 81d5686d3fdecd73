using System.Text;
using Extract.Entities;
using Microsoft.Data.Sqlite;

namespace Store.Writing;

/// <summary>
/// Names of one article → names across all articles, conservatively: the same type and the same full name, letter case aside.
/// A person named by one word only is never taken for the same person of another article.
/// </summary>
internal sealed class EntityLinker(SqliteConnection connection) : IDisposable
{
    private readonly PreparedStatement _find = new(connection, "SELECT id FROM entity WHERE type = $1 AND name_key = $2 AND article_id IS NULL", 2);
    private readonly PreparedStatement _add = PreparedStatement.Insert(connection, "entity", "name", "type", "name_key", "article_id");
    private readonly PreparedStatement _prune = new(connection, "DELETE FROM entity WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM article_entity WHERE entity_id = $1)", 1);
    private readonly PreparedStatement _of = new(connection, "SELECT entity_id FROM article_entity WHERE article_id = $1", 1);

    public long IdOf(Entity entity, long article)
    {
        var type = ContractNames.Name(entity.Type);
        var key = KeyOf(entity.Name);
        if (entity.Type == EntityType.Person && !key.Contains(' ', StringComparison.Ordinal))
            return _add.Add(entity.Name, type, key, article);
        return (long?)_find.Value(type, key) ?? _add.Add(entity.Name, type, key, null);
    }

    /// <summary>The store-wide names that an article uses.</summary>
    public IReadOnlyList<long> UsedBy(long article)
    {
        var ids = new List<long>();
        using var rows = _of.Rows(article);
        while (rows.Read()) ids.Add(rows.GetInt64(0));
        return ids;
    }

    /// <summary>Removes those that no article uses any more.</summary>
    public void Prune(IReadOnlyList<long> entities)
    {
        foreach (var entity in entities) _prune.Run(entity);
    }

    public void Dispose()
    {
        _find.Dispose();
        _add.Dispose();
        _prune.Dispose();
        _of.Dispose();
    }

#pragma warning disable CA1308 // A key for comparing, never shown.
    internal static string KeyOf(string name) =>
        string.Join(' ', name.Normalize(NormalizationForm.FormC).Replace('’', '\'').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();
#pragma warning restore CA1308
}
