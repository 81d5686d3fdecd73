using System.Runtime.InteropServices;
using Extract.Quotations;
using Microsoft.Data.Sqlite;

namespace Store.Writing;

/// <summary>
/// The same statement in several articles is one group: whoever are copies of one another, directly or through others. Groups that an arriving copy connects
/// become one, so that the order of arrival matters only where the limits of candidates are reached.
/// </summary>
/// <remarks>
/// Of near-duplicate articles, which are prints of one text, statements of the same words are copies however short. Elsewhere only what is long enough to be told
/// from other statements: "I don't know" is many people's.
/// </remarks>
internal sealed class StatementGroups : IDisposable
{
    // Of a run of words that very many statements share only the first are looked at: the cost of a statement stays bounded.
    private const int CandidatesPerKey = 32;

    // Copies share most of their keys, others one: of the candidates those that share most are compared.
    private const int Compared = 16;

    // A group is divided anew when a member goes, unless it is so large that all pairs would cost too much: then it stays as it is.
    private const int MostDivided = 200;

    private readonly PreparedStatement _ofArticle, _duplicates, _text, _addKeys, _removeKeys, _candidates, _sameWords, _groupOf, _join, _merge, _addGroup, _members, _prune;

    public StatementGroups(SqliteConnection connection)
    {
        _ofArticle = new PreparedStatement(connection, "SELECT id FROM quotation WHERE article_id = $1 ORDER BY position", 1);
        _duplicates = new PreparedStatement(connection, "SELECT duplicate_group_id FROM article WHERE id = $1", 1);
        _text = new PreparedStatement(connection, "SELECT text, type, speaker FROM quotation WHERE id = $1", 1);
        // Keys come as a JSON array: one statement for all of them, where one each would cost more than the work itself.
        _addKeys = new PreparedStatement(connection, "INSERT INTO statement_key (key, quotation_id) SELECT value, $2 FROM json_each($1)", 2);
        _removeKeys = new PreparedStatement(connection, "DELETE FROM statement_key WHERE quotation_id IN (SELECT id FROM quotation WHERE article_id = $1)", 1);
        _candidates = new PreparedStatement(
            connection,
            """
            SELECT k.quotation_id FROM json_each($1) j CROSS JOIN statement_key k ON k.key = j.value
            WHERE k.quotation_id IN (SELECT quotation_id FROM statement_key WHERE key = j.value ORDER BY quotation_id LIMIT $2)
            """,
            2);
        _sameWords = new PreparedStatement(
            connection,
            """
            SELECT q.id FROM article a JOIN article d ON d.duplicate_group_id = a.duplicate_group_id AND d.id <> a.id
            JOIN quotation q ON q.article_id = d.id AND q.words_hash = $2 WHERE a.id = $1 ORDER BY q.id LIMIT $3
            """,
            3);
        _groupOf = new PreparedStatement(connection, "SELECT statement_group_id FROM quotation WHERE id = $1", 1);
        _join = new PreparedStatement(connection, "UPDATE quotation SET statement_group_id = $2 WHERE id = $1", 2);
        _merge = new PreparedStatement(connection, "UPDATE quotation SET statement_group_id = $2 WHERE statement_group_id = $1", 2);
        _addGroup = new PreparedStatement(connection, "INSERT INTO statement_group (name) SELECT substr(text, 1, 80) FROM quotation WHERE id = $1", 1);
        _members = new PreparedStatement(connection, "SELECT id FROM quotation WHERE statement_group_id = $1 ORDER BY id", 1);
        _prune = new PreparedStatement(connection, "DELETE FROM statement_group WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM quotation WHERE statement_group_id = $1)", 1);
    }

    /// <summary>Finds the copies of an article's statements, once its near-duplicates are known.</summary>
    public void Add(long article)
    {
        var isPrint = _duplicates.Value(article) is not null;
        foreach (var quotation in Ids(_ofArticle, article))
        {
            var words = WordsOf(quotation);
            foreach (var copy in Copies(article, quotation, words, isPrint)) Unite(copy, quotation);
            if (words.Keys.Count > 0) _addKeys.Run(Json(words.Keys), quotation);
        }
    }

    /// <summary>Takes the statements of an article out, before they go; what only they connected is apart again.</summary>
    public void Remove(long article)
    {
        var touched = new SortedSet<long>();
        _removeKeys.Run(article);
        foreach (var quotation in Ids(_ofArticle, article))
        {
            if (_groupOf.Value(quotation) is not long group) continue;
            _join.Run(quotation, null);
            touched.Add(group);
        }
        foreach (var group in touched) Divide(group);
    }

    public void Dispose()
    {
        PreparedStatement[] all = [_ofArticle, _duplicates, _text, _addKeys, _removeKeys, _candidates, _sameWords, _groupOf, _join, _merge, _addGroup, _members, _prune];
        foreach (var statement in all) statement.Dispose();
    }

    private static List<long> Ids(PreparedStatement query, params ReadOnlySpan<object?> values)
    {
        var ids = new List<long>();
        using var rows = query.Rows(values);
        while (rows.Read()) ids.Add(rows.GetInt64(0));
        return ids;
    }

    private static string Json(IReadOnlyList<long> keys) => $"[{string.Join(',', keys)}]";

    private StatementWords WordsOf(long quotation)
    {
        using var rows = _text.Rows(quotation);
        rows.Read();
        return new StatementWords(rows.GetString(0), ContractNames.Parse<QuotationType>(rows.GetString(1)), rows.IsDBNull(2) ? null : rows.GetString(2));
    }

    /// <param name="article">Where it stands.</param>
    /// <param name="quotation">The statement.</param>
    /// <param name="words">Its words.</param>
    /// <param name="isPrint">Whether the article has near-duplicates.</param>
    private IEnumerable<long> Copies(long article, long quotation, StatementWords words, bool isPrint)
    {
        if (isPrint)
        {
            foreach (var same in Ids(_sameWords, article, (long)words.Hash, CandidatesPerKey))
            {
                if (WordsOf(same).MaySpeakFor(words)) yield return same;
            }
        }
        var shared = new Dictionary<long, int>();
        if (words.Keys.Count == 0) yield break;
        foreach (var candidate in Ids(_candidates, Json(words.Keys), CandidatesPerKey)) CollectionsMarshal.GetValueRefOrAddDefault(shared, candidate, out _)++;
        var compared = 0;
        foreach (var (candidate, _) in shared.OrderByDescending(c => c.Value).ThenBy(c => c.Key))
        {
            if (_groupOf.Value(candidate) is { } group && group.Equals(_groupOf.Value(quotation))) continue;
            if (++compared > Compared) yield break;
            if (WordsOf(candidate).IsCopyOf(words)) yield return candidate;
        }
    }

    private void Unite(long a, long b)
    {
        switch (_groupOf.Value(a), _groupOf.Value(b))
        {
            case (null, null):
                var added = _addGroup.Add(Math.Min(a, b));
                _join.Run(a, added);
                _join.Run(b, added);
                break;
            case (long group, null):
                _join.Run(b, group);
                break;
            case (null, long group):
                _join.Run(a, group);
                break;
            case (long first, long second) when first != second:
                _merge.Run(Math.Max(first, second), Math.Min(first, second));
                _prune.Run(Math.Max(first, second));
                break;
        }
    }

    private void Divide(long group)
    {
        var members = Ids(_members, group);
        if (members.Count <= MostDivided)
        {
            var words = members.ConvertAll(WordsOf);
            foreach (var member in members) _join.Run(member, null);
            for (var i = 0; i < members.Count; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    if (words[i].IsCopyOf(words[j]) || (words[i].Hash == words[j].Hash && words[i].MaySpeakFor(words[j]))) Unite(members[j], members[i]);
                }
            }
        }
        _prune.Run(group);
    }
}
