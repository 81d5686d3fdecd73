using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Store;

/// <summary>The database's own version: migrations are numbered SQL files, applied in order, each in one transaction.</summary>
internal static class Schema
{
    /// <summary><c>PRAGMA application_id</c> of our files: "News" in ASCII.</summary>
    public const int ApplicationId = 0x4E657773;

    private const string Folder = "Store/Migrations/";

    private static readonly string[] Migrations = [.. typeof(Schema).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)];

    /// <summary>The version that this program writes: the number of migrations.</summary>
    public static int Version => Migrations.Length;

    /// <summary>Brings a new or older database to <see cref="Version"/>; refuses what is not ours or newer.</summary>
    public static void Migrate(SqliteConnection connection, string file)
    {
        if (Check(connection, file) == Version) return;
        Run(connection, "BEGIN IMMEDIATE");
        try
        {
            // Looked up again: another process may have migrated it meanwhile.
            for (var version = Check(connection, file); version < Version; version++) Run(connection, Embedded.Text(Migrations[version]));
            Run(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Version}"));
            Run(connection, "COMMIT");
        }
        catch
        {
            Run(connection, "ROLLBACK");
            throw;
        }
    }

    /// <summary>The database's version, 0 for an empty one.</summary>
    /// <exception cref="StoreException">It is another program's, or newer.</exception>
    public static int Check(SqliteConnection connection, string file)
    {
        var application = Number(connection, "PRAGMA application_id");
        var version = Number(connection, "PRAGMA user_version");
        if (application != ApplicationId)
        {
            if (application != 0 || version != 0 || Number(connection, "SELECT count(*) FROM sqlite_master") > 0)
                throw new StoreException(StoreProblem.Unusable, $"The database \"{file}\" belongs to another program. Give another name with --db.");
            return 0;
        }
        return version <= Version
            ? (int)version
            : throw new StoreException(StoreProblem.Unusable, $"The database \"{file}\" was written by a newer version of this program (database version {version}, this program knows {Version}). Use the newer program.");
    }

    private static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        return (long)command.ExecuteScalar()!;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants and embedded files.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
