using Extract.Times.Lexicon;
using Extract.Tokens;

namespace Extract.Times.Rules;

/// <summary>What an affix may stand before or after.</summary>
[Flags]
internal enum AffixScope : byte
{
    None = 0,
    Calendar = 1,
    Span = 2,
    Clock = 4,
}

/// <summary>A word or phrase before or after an expression that modifies it: "early", "at least", "or so".</summary>
/// <param name="Scope">What it may stand beside.</param>
/// <param name="Modifier">TIMEX3 <c>mod</c>.</param>
/// <param name="Text">Its words.</param>
/// <param name="IsApart">Whether it says how the expression is meant without belonging to it: "about" in "about five hours".</param>
internal sealed record Affix(AffixScope Scope, string Modifier, string Text, bool IsApart);

/// <summary>Affixes by their word next to the expression; longest first.</summary>
internal sealed class AffixTable
{
    private readonly Dictionary<string, List<Affix>> _byWord = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<Affix>>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly bool _before;

    /// <param name="table">Resource file.</param>
    /// <param name="before">Whether its phrases stand before the expression.</param>
    public AffixTable(string table, bool before)
    {
        _before = before;
        foreach (var row in ResourceTable.Read("Times/" + table))
            foreach (var form in row[2].Split('|'))
            {
                var parts = form.Split(' ');
                var key = before ? parts[^1] : parts[0];
                if (!_byWord.TryGetValue(key, out var list)) _byWord.Add(key, list = []);
                list.Add(new Affix(Enum.Parse<AffixScope>(row[0], ignoreCase: true), row[1], form, row.Length > 3 && row[3] == "apart"));
            }
        foreach (var list in _byWord.Values) list.Sort((a, b) => b.Text.Length.CompareTo(a.Text.Length));
        _lookup = _byWord.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The longest affix of the scope next to token <paramref name="at"/> (the last token before, or the first after, the expression).</summary>
    /// <param name="tokens">All tokens.</param>
    /// <param name="at">Token next to the expression.</param>
    /// <param name="limit">First token that may be taken before, or the end of those after.</param>
    /// <param name="scope">What the expression is.</param>
    /// <param name="count">How many tokens the affix takes.</param>
    public Affix? Find(TokenList tokens, int at, int limit, AffixScope scope, out int count)
    {
        count = 0;
        if (_before ? at < limit : at >= limit) return null;
        if (!_lookup.TryGetValue(tokens.Chars(at), out var list)) return null;
        foreach (var affix in list)
        {
            if ((affix.Scope & scope) == 0) continue;
            count = Count(affix.Text);
            var first = _before ? at - count + 1 : at;
            if ((_before ? first < limit : at + count > limit) || !Fits(tokens, first, affix.Text)) continue;
            return affix;
        }
        return null;
    }

    private static int Count(string text) => text.AsSpan().Count(' ') + 1;

    private static bool Fits(TokenList tokens, int first, string text)
    {
        foreach (var part in text.AsSpan().Split(' '))
            if (!tokens.IsIgnoreCase(first++, text.AsSpan()[part])) return false;
        return true;
    }
}
