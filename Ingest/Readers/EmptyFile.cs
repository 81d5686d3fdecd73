namespace Ingest.Readers;

/// <summary>Files without a length. A pipe has none, a socket and a device neither: to open one that nobody named could wait for ever.</summary>
internal static class EmptyFile
{
    public const string Reason = "The file is empty, or it is no file but a pipe or device.";

    /// <summary>Whether there is such a file, or a link to one; false for what cannot be told, since opening will tell.</summary>
    public static bool IsOne(string file)
    {
        try
        {
            return File.Exists(file) && (new FileInfo(file).ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? new FileInfo(file)).Length == 0;
        }
        catch (Exception e) when (ReadFailure.IsExpected(e))
        {
            return false;
        }
    }
}
