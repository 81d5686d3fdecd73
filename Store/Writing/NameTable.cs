using Microsoft.Data.Sqlite;

namespace Store.Writing;

/// <summary>A table of names, each once: name → row id, made on first use.</summary>
internal sealed class NameTable(SqliteConnection connection, string table) : IDisposable
{
    private readonly PreparedStatement _find = new(connection, $"SELECT id FROM {table} WHERE name = $1", 1);
    private readonly PreparedStatement _add = PreparedStatement.Insert(connection, table, "name");

    public long IdOf(string name) => (long?)_find.Value(name) ?? _add.Add(name);

    public void Dispose()
    {
        _find.Dispose();
        _add.Dispose();
    }
}
