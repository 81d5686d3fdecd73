using Microsoft.Data.Sqlite;

namespace Store;

/// <summary>What is the matter with a database.</summary>
public enum StoreProblem
{
    /// <summary>It cannot be opened, made, read or written here.</summary>
    Inaccessible,

    /// <summary>Another program holds it.</summary>
    Busy,

    /// <summary>Damaged, no database, another program's, or written by a newer version.</summary>
    Unusable,
}

/// <summary>The database cannot do what was asked; the message tells the user why and what helps.</summary>
public sealed class StoreException : Exception
{
    public StoreException(StoreProblem problem, string message, Exception? cause = null)
        : base(message, cause) => Problem = problem;

    public StoreProblem Problem { get; }

    /// <summary>SQLite's result code as a sentence.</summary>
    public static StoreException From(SqliteException exception, string file)
    {
        ArgumentNullException.ThrowIfNull(exception);
        var (problem, message) = exception.SqliteErrorCode switch
        {
            SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED => (StoreProblem.Busy,
                $"Another program is using the database \"{file}\". Wait until it has finished, or close it, and run the same command again."),
            SQLitePCL.raw.SQLITE_NOTADB => (StoreProblem.Unusable,
                $"The file \"{file}\" is not a database. Give another name with --db."),
            SQLitePCL.raw.SQLITE_CORRUPT => (StoreProblem.Unusable,
                $"The database \"{file}\" is damaged. Restore it from a copy, or read the articles again into a new file with --db."),
            SQLitePCL.raw.SQLITE_FULL => (StoreProblem.Inaccessible,
                $"The disk is full: \"{file}\" cannot grow. What was stored before is safe; free some space and run the same command again."),
            SQLitePCL.raw.SQLITE_READONLY => (StoreProblem.Inaccessible,
                $"The database \"{file}\" may not be written: the file or its folder is read-only. Give a place that you may write to with --db."),
            SQLitePCL.raw.SQLITE_CANTOPEN or SQLitePCL.raw.SQLITE_PERM or SQLitePCL.raw.SQLITE_AUTH => (StoreProblem.Inaccessible,
                $"The database \"{file}\" cannot be opened or made. Is the folder there, and may you write to it?"),
            SQLitePCL.raw.SQLITE_IOERR => (StoreProblem.Inaccessible,
                $"The disk failed while reading or writing the database \"{file}\". What was stored before is safe once the disk works again."),
            _ => (StoreProblem.Inaccessible, $"The database \"{file}\" gave an error: {exception.Message}"),
        };
        return new StoreException(problem, message, exception);
    }
}
