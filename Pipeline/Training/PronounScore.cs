using System.Globalization;
using Extract.Speakers.Antecedents;

namespace Pipeline.Training;

/// <summary>
/// The rule of the GAP benchmark: both names of a snippet are yes-or-no decisions; F1 is taken over all of them, and over those of masculine and of feminine
/// pronouns; bias is the quotient of the two.
/// </summary>
public sealed class PronounScore
{
    private readonly Counts _masculine = new();
    private readonly Counts _feminine = new();

    /// <param name="snippets">What is resolved.</param>
    /// <param name="weights">What decides; the committed ones if null.</param>
    public static PronounScore Of(IEnumerable<PronounSnippet> snippets, AntecedentWeights? weights)
    {
        ArgumentNullException.ThrowIfNull(snippets);
        var score = new PronounScore();
        foreach (var snippet in snippets) score.Add(snippet, weights);
        return score;
    }

    /// <summary>Adds the decisions on one snippet.</summary>
    public void Add(PronounSnippet snippet, AntecedentWeights? weights)
    {
        ArgumentNullException.ThrowIfNull(snippet);
        var entity = PronounAntecedents.Find(snippet.Document, snippet.Token, weights);
        foreach (var name in snippet.Names)
            (snippet.IsFeminine ? _feminine : _masculine).Add(entity is { } given && snippet.EntitiesAt(name.Offset).Contains(given), name.IsMeant);
    }

    /// <summary>Percent.</summary>
    public string ToString(CultureInfo culture)
    {
        var all = new Counts(_masculine, _feminine);
        return string.Create(culture, $"overall F1 {all.F1:F2} (precision {all.Precision:F2}, recall {all.Recall:F2}), masculine {_masculine.F1:F2}, feminine {_feminine.F1:F2}, bias {_feminine.F1 / _masculine.F1:F2}");
    }

    private sealed class Counts
    {
        private int _right;
        private int _given;
        private int _gold;

        public Counts(params ReadOnlySpan<Counts> parts)
        {
            foreach (var part in parts) (_right, _given, _gold) = (_right + part._right, _given + part._given, _gold + part._gold);
        }

        public double Precision => 100.0 * _right / _given;

        public double Recall => 100.0 * _right / _gold;

        public double F1 => 200.0 * _right / (_given + _gold);

        public void Add(bool given, bool gold)
        {
            if (given && gold) _right++;
            if (given) _given++;
            if (gold) _gold++;
        }
    }
}
