namespace Ingest.Cleaning.RawText;

/// <summary>The mark before a list item: a bullet, or a number with a point or bracket.</summary>
internal static class ListMark
{
    /// <summary>UTF-16 length of the mark and the white space behind it; 0 where the line does not start with one.</summary>
    public static int Length(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty) return 0;
        var mark = line[0] switch
        {
            '•' or '◦' or '▪' or '‣' or '●' or '■' or '►' or '▶' or '·' or '➤' or '✓' or '✔' => 1,
            '*' or '-' or '–' or '—' or '+' when line.Length > 2 && char.IsWhiteSpace(line[1]) => 1,
            >= '0' and <= '9' => Number(line),
            _ => 0,
        };
        if (mark == 0) return 0;
        var end = mark;
        while (end < line.Length && char.IsWhiteSpace(line[end])) end++;
        return end == line.Length ? 0 : end;
    }

    private static int Number(ReadOnlySpan<char> line)
    {
        var digits = line.IndexOfAnyExceptInRange('0', '9');
        return digits is 1 or 2 && digits + 1 < line.Length && line[digits] is '.' or ')' && char.IsWhiteSpace(line[digits + 1]) ? digits + 1 : 0;
    }
}
