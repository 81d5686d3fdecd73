using System.Collections.Frozen;

namespace Extract.Speakers;

/// <summary>Words that show what an organization is only as a whole ("Reserve Bank") or by their place in its name ("Department of …").</summary>
internal sealed class NamePatterns
{
    private readonly FrozenSet<string> _whole;
    private readonly string[] _start, _end, _inside;

    private NamePatterns(string[][] rows)
    {
        string[] At(string place) => [.. rows.Where(row => row[1] == place).SelectMany(row => row[2].Split('|'))];
        (_whole, _start, _end, _inside) = (At("whole").ToFrozenSet(StringComparer.Ordinal), At("start"), At("end"), At("inside"));
    }

    /// <summary>One set of <c>organization_names.tsv</c>.</summary>
    public static NamePatterns Read(string set) => new([.. ResourceTable.Read("organization_names.tsv").Where(row => row[0] == set)]);

    /// <summary>Whether the name has one of the words at the place where they count; capitals as written.</summary>
    public bool Match(string name) =>
        _whole.Contains(name)
        || Array.Exists(_start, words => name.StartsWith(words, StringComparison.Ordinal))
        || Array.Exists(_end, words => name.EndsWith(words, StringComparison.Ordinal))
        || Array.Exists(_inside, words => name.Contains(words, StringComparison.Ordinal));
}
