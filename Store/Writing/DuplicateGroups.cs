using System.Runtime.InteropServices;
using Ingest.Fingerprints;
using Microsoft.Data.Sqlite;

namespace Store.Writing;

/// <summary>
/// Articles that say nearly the same share a group. An arriving article joins the group of the stored article most like it;
/// groups are never merged, so that the order of arrival decides and nothing stored before changes.
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

    /// <summary>Notes an article's signature and puts the article into the group of its nearest like, if it has one.</summary>
    public void Add(long article, TextSignature signature)
    {
        if (Nearest(signature) is { } nearest)
        {
            var group = (long?)_groupOf.Value(nearest) ?? MakeGroup(nearest);
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

    private long MakeGroup(long first)
    {
        var group = _addGroup.Add(first);
        _join.Run(first, group);
        return group;
    }

    /// <summary>The stored article most like the text, the oldest of equals; null if none is a near-duplicate.</summary>
    private long? Nearest(TextSignature signature)
    {
        var shared = new Dictionary<long, int>();
        foreach (var key in signature.Keys)
        {
            using var rows = _candidates.Rows(key, CandidatesPerKey);
            while (rows.Read()) CollectionsMarshal.GetValueRefOrAddDefault(shared, rows.GetInt64(0), out _)++;
        }
        long? nearest = null;
        var most = 0.0;
        foreach (var (candidate, _) in shared.OrderByDescending(c => c.Value).ThenBy(c => c.Key).Take(Compared).OrderBy(c => c.Key))
        {
            var similarity = TextSignature.Similarity(signature, TextSignature.FromBytes((byte[])_signature.Value(candidate)!));
            if (similarity < TextSignature.NearDuplicate || similarity <= most) continue;
            nearest = candidate;
            most = similarity;
        }
        return nearest;
    }
}
