namespace Pipeline.Commands;

/// <summary>A speaker in one line.</summary>
internal static class SpeakerLine
{
    /// <summary>Name, role and affiliation, as far as there are any, each once: Moscow speaks for Moscow. Null where there are none.</summary>
    public static string? Of(string? name, string? role, string? affiliation)
    {
        var line = string.Join(", ", new[] { name, role, affiliation }.Where(part => !string.IsNullOrEmpty(part)).Distinct(StringComparer.OrdinalIgnoreCase));
        return line.Length > 0 ? line : null;
    }
}
