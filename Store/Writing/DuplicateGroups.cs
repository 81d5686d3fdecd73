using System.Runtime.InteropServices;
using Ingest.Fingerprints;
using Microsoft.Data.Sqlite;

namespace Store.Writing;

/// <summary>
/// Articles that say nearly the same share a group. An arriving article joins the group of the stored article most like it, and brings in those like it that
/// have none yet; groups are never merged, so that nothing that was told apart before is one later.
/// </summary>
internal sealed class DuplicateGroups : IDisposable
{
    // Of a run of words that very many articles share (a standing footer) only the first articles are looked at: the cost stays bounded.
    private const int CandidatesPerKey = 32;

    // Copies share a third of their keys and more, others a phrase or two: of the candidates those that share most are compared.
    private const int Compared = 16;

    private readonly PreparedStatement _addSignature, _addKey, _candidates, _signature, _groupOf, _join, _addGroup, _removeKey, _removeSignature, _leave, _dissolve, _prune;

    public DuplicateGroups(SqliteConnection connection)
    {
        _addSignature = PreparedStatement.Insert(connection, "article_signature", "article_id", "signature");
        _addKey = PreparedStatement.Insert(connection, "signature_key", "key", "article_id");
        _candidates = new PreparedStatement(connection, "SELECT article_id FROM signature_key WHERE key = $1 ORDER BY article_id LIMIT $2", 2);
        _signature = new PreparedStatement(connection, "SELECT signature FROM article_signature WHERE article_id = $1", 1);
        _groupOf = new PreparedStatement(connection, "SELECT duplicate_group_id FROM article WHERE id = $1", 1);
        _join = new PreparedStatement(connection, "UPDATE article SET duplicate_group_id = $2 WHERE id = $1", 2);
        _addGroup = new PreparedStatement(connection, "INSERT INTO duplicate_group (name) SELECT coalesce(title, substr(text, 1, 80)) FROM article WHERE id = $1", 1);
        _removeKey = new PreparedStatement(connection, "DELETE FROM signature_key WHERE key = $1 AND article_id = $2", 2);
        _removeSignature = new PreparedStatement(connection, "DELETE FROM article_signature WHERE article_id = $1", 1);
        _leave = new PreparedStatement(connection, "UPDATE article SET duplicate_group_id = NULL WHERE id = $1", 1);
        _dissolve = new PreparedStatement(
            connection,
            "UPDATE article SET duplicate_group_id = NULL WHERE duplicate_group_id = $1 AND (SELECT count(*) FROM article WHERE duplicate_group_id = $1) = 1",
            1);
        _prune = new PreparedStatement(connection, "DELETE FROM duplicate_group WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM article WHERE duplicate_group_id = $1)", 1);
    }

    /// <summary>Notes an article's signature and puts the article into a group with its like, if it has any.</summary>
    public void Add(long article, TextSignature signature)
    {
        if (Near(signature) is { Count: > 0 } near)
        {
            var groups = near.ConvertAll(like => (long?)_groupOf.Value(like));
            var group = groups.Find(g => g is not null) ?? _addGroup.Add(near[0]);
            for (var i = 0; i < near.Count; i++)
            {
                if (groups[i] is null) _join.Run(near[i], group);
            }
            _join.Run(article, group);
        }
        _addSignature.Run(article, signature.ToBytes());
        foreach (var key in signature.Keys) _addKey.Run(key, article);
    }

    /// <summary>Forgets an article whose text is replaced; a group of one is dissolved.</summary>
    public void Remove(long article)
    {
        if (_signature.Value(article) is not byte[] bytes) return;
        foreach (var key in TextSignature.FromBytes(bytes).Keys) _removeKey.Run(key, article);
        _removeSignature.Run(article);
        if (_groupOf.Value(article) is not long group) return;
        _leave.Run(article);
        _dissolve.Run(group);
        _prune.Run(group);
    }

    public void Dispose()
    {
        PreparedStatement[] all =
        [
            _addSignature, _addKey, _candidates, _signature, _groupOf, _join, _addGroup, _removeKey, _removeSignature, _leave, _dissolve, _prune,
        ];
        foreach (var statement in all) statement.Dispose();
    }

    /// <summary>The stored articles of which the text is a near-duplicate, the most alike first, the oldest of equals.</summary>
    private List<long> Near(TextSignature signature)
    {
        var shared = new Dictionary<long, int>();
        foreach (var key in signature.Keys)
        {
            using var rows = _candidates.Rows(key, CandidatesPerKey);
            while (rows.Read()) CollectionsMarshal.GetValueRefOrAddDefault(shared, rows.GetInt64(0), out _)++;
        }
        return
        [
            .. shared.OrderByDescending(c => c.Value).ThenBy(c => c.Key).Take(Compared)
                .Select(c => (Article: c.Key, Similarity: TextSignature.Similarity(signature, TextSignature.FromBytes((byte[])_signature.Value(c.Key)!))))
                .Where(c => c.Similarity >= TextSignature.NearDuplicate)
                .OrderByDescending(c => c.Similarity).ThenBy(c => c.Article)
                .Select(c => c.Article),
        ];
    }
}
