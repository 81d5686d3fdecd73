using System.Globalization;
using Ingest.Fingerprints;
using Ingest.Readers;

namespace Bench;

/// <summary>
/// How well syndicated copies are found among many articles: variants of some of them are looked up in an index of all like the store's, and
/// compared with every candidate there.
/// </summary>
/// <remarks>
/// An article that is found beside the original is wrong only if it does not hold a third of the variant's four-word runs, or the variant of its: archives
/// hold copies of their own.
/// </remarks>
internal sealed class DuplicateReport
{
    private const int Variants = 1000;
    private const int CandidatesPerKey = 32;
    private const double Shared = 0.3;

    private readonly List<string> _texts;
    private readonly List<TextSignature> _signatures;
    private readonly Dictionary<long, List<int>> _index = [];

    private DuplicateReport(List<string> texts)
    {
        _texts = texts;
        _signatures = texts.ConvertAll(TextSignature.Of);
        for (var i = 0; i < texts.Count; i++)
        {
            foreach (var key in _signatures[i].Keys)
            {
                if (!_index.TryGetValue(key, out var articles)) _index[key] = articles = [];
                if (articles.Count < CandidatesPerKey) articles.Add(i);
            }
        }
    }

    /// <param name="file">Records with their text, in any form that the program reads.</param>
    /// <param name="output">Gets one line for each kind of variant.</param>
    public static void Write(string file, TextWriter output)
    {
        var texts = InputReader.Read([file]).Select(item => item.Value?.Text ?? "").Where(text => text.Length > 400).Distinct().ToList();
        var report = new DuplicateReport(texts);
        output.WriteLine($"{texts.Count} articles, {Variants} variants of each kind, {report._signatures.Average(s => s.Keys.Count):0} keys and {report._signatures.Average(s => s.ToBytes().Length):0} bytes an article");
        output.WriteLine("variant                recall  exact   precision  candidates");
        foreach (var kind in Enum.GetValues<SyndicationVariant>()) output.WriteLine(report.Measure(kind));
    }

    private string Measure(SyndicationVariant kind)
    {
        var random = new Random(11);
        int expected = 0, right = 0, found = 0, wrong = 0, candidates = 0;
        for (var n = 0; n < Variants; n++)
        {
            int article = random.Next(_texts.Count), other = random.Next(_texts.Count), third = random.Next(_texts.Count);
            var text = kind.Write(_texts[article], _texts[other], _texts[third]);
            var signature = TextSignature.Of(text);
            var near = Candidates(signature);
            candidates += near.Count;
            var hits = near.Where(i => TextSignature.Similarity(signature, _signatures[i]) >= TextSignature.NearDuplicate).ToList();
            int[] copies = kind == SyndicationVariant.TwoMerged ? [article, other] : [article];
            expected += copies.Distinct().Count();
            right += hits.Count(copies.Contains);
            found += hits.Count;
            wrong += hits.Count(i => !copies.Contains(i) && Containment(text, _texts[i]) < Shared);
        }
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{kind,-22} {100.0 * right / expected,6:0.0} {100.0 * right / found,6:0.0} {100.0 * (found - wrong) / found,11:0.0} {(double)candidates / Variants,11:0.0}");
    }

    private HashSet<int> Candidates(TextSignature signature) => [.. signature.Keys.SelectMany(key => _index.GetValueOrDefault(key) ?? [])];

    /// <summary>The share of the shorter text's four-word runs that the longer one holds: all of them, not a sample.</summary>
    private static double Containment(string a, string b)
    {
        var (left, right) = (Runs(a), Runs(b));
        return left.Count == 0 || right.Count == 0 ? 0 : (double)left.Count(right.Contains) / Math.Min(left.Count, right.Count);
    }

    private static HashSet<string> Runs(string text)
    {
        var words = new string([.. text.Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. Enumerable.Range(0, Math.Max(0, words.Length - 3)).Select(i => string.Join(' ', words, i, 4))];
    }
}
