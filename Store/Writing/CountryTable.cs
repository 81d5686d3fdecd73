using Extract.Countries;
using Microsoft.Data.Sqlite;

namespace Store.Writing;

/// <summary>Countries that the articles name: ISO code → row id, made on first use.</summary>
internal sealed class CountryTable(SqliteConnection connection) : IDisposable
{
    private readonly PreparedStatement _find = new(connection, "SELECT id FROM country WHERE iso2 = $1", 1);
    private readonly PreparedStatement _add = PreparedStatement.Insert(connection, "country", "iso2", "name");

    public long IdOf(string iso2) => (long?)_find.Value(iso2) ?? _add.Add(iso2, CountryNames.Of(iso2));

    public void Dispose()
    {
        _find.Dispose();
        _add.Dispose();
    }
}
