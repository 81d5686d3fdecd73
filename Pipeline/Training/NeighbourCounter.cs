using System.Runtime.InteropServices;
using Extract.Words;

namespace Pipeline.Training;

/// <summary>Counts, over texts, which words stand directly beside which. Digits are folded to 0, typographic marks to plain ones.</summary>
internal sealed class NeighbourCounter
{
    private const int Edge = -1;
    private readonly Dictionary<string, int> _numbers = [];
    private readonly List<string> _forms = [];
    private readonly List<int> _counts = [];
    private readonly List<int> _text = [Edge];

    /// <summary>A word's two neighbours are each a frequent word, another word, or the edge of a text.</summary>
    public static int Places(int neighbours) => 2 * (neighbours + 2);

    public void Add(ReadOnlySpan<char> word)
    {
        var form = Fold(word);
        if (!_numbers.TryGetValue(form, out var number))
        {
            _numbers.Add(form, number = _forms.Count);
            _forms.Add(form);
            _counts.Add(0);
        }
        _counts[number]++;
        _text.Add(number);
    }

    /// <summary>The form with digits folded to 0 and typographic marks to plain ones.</summary>
    public static string Fold(ReadOnlySpan<char> word)
    {
        Span<char> folded = word.Length <= 128 ? stackalloc char[word.Length] : new char[word.Length];
        for (var i = 0; i < word.Length; i++) folded[i] = char.IsAsciiDigit(word[i]) ? '0' : WordAnalysis.Plain(word[i]);
        return folded.ToString();
    }

    public void EndText() => _text.Add(Edge);

    /// <summary>Words with at least so many occurrences, most frequent first.</summary>
    public IReadOnlyList<(string Form, int Count)> Frequent(int occurrences) =>
        [.. Order().TakeWhile(n => _counts[n] >= occurrences).Select(n => (_forms[n], _counts[n]))];

    /// <summary>For each of the most frequent words: place (see <see cref="Places"/>) → how often.</summary>
    public Dictionary<int, int>[] Beside(int words, int neighbours)
    {
        var ranks = new int[_forms.Count];
        foreach (var (rank, number) in Order().Index()) ranks[number] = rank;
        int Place(int number) => number == Edge ? neighbours : ranks[number] < neighbours ? ranks[number] : neighbours + 1;
        var rows = new Dictionary<int, int>[words];
        for (var i = 0; i < words; i++) rows[i] = [];
        for (var i = 1; i + 1 < _text.Count; i++)
        {
            if (_text[i] == Edge || ranks[_text[i]] >= words) continue;
            var row = rows[ranks[_text[i]]];
            CollectionsMarshal.GetValueRefOrAddDefault(row, Place(_text[i - 1]), out _)++;
            CollectionsMarshal.GetValueRefOrAddDefault(row, Places(neighbours) / 2 + Place(_text[i + 1]), out _)++;
        }
        return rows;
    }

    private IEnumerable<int> Order() => Enumerable.Range(0, _forms.Count).OrderByDescending(n => _counts[n]).ThenBy(n => _forms[n], StringComparer.Ordinal);
}
