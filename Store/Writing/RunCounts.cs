namespace Store.Writing;

/// <summary>What became of one input.</summary>
public enum Arrival
{
    New,

    /// <summary>Stored already, with the same text and metadata.</summary>
    Unchanged,

    /// <summary>Stored before with another text or other metadata: replaced, the old version kept.</summary>
    Updated,

    /// <summary>Stored already and the same, but annotated by an older program: annotated again.</summary>
    Reannotated,

    /// <summary>Another article has exactly this text: noted as its copy.</summary>
    Duplicate,

    /// <summary>Rejected, or a stage failed on it.</summary>
    Quarantined,
}

/// <summary>The counts of one run. Every input is counted exactly once.</summary>
/// <param name="New">Stored for the first time.</param>
/// <param name="Unchanged">Nothing to do.</param>
/// <param name="Updated">Replaced, including those only annotated again.</param>
/// <param name="Reannotated">Part of <paramref name="Updated"/>.</param>
/// <param name="Duplicate">Copies of stored articles.</param>
/// <param name="Quarantined">Not articles, with a reason each.</param>
public sealed record RunCounts(int New, int Unchanged, int Updated, int Reannotated, int Duplicate, int Quarantined)
{
    public static RunCounts Zero { get; } = new(0, 0, 0, 0, 0, 0);

    public int Read => New + Unchanged + Updated + Duplicate + Quarantined;

    public RunCounts With(Arrival arrival) => arrival switch
    {
        Arrival.New => this with { New = New + 1 },
        Arrival.Unchanged => this with { Unchanged = Unchanged + 1 },
        Arrival.Updated => this with { Updated = Updated + 1 },
        Arrival.Reannotated => this with { Updated = Updated + 1, Reannotated = Reannotated + 1 },
        Arrival.Duplicate => this with { Duplicate = Duplicate + 1 },
        Arrival.Quarantined => this with { Quarantined = Quarantined + 1 },
        _ => throw new ArgumentOutOfRangeException(nameof(arrival), arrival, "Unknown arrival."),
    };
}
