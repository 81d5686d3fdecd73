namespace Extract.Tagging;

/// <summary>The tagger's labels: a Penn Treebank tag and a universal part of speech together, written <c>NNP/PROPN</c>.</summary>
public static class TagSet
{
    public static string Label(string tag, string universal) => tag + "/" + universal;

    /// <exception cref="FormatException">No such label.</exception>
    public static TaggedToken Parse(string label)
    {
        ArgumentNullException.ThrowIfNull(label);
        var slash = label.LastIndexOf('/');
        return slash > 0 && Enum.TryParse<UniversalTag>(label.AsSpan(slash + 1), out var universal)
            ? new TaggedToken(universal, string.Intern(label[..slash]))
            : throw new FormatException($"'{label}' is no tagger label such as NNP/PROPN.");
    }
}
