using System.Globalization;
using Dapper;
using Ingest.Offsets;
using Microsoft.Data.Sqlite;
using Store.Writing;

namespace Store.Integrity;

/// <summary>One check of the database and what it found.</summary>
/// <param name="Name">What was checked.</param>
/// <param name="Problems">Sentences, empty if all is well; at most a few of many.</param>
/// <param name="Checked">How many things were looked at.</param>
public sealed record CheckResult(string Name, IReadOnlyList<string> Problems, long Checked)
{
    public bool IsSound => Problems.Count == 0;
}

/// <summary>Proves that a database is whole: pages, references, indexes, counts, and that every span gives its surface string back.</summary>
public static class Verification
{
    private const int MaximumProblems = 5;

    private static readonly string[] SpanTables = ["mention", "country_mention", "quantity", "timex"];

    /// <param name="store">May be open for reading only: nothing is changed.</param>
    public static IEnumerable<CheckResult> Run(KnowledgeStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        var connection = store.Connection;
        yield return Integrity(connection);
        yield return References(connection);
        yield return FullText(connection, "article_fts", "article");
        yield return FullText(connection, "quotation_fts", "quotation");
        foreach (var table in SpanTables) yield return Spans(connection, table, $"{table} m");
        yield return Spans(connection, "quotation_piece", "quotation_piece m JOIN quotation q ON q.id = m.quotation_id");
        yield return Spans(connection, "claim_pronoun", "(SELECT c.quotation_id AS id, c.surface, c.span_start, c.span_end, q.article_id FROM claim_pronoun c JOIN quotation q ON q.id = c.quotation_id) m");
        yield return Counts(connection);
        yield return Originals(connection);
        yield return Statements(connection);
    }

    private static CheckResult Integrity(SqliteConnection connection)
    {
        var answers = connection.Query<string>($"PRAGMA integrity_check({MaximumProblems})").Where(answer => answer != "ok").ToList();
        return new CheckResult("pages and indexes of the file", answers, connection.ExecuteScalar<long>("PRAGMA page_count"));
    }

    private static CheckResult References(SqliteConnection connection)
    {
        var broken = connection.Query<(string Table, long? Row, string Parent)>("SELECT \"table\", rowid, parent FROM pragma_foreign_key_check LIMIT 5")
            .Select(row => $"{row.Table} row {row.Row} refers to a {row.Parent} that is not there").ToList();
        return new CheckResult("references between tables", broken, connection.ExecuteScalar<long>("SELECT count(*) FROM sqlite_master WHERE type = 'table'"));
    }

    private static CheckResult FullText(SqliteConnection connection, string index, string content)
    {
        string[] problems = FullTextCheck.IsSound(connection, index, content) ? [] : [$"the index {index} does not fit the texts in {content}"];
        return new CheckResult($"full text of {content}", problems, connection.ExecuteScalar<long>($"SELECT count(*) FROM {content}"));
    }

    private static CheckResult Spans(SqliteConnection connection, string table, string source)
    {
        var problems = connection.Query<(long Id, string Text)>("SELECT id, text FROM article", buffered: false)
            .SelectMany(article => Misplaced(connection, source, article.Id, article.Text)
                .Select(row => $"{table} {row.Row} of article {article.Id} says \"{row.Surface}\", the text at its place does not"))
            .Take(MaximumProblems).ToList();
        return new CheckResult($"places of {table}", problems, connection.ExecuteScalar<long>($"SELECT count(*) FROM {table}"));
    }

    // Compared here and not by SQLite, whose substr counts from the beginning of the text: for a text of megabytes with many spans that takes hours.
    private static IEnumerable<(long Row, string Surface)> Misplaced(SqliteConnection connection, string source, long article, string text)
    {
        var index = new CodePointIndex(text);
        return connection.Query<(long Row, long Start, long End, string Surface)>($"SELECT m.id, m.span_start, m.span_end, m.surface FROM {source} WHERE article_id = @article", new { article })
            .Where(row => row.Start < 0 || row.End < row.Start || row.End > index.Length
                || !index.ToUtf16(new TextSpan((int)row.Start, (int)row.End)).In(text).SequenceEqual(row.Surface))
            .Select(row => (row.Row, row.Surface));
    }

    private static CheckResult Counts(SqliteConnection connection)
    {
        var problems = connection.Query<string>(string.Create(CultureInfo.InvariantCulture, $"""
            SELECT 'run ' || id || ' read ' || read_count || ' inputs, but its counts do not sum to that' FROM run
            WHERE read_count <> new_count + unchanged_count + updated_count + duplicate_count + quarantined_count OR reannotated_count > updated_count LIMIT {MaximumProblems}
            """)).ToList();
        return new CheckResult("counts of the runs", problems, connection.ExecuteScalar<long>("SELECT count(*) FROM run"));
    }

    private static CheckResult Originals(SqliteConnection connection)
    {
        var problems = connection.Query<string>($"""
            SELECT 'article ' || id || ' has no record of its own' FROM article
            WHERE NOT EXISTS (SELECT 1 FROM record WHERE article_id = article.id AND role = 'original') LIMIT {MaximumProblems}
            """).ToList();
        return new CheckResult("records of the articles", problems, connection.ExecuteScalar<long>("SELECT count(*) FROM record"));
    }

    /// <summary>A group holds two statements at least, and every statement is noted by the words that it has.</summary>
    private static CheckResult Statements(SqliteConnection connection)
    {
        var small = connection.Query<string>($"""
            SELECT 'statement group ' || id || ' has fewer than two statements' FROM statement_group g
            WHERE (SELECT count(*) FROM (SELECT 1 FROM quotation WHERE statement_group_id = g.id LIMIT 2)) < 2 LIMIT {MaximumProblems}
            """);
        var other = connection.Query<(long Id, string Text, long Hash)>("SELECT id, text, words_hash FROM quotation WHERE words_hash IS NOT NULL", buffered: false)
            .Where(row => (long)StatementWords.HashOf(row.Text) != row.Hash)
            .Select(row => string.Create(CultureInfo.InvariantCulture, $"quotation {row.Id} is noted by other words than it has"));
        return new CheckResult("groups of statements", [.. small.Concat(other).Take(MaximumProblems)], connection.ExecuteScalar<long>("SELECT count(*) FROM statement_group"));
    }
}
