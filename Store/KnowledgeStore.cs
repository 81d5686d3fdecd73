using Microsoft.Data.Sqlite;
using Store.Queries;

namespace Store;

/// <summary>One SQLite file with everything that was found in the articles.</summary>
public sealed class KnowledgeStore : IDisposable
{
    // How long to wait for another program's transaction before giving up: a batch job can wait longer than a person.
    private const int WriterBusySeconds = 15;
    private const int ReaderBusySeconds = 5;

    private KnowledgeStore(SqliteConnection connection, string file)
    {
        Connection = connection;
        File = file;
    }

    public string File { get; }

    public SqliteConnection Connection { get; }

    /// <summary>Opens a database for writing; makes it if there is none; brings an older one up to date.</summary>
    /// <exception cref="StoreException">It cannot be used.</exception>
    public static KnowledgeStore OpenOrCreate(string file) => Guard(file, () => Open(file, SqliteOpenMode.ReadWriteCreate, connection =>
    {
        Schema.Migrate(connection, file);
        Pragma(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
    }));

    /// <summary>Opens a database for reading only, also where nothing can be written beside it.</summary>
    /// <exception cref="StoreException">There is none, or it cannot be used.</exception>
    public static KnowledgeStore OpenReadOnly(string file)
    {
        if (!System.IO.File.Exists(file))
            throw new StoreException(StoreProblem.Inaccessible, $"There is no database \"{file}\". Make one with: pipeline run FOLDER --db \"{file}\"");
        return Guard(file, () =>
        {
            try
            {
                return Open(file, SqliteOpenMode.ReadOnly, connection => CheckVersion(connection, file));
            }
            catch (SqliteException exception) when (exception.SqliteErrorCode is SQLitePCL.raw.SQLITE_READONLY or SQLitePCL.raw.SQLITE_CANTOPEN && IsFinished(file))
            {
                // SQLite keeps its locks in a file beside the database; in a folder that it cannot write to, the database is read as one that nobody changes.
                return Open(file, SqliteOpenMode.ReadOnly, connection => CheckVersion(connection, file), isFixed: true);
            }
        });
    }

    /// <summary>Runs <paramref name="work"/> and turns SQLite's errors into <see cref="StoreException"/>.</summary>
    public static T Guard<T>(string file, Func<T> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        try
        {
            return work();
        }
        catch (SqliteException exception)
        {
            throw StoreException.From(exception, file);
        }
    }

    public void Dispose() => Connection.Dispose();

    // Without a log beside it, all that was written is in the file itself.
    private static bool IsFinished(string file) => !System.IO.File.Exists(file + "-wal");

    private static void CheckVersion(SqliteConnection connection, string file)
    {
        if (Schema.Check(connection, file) < Schema.Version)
            throw new StoreException(StoreProblem.Unusable, $"The database \"{file}\" is empty or was written by an older version of this program. Bring it up to date with: pipeline run FOLDER --db \"{file}\"");
    }

    private static KnowledgeStore Open(string file, SqliteOpenMode mode, Action<SqliteConnection> prepare, bool isFixed = false)
    {
        var path = Path.GetFullPath(file); // A plain path: `:memory:` and URIs mean nothing here.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = isFixed ? new Uri(path).AbsoluteUri + "?immutable=1" : path,
            Mode = mode,
            ForeignKeys = true,
            Pooling = false,
            DefaultTimeout = mode == SqliteOpenMode.ReadWriteCreate ? WriterBusySeconds : ReaderBusySeconds,
        }.ToString());
        try
        {
            connection.Open();
            Surroundings.Register(connection);
            NameParts.Register(connection);
            prepare(connection);
            return new KnowledgeStore(connection, file);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static void Pragma(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
