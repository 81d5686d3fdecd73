namespace Pipeline;

/// <summary>What the program's exit status says; scripts rely on these numbers.</summary>
public static class ExitCode
{
    public const int Ok = 0;

    public const int Failed = 1;

    public const int Usage = 2;

    /// <summary>Finished, but some inputs were rejected or quarantined.</summary>
    public const int SomeRejected = 3;

    /// <summary>Another program holds the database.</summary>
    public const int DatabaseBusy = 4;

    /// <summary>The database is damaged, belongs to another program, or was written by a newer version.</summary>
    public const int DatabaseUnusable = 5;

    public const int Interrupted = 130;
}
