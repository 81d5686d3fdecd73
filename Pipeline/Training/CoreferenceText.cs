using System.Text;
using System.Text.RegularExpressions;
using Extract;
using Extract.Speakers.Antecedents;
using Ingest.Offsets;
using Pipeline.Training.Texts;

namespace Pipeline.Training;

/// <summary>A text of GUM's coreference layer: one token a line with the brackets of the entities that open and close there (<c>(person-2-Jane_Roe</c>, <c>person-2)</c>).</summary>
internal sealed partial class CoreferenceText
{
    private readonly StringBuilder _text = new();
    private readonly List<(string Entity, TextSpan Span)> _mentions = [];

    private CoreferenceText(string file)
    {
        var open = new Dictionary<string, Stack<int>>(StringComparer.Ordinal);
        foreach (var row in File.ReadLines(file).Select(line => line.Split('\t')).Where(row => row.Length == 3))
        {
            if (_text.Length > 0 && (char.IsLetterOrDigit(row[1][0]) || row[1][0] is '(' or '“' or '$')) _text.Append(' ');
            var start = _text.Length;
            _text.Append(row[1]);
            foreach (Match bracket in Brackets().Matches(row[2]))
            {
                var entity = bracket.Groups["entity"].Value;
                if (!open.TryGetValue(entity, out var starts)) open[entity] = starts = [];
                if (bracket.Groups["open"].Success) starts.Push(start);
                if (bracket.Groups["close"].Success && starts.TryPop(out var first)) _mentions.Add((entity, new TextSpan(first, _text.Length)));
            }
        }
    }

    /// <summary>Every pronoun for one person whose entity is named in the text.</summary>
    public static IEnumerable<(Document Document, int Token, List<int> Entities)> Pronouns(string file, ArticleAnnotator annotator)
    {
        var gold = new CoreferenceText(file);
        var text = gold._text.ToString();
        var document = annotator.Annotate(TrainingArticles.OneParagraph(file, file, text));
        var places = Enumerable.Range(0, document.Entities.Count).SelectMany(e => document.Entities[e].Mentions.Select(m => (Entity: e, document.Mentions[m].Span))).ToList();
        foreach (var (entity, span) in gold._mentions)
        {
            if (!PronounAntecedents.IsPronoun(span.Slice(text))) continue;
            var named = gold._mentions.Where(m => m.Entity == entity)
                .SelectMany(m => places.Where(place => place.Span.End == m.Span.End && place.Span.Start >= m.Span.Start).Select(place => place.Entity)).Distinct().ToList();
            if (named.Count > 0) yield return (document, document.Tokens.FirstEndingAfter(span.Start), named);
        }
    }

    [GeneratedRegex(@"(?<open>\()?(?<entity>[a-z]+-\d+)(-[^()]*)?(?<close>\))?", RegexOptions.NonBacktracking)]
    private static partial Regex Brackets();
}
