using System.Collections.Frozen;
using Extract.Tagging;

namespace Extract.Quantities.Context;

/// <summary>Approximators and change words around a quantity.</summary>
internal sealed class Modifiers(LexemeView view)
{
    private const int LongestModifier = 7;

    /// <summary>How far left a verb of change may stand: "rose by as much as 3%".</summary>
    private const int ChangeReach = 6;

    private static readonly PhraseTable<string> Before = Table("before", PhraseEdge.Last);

    private static readonly PhraseTable<string> After = Table("after", PhraseEdge.First);

    private static readonly FrozenDictionary<string, ChangeDirection>.AlternateLookup<ReadOnlySpan<char>> ChangeBefore = Changes("before");

    private static readonly FrozenDictionary<string, ChangeDirection>.AlternateLookup<ReadOnlySpan<char>> ChangeAfter = Changes("after");

    /// <param name="start">First lexeme of the quantity.</param>
    /// <param name="end">Lexeme after its last.</param>
    /// <param name="first">First lexeme of quantity and modifier.</param>
    public string? Find(int start, int end, out int first)
    {
        first = start;
        if (Before.TryMatch(view, start - 1, LongestModifier, out var words, out var modifier))
        {
            if (IsWhereto(start - words)) return null;
            first = start - words;
            return modifier;
        }
        return After.TryMatch(view, end, LongestModifier, out words, out modifier) && !BeginsPhrase(end, end + words) ? modifier : null;
    }

    /// <summary>"The wage would go up to $8": where to, not at most.</summary>
    private bool IsWhereto(int i) => view.Is(i, "up") && QuantityWords.BeforeUpTo.Contains(view.Text(i - 1));

    /// <summary>"a $15 minimum wage", "raised $5 and over the years": what follows the number belongs to the words after it.</summary>
    private bool BeginsPhrase(int start, int end) =>
        (view.Is(start, "minimum") || view.Is(start, "maximum") || view.Is(start, "and")) && view.Tag(end) is UniversalTag.NOUN or UniversalTag.DET or UniversalTag.PRON or UniversalTag.NUM;

    /// <summary>Whether a verb or noun of change makes the quantity its amount.</summary>
    public ChangeDirection? Change(int first, int end)
    {
        for (var k = end; k < Math.Min(end + 2, view.Count) && !view.Is(k, "or"); k++)
            if (ChangeAfter.TryGetValue(view.Text(k), out var after)) return after;
        for (var k = first - 1; k >= Math.Max(0, first - ChangeReach); k--)
        {
            // "to 41%" is where it ended, not by how much; a number or a comma ends the clause.
            if (view.Is(k, "to") || view.Is(k, "from") || view.Is(k, "at") || view.Text(k) is "." or "," or ";" || view.Class(k) == Numerals.NumeralClass.Digits) return null;
            if (ChangeBefore.TryGetValue(view.Text(k), out var before)) return k == first - 1 || IsBetween(k + 1, first) ? before : null;
        }
        return null;
    }

    private bool IsBetween(int start, int end)
    {
        for (var k = start; k < end; k++)
            if (!QuantityWords.BetweenChange.Contains(view.Text(k)) && !view.Text(k).EndsWith("ly", StringComparison.Ordinal)) return false;
        return true;
    }

    private static PhraseTable<string> Table(string side, PhraseEdge edge) =>
        new(ResourceTable.Read("quantity_modifiers.tsv").Where(row => row[1] == side).Select(row => KeyValuePair.Create(row[0], row[2])), edge);

    private static FrozenDictionary<string, ChangeDirection>.AlternateLookup<ReadOnlySpan<char>> Changes(string side) =>
        ResourceTable.Read("quantity_changes.tsv").Where(row => row[1] == side)
            .ToFrozenDictionary(row => row[0], row => row[2] == "up" ? ChangeDirection.Up : ChangeDirection.Down, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
