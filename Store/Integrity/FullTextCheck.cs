using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Store.Integrity;

/// <summary>
/// Whether a full-text index (FTS5) says what its texts say: it is compared, word by word, with one that is built anew in SQLite's temporary file. The check that
/// FTS5 has itself is a statement that writes, and a database may lie where nothing can be written.
/// </summary>
internal static class FullTextCheck
{
    /// <param name="connection">May be read-only.</param>
    /// <param name="index">The index.</param>
    /// <param name="content">The table of its texts.</param>
    public static bool IsSound(SqliteConnection connection, string index, string content)
    {
        var columns = connection.Query<string>("SELECT name FROM pragma_table_info(@index)", new { index }).ToList();
        var definition = connection.ExecuteScalar<string>("SELECT sql FROM sqlite_master WHERE name = @index", new { index })!;
        var options = definition[definition.IndexOf("tokenize", StringComparison.Ordinal)..];
        connection.Execute($"""
            CREATE VIRTUAL TABLE temp.anew USING fts5 ({string.Join(", ", columns)}, content = '', {options};
            INSERT INTO temp.anew (rowid, {string.Join(", ", columns)}) SELECT id, {string.Join(", ", columns.Select(column => $"coalesce({column}, '')"))} FROM main.{content};
            CREATE VIRTUAL TABLE temp.anew_words USING fts5vocab ('temp', 'anew', 'instance');
            CREATE VIRTUAL TABLE temp.words USING fts5vocab ('main', '{index}', 'instance');
            """);
        try
        {
            return connection.ExecuteScalar<bool>($"SELECT (SELECT count(*) FROM main.{index}_docsize) = (SELECT count(*) FROM main.{content})")
                && Words(connection, "temp.words").SequenceEqual(Words(connection, "temp.anew_words"));
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == SQLitePCL.raw.SQLITE_CORRUPT)
        {
            return false;
        }
        finally
        {
            connection.Execute("DROP TABLE temp.words; DROP TABLE temp.anew_words; DROP TABLE temp.anew");
        }
    }

    // Both in the order of the index: by word, then by its places.
    private static IEnumerable<(string Word, long Row, string Column, long Position)> Words(SqliteConnection connection, string table)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // One of two names in this class.
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"SELECT term, doc, col, offset FROM {table}");
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        while (reader.Read()) yield return (reader.GetString(0), reader.GetInt64(1), reader.GetString(2), reader.GetInt64(3));
    }
}
