namespace Store.Writing;

/// <summary>What a run row says of the program that made it.</summary>
/// <param name="StartedAt">UTC.</param>
/// <param name="ProgramVersion">Version of the program.</param>
/// <param name="AnnotatorVersion">Changes with every model, word list and rule; articles annotated by another one are stale.</param>
/// <param name="Models">Name → version of each model.</param>
/// <param name="Inputs">Paths as given.</param>
public sealed record RunDescription(
    DateTimeOffset StartedAt,
    string ProgramVersion,
    string AnnotatorVersion,
    IReadOnlyDictionary<string, string> Models,
    IReadOnlyList<string> Inputs);

public enum RunStatus
{
    Running,
    Finished,
    Interrupted,
    Failed,
}
