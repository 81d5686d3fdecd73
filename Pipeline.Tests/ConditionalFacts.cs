using System.Diagnostics;
using Xunit;

namespace Pipeline.Tests;

/// <summary>A test of what permissions forbid: skipped for an administrator, whom they do not stop.</summary>
internal sealed class PermissionFactAttribute : FactAttribute
{
    public PermissionFactAttribute()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess) Skip = "Mode bits do not stop the administrator.";
    }
}

/// <summary>A test that asks Python for a second opinion: skipped where there is none.</summary>
internal sealed class PythonFactAttribute : FactAttribute
{
    private static readonly Lazy<bool> PythonIsThere = new(HasPython);

    public PythonFactAttribute()
    {
        if (!PythonIsThere.Value) Skip = "There is no python3 on this machine.";
    }

    private static bool HasPython()
    {
        try
        {
            using var python = Process.Start(new ProcessStartInfo("python3", "--version") { RedirectStandardOutput = true })!;
            python.WaitForExit();
            return python.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
