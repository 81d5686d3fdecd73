using Store;

namespace Pipeline;

/// <summary>An error that the user can act on: the message is the whole story, no stack trace helps.</summary>
public sealed class UsageException(string message) : Exception(message);

/// <summary>Exceptions → a sentence on stderr and an exit code.</summary>
internal static class Failure
{
    public static int Report(Exception exception, TextWriter error)
    {
        switch (exception)
        {
            case UsageException:
                error.WriteLine(exception.Message);
                return ExitCode.Usage;
            case StoreException { Problem: var problem }:
                error.WriteLine(exception.Message);
                return problem switch
                {
                    StoreProblem.Busy => ExitCode.DatabaseBusy,
                    StoreProblem.Unusable => ExitCode.DatabaseUnusable,
                    _ => ExitCode.Failed,
                };
            case IOException when IsClosedPipe(exception):
                // The reader of our output (such as `head`) has seen enough.
                return ExitCode.Ok;
            case IOException or UnauthorizedAccessException:
                error.WriteLine($"Reading or writing failed: {exception.Message}");
                return ExitCode.Failed;
            default:
                error.WriteLine($"Something went wrong that should not have: {exception.Message} ({exception.GetType().Name}{Place(exception)})");
                return ExitCode.Failed;
        }
    }

    private static bool IsClosedPipe(Exception exception)
    {
        const int brokenPipe = 32;          // EPIPE
        const int windowsNoData = unchecked((int)0x800700E8);
        return exception.HResult is brokenPipe or windowsNoData;
    }

    private static string Place(Exception exception) =>
        exception.TargetSite is { DeclaringType: { } type } method ? $" in {type.Name}.{method.Name}" : "";
}
