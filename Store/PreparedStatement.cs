using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Store;

/// <summary>A statement that is compiled once and run many times, with parameters <c>$1</c>, <c>$2</c> … by position.</summary>
internal sealed class PreparedStatement : IDisposable
{
    private readonly SqliteCommand _command;
    private readonly SqliteParameter[] _parameters;

    public PreparedStatement(SqliteConnection connection, string sql, int parameters)
    {
        _command = connection.CreateCommand();
#pragma warning disable CA2100 // Statements are constants of this project; values only ever travel as parameters.
        _command.CommandText = sql;
#pragma warning restore CA2100
        _parameters = new SqliteParameter[parameters];
        for (var i = 0; i < parameters; i++)
            _parameters[i] = _command.Parameters.Add(new SqliteParameter(string.Create(CultureInfo.InvariantCulture, $"${i + 1}"), null));
    }

    /// <summary>An INSERT of the given columns that returns the new row's id.</summary>
    public static PreparedStatement Insert(SqliteConnection connection, string table, params string[] columns) =>
        new(connection, $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({Places(columns.Length)})", columns.Length);

    /// <returns>The number of rows changed.</returns>
    public int Run(params ReadOnlySpan<object?> values) => Bind(values).ExecuteNonQuery();

    /// <summary>Runs an INSERT.</summary>
    /// <returns>The id of the new row.</returns>
    public long Add(params ReadOnlySpan<object?> values)
    {
        Bind(values).ExecuteNonQuery();
        return SQLitePCL.raw.sqlite3_last_insert_rowid(_command.Connection!.Handle);
    }

    /// <summary>The first column of the first row; null if there is no row or the column is NULL.</summary>
    public object? Value(params ReadOnlySpan<object?> values) => Bind(values).ExecuteScalar() is { } value and not DBNull ? value : null;

    public SqliteDataReader Rows(params ReadOnlySpan<object?> values) => Bind(values).ExecuteReader();

    public void Dispose() => _command.Dispose();

    private static string Places(int count) =>
        string.Join(", ", Enumerable.Range(1, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"${i}")));

    private SqliteCommand Bind(ReadOnlySpan<object?> values)
    {
        if (values.Length != _parameters.Length)
            throw new ArgumentException($"The statement takes {_parameters.Length} values, not {values.Length}: {_command.CommandText}", nameof(values));
        for (var i = 0; i < values.Length; i++) _parameters[i].Value = values[i] ?? DBNull.Value;
        return _command;
    }
}
