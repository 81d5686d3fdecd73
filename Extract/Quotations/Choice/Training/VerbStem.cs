namespace Extract.Quotations.Choice.Training;

/// <summary>What the regular forms of a verb share: "announc" of "announce", "announces", "announced", "announcing".</summary>
internal static class VerbStem
{
    public static string Of(ReadOnlySpan<char> form)
    {
        Span<char> word = stackalloc char[Math.Min(form.Length, 40)];
        form[..word.Length].ToLowerInvariant(word);
        ReadOnlySpan<char> stem = word;
        foreach (var ending in (ReadOnlySpan<string>)["ing", "ied", "ies", "ed", "es", "s", "e", "y"])
        {
            if (stem.Length < ending.Length + 3 || !stem.EndsWith(ending)) continue;
            stem = stem[..^ending.Length];
            break;
        }
        return stem.Length > 3 && stem[^1] == stem[^2] ? stem[..^1].ToString() : stem.ToString();
    }
}
