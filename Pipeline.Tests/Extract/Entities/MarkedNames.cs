using Extract.Entities;
using Extract.Tokens;

namespace Pipeline.Tests;

/// <summary>Tokens with names among them, written as <c>the [ORG Ministry of Defence ] said</c>: the marks of a name are tokens of their own.</summary>
internal static class MarkedNames
{
    public static (List<string> Tokens, List<FoundName> Names) Parse(string marked)
    {
        var tokens = new List<string>();
        var names = new List<FoundName>();
        foreach (var part in marked.Split(' '))
        {
            if (part[0] == '[') names.Add(new FoundName(new TokenRange(tokens.Count, tokens.Count), NameScheme.Parse(part.AsSpan(1)), 0.9));
            else if (part[0] == ']') names[^1] = names[^1] with { Tokens = new TokenRange(names[^1].Tokens.Start, tokens.Count) };
            else tokens.Add(part);
        }
        return (tokens, names);
    }

    /// <summary><c>ORG Ministry of Defence; PER Jane Roe</c>.</summary>
    public static string Show(IReadOnlyList<string> tokens, IEnumerable<FoundName> names) =>
        string.Join("; ", names.Select(n => $"{NameScheme.Name(n.Type)} {string.Join(' ', tokens.Skip(n.Tokens.Start).Take(n.Tokens.Count))}"));
}
