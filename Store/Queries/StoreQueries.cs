using Dapper;

namespace Store.Queries;

/// <summary>Questions to the database. Rows are read one by one as the caller enumerates.</summary>
public static class StoreQueries
{
    // The articles in which a statement stands.
    private const string Articles = "SELECT q.article_id UNION SELECT m.article_id FROM quotation m WHERE m.statement_group_id = q.statement_group_id";

    static StoreQueries() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    /// <summary>
    /// Quotations, the latest said first, in text order within an article. A statement of several articles is one row: the first that fits, one with a named speaker
    /// before the others.
    /// </summary>
    /// <exception cref="ArgumentException">The filter holds a search without words.</exception>
    public static IEnumerable<QuoteRow> Quotes(this KnowledgeStore store, QuoteFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var (tables, where, parameters) = filter.ToWhere();
        // CROSS JOIN tells SQLite to go through the quotations first, by their date: the first rows are there at once, however many follow.
        return Stream<QuoteRow>(store, $"""
            WITH {tables} shown AS (
                SELECT id, row_number() OVER (PARTITION BY statement_group_id ORDER BY speaker IS NULL, published IS NULL, published, length(text) DESC, id) AS place
                FROM (SELECT q.*, a.published FROM quotation q JOIN article a ON a.id = q.article_id WHERE q.statement_group_id IS NOT NULL AND {where})
            )
            SELECT q.id, q.speaker, q.role, q.affiliation, q.speaker_kind AS kind, q.text AS quote, q.cue, q.type, q.is_negated, q.is_hedged, q.said, q.confidence,
                   a.title AS article, a.published, s.name AS site, a.url, r.record_id, p.span_start, p.span_end, q.statement_group_id,
                   (SELECT count(DISTINCT i.record_id) - 1 FROM record i WHERE i.role <> 'earlier' AND i.article_id IN ({Articles})) AS copies,
                   (SELECT count(DISTINCT i.site_id) FROM record i WHERE i.role <> 'earlier' AND i.article_id IN ({Articles})) AS sites
            FROM quotation q
            CROSS JOIN article a ON a.id = q.article_id
            JOIN record r ON r.article_id = a.id AND r.role = 'original'
            LEFT JOIN site s ON s.id = a.site_id
            LEFT JOIN quotation_piece p ON p.id = (SELECT min(id) FROM quotation_piece WHERE quotation_id = q.id AND part = 'content')
            WHERE {where} {(filter.WithCopies ? "" : "AND (q.statement_group_id IS NULL OR q.id IN (SELECT id FROM shown WHERE place = 1))")}
            ORDER BY q.said DESC, q.article_id, q.position
            """, parameters);
    }

    /// <summary>Names across all articles, the most mentioned first.</summary>
    /// <param name="store">The database.</param>
    /// <param name="type">PER, ORG, LOC or MISC; null: any.</param>
    /// <param name="name">Part of the name or of an alias; null: any.</param>
    public static IEnumerable<EntitySummary> Entities(this KnowledgeStore store, string? type, string? name) => Stream<EntitySummary>(store, $"""
        WITH counted AS (
            SELECT ae.entity_id, count(*) AS articles, sum((SELECT count(*) FROM mention m WHERE m.article_entity_id = ae.id)) AS mentions
            FROM article_entity ae GROUP BY ae.entity_id
        )
        SELECT e.id, e.name, e.type, c.articles, c.mentions,
               (SELECT count(*) FROM article_entity ae JOIN quotation q ON q.article_entity_id = ae.id WHERE ae.entity_id = e.id) AS quotes,
               (SELECT group_concat(name, '; ') FROM (SELECT DISTINCT l.name FROM article_entity ae JOIN alias l ON l.article_entity_id = ae.id WHERE ae.entity_id = e.id ORDER BY l.name)) AS aliases,
               (SELECT group_concat(role, '; ') FROM (SELECT q.role FROM article_entity ae JOIN quotation q ON q.article_entity_id = ae.id WHERE ae.entity_id = e.id AND q.role IS NOT NULL GROUP BY q.role ORDER BY count(*) DESC, min(q.id))) AS roles,
               (SELECT group_concat(affiliation, '; ') FROM (SELECT q.affiliation FROM article_entity ae JOIN quotation q ON q.article_entity_id = ae.id WHERE ae.entity_id = e.id AND q.affiliation IS NOT NULL GROUP BY q.affiliation ORDER BY count(*) DESC, min(q.id))) AS affiliations
        FROM entity e JOIN counted c ON c.entity_id = e.id
        WHERE (@type IS NULL OR e.type = @type)
          AND (@name IS NULL OR has_part(e.name, @name)
               OR e.id IN (SELECT ae.entity_id FROM article_entity ae JOIN alias l ON l.article_entity_id = ae.id WHERE has_part(l.name, @name)))
        ORDER BY c.mentions DESC, e.name, e.id
        """, new { type, name });

    /// <summary>Articles that hold all words, the best match first.</summary>
    /// <param name="store">The database.</param>
    /// <param name="expression">From <see cref="FullTextQuery"/>.</param>
    public static IEnumerable<FoundArticle> Search(this KnowledgeStore store, string expression) => Stream<FoundArticle>(store, $"""
        SELECT r.record_id, a.title, a.published, s.name AS site, a.url, snippet(article_fts, -1, '«', '»', '…', 24) AS snippet
        FROM article_fts f
        JOIN article a ON a.id = f.rowid
        JOIN record r ON r.article_id = a.id AND r.role = 'original'
        LEFT JOIN site s ON s.id = a.site_id
        WHERE article_fts MATCH @expression ORDER BY f.rank, a.id
        """, new { expression });

    /// <summary>Inputs that did not become articles, in the order in which they were met.</summary>
    public static IEnumerable<QuarantineEntry> Quarantine(this KnowledgeStore store) => Stream<QuarantineEntry>(store, $"""
        SELECT q.record_id, q.file, q.line, q.kind, q.reason, run.started_at AS since
        FROM quarantine q JOIN run ON run.id = q.run_id ORDER BY q.id
        """, null);

    /// <summary>Runs, the latest first.</summary>
    public static IEnumerable<RunEntry> Runs(this KnowledgeStore store) => Stream<RunEntry>(store, "SELECT * FROM run ORDER BY id DESC", null);

    /// <summary>What the database holds.</summary>
    public static IEnumerable<StoredAmount> Amounts(this KnowledgeStore store) => Stream<StoredAmount>(store, """
        SELECT 'articles' AS what, count(*) AS amount FROM article
        UNION ALL SELECT 'copies of them', count(*) FROM record WHERE role = 'copy'
        UNION ALL SELECT 'groups of near-duplicates', count(*) FROM duplicate_group
        UNION ALL SELECT 'earlier versions', count(*) FROM article_revision
        UNION ALL SELECT 'people', count(*) FROM entity WHERE type = 'PER'
        UNION ALL SELECT 'organizations', count(*) FROM entity WHERE type = 'ORG'
        UNION ALL SELECT 'places', count(*) FROM entity WHERE type = 'LOC'
        UNION ALL SELECT 'other names', count(*) FROM entity WHERE type = 'MISC'
        UNION ALL SELECT 'mentions of names', count(*) FROM mention
        UNION ALL SELECT 'countries', count(*) FROM country
        UNION ALL SELECT 'mentions of countries', count(*) FROM country_mention
        UNION ALL SELECT 'quantities', count(*) FROM quantity
        UNION ALL SELECT 'dates and times', count(*) FROM timex
        UNION ALL SELECT 'quotations', count(*) FROM quotation
        UNION ALL SELECT 'quotations with a named speaker', count(*) FROM quotation WHERE speaker IS NOT NULL
        UNION ALL SELECT 'quotations with a role', count(*) FROM quotation WHERE role IS NOT NULL
        UNION ALL SELECT 'quotations with an affiliation', count(*) FROM quotation WHERE affiliation IS NOT NULL
        UNION ALL SELECT 'inputs in quarantine', count(*) FROM quarantine
        UNION ALL SELECT 'runs', count(*) FROM run
        """, null);

    private static IEnumerable<T> Stream<T>(KnowledgeStore store, string sql, object? parameters)
    {
        ArgumentNullException.ThrowIfNull(store);
        return store.Connection.Query<T>(sql, parameters, buffered: false);
    }
}
