using System.Globalization;
using System.Text;
using Ingest.Offsets;
using Pipeline.Evaluation;

namespace Pipeline.Training.Texts;

/// <summary>
/// Articles written for training, labelled in their text. <c>=== id | date | headline</c> begins one; <c>[P …]</c>, <c>[O …]</c>, <c>[L …]</c> and <c>[M …]</c> enclose names,
/// <c>{n …}</c> a piece of the n-th statement; a line <c>---</c> ends the text, and <c>n | cue | speaker | full name | role | affiliation | kind</c> says who made the n-th statement.
/// </summary>
internal static class WrittenArticles
{
    private const string Start = "=== ", End = "---";
    private const int StatementColumns = 7;

    /// <exception cref="InvalidDataException">A bracket is not closed, or a statement and its pieces do not fit; the message names the article.</exception>
    public static IEnumerable<AnnotatedText> Read(IEnumerable<string> lines)
    {
        string? id = null;
        var article = new List<string>();
        foreach (var line in lines.Append(Start))
        {
            if (!line.StartsWith(Start, StringComparison.Ordinal)) { article.Add(line); continue; }
            if (id is not null) yield return Parse(id, article);
            id = line[Start.Length..].Split('|')[0].Trim();
            article.Clear();
        }
    }

    private static AnnotatedText Parse(string id, List<string> lines)
    {
        var end = lines.IndexOf(End);
        var markup = string.Join('\n', lines.Take(end < 0 ? lines.Count : end)).Trim('\n');
        var body = new Body(id);
        body.Read(markup);
        var text = body.Text;
        var index = new CodePointIndex(text);
        CodePointSpan Points((int Start, int End) s) => new(index.ToCodePoints(s.Start), index.ToCodePoints(s.End));
        var mentions = body.Names.OrderBy(n => n.Span.Start).Select(n => new Label(Points(n.Span), n.Type, "", text[n.Span.Start..n.Span.End]));
        var statements = lines.Skip(end < 0 ? lines.Count : end + 1).Where(l => l.Contains('|', StringComparison.Ordinal)).Select(l => Statement(id, l, text, body.Pieces, Points));
        return AnnotatedText.Empty with { Id = id, Text = text, Mentions = [.. mentions], Quotations = [.. statements] };
    }

    private static QuotationLabel Statement(string id, string line, string text, List<(int Number, (int Start, int End) Span)> all, Func<(int Start, int End), CodePointSpan> points)
    {
        string[] columns = [.. line.Split('|').Select(c => c.Trim())];
        if (columns.Length != StatementColumns || !int.TryParse(columns[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            throw new InvalidDataException($"Article {id}: \"{line}\" is no statement.");
        var pieces = all.Where(p => p.Number == number).Select(p => p.Span).ToList();
        if (pieces.Count == 0) throw new InvalidDataException($"Article {id}: statement {number} has no text.");
        var speaker = Nearest(text, columns[2], pieces);
        return new QuotationLabel(Form(pieces.Select(p => text[p.Start..p.End])), [.. pieces.Select(points)], speaker is var (start, end) ? [points((start, end))] : [], columns[3], columns[4], columns[5], columns[6], true);
    }

    /// <summary>Direct: in marks; indirect: none; mixed: some.</summary>
    private static string Form(IEnumerable<string> pieces)
    {
        static bool IsMark(char c) => c is '"' or '“' or '”';
        var list = pieces.ToList();
        if (list.TrueForAll(p => IsMark(p[0]))) return "direct";
        return list.Exists(p => p.Any(IsMark)) ? "mixed" : "indirect";
    }

    private static (int Start, int End)? Nearest(string text, string phrase, List<(int Start, int End)> pieces)
    {
        if (phrase.Length == 0) return null;
        (int, int)? best = null;
        var least = int.MaxValue;
        for (var at = text.IndexOf(phrase, StringComparison.Ordinal); at >= 0; at = text.IndexOf(phrase, at + 1, StringComparison.Ordinal))
        {
            var end = at + phrase.Length;
            if (pieces.Exists(p => at < p.End && p.Start < end) || IsInWord(text, at) || IsInWord(text, end)) continue;
            var distance = pieces.Min(p => at >= p.End ? at - p.End : p.Start - end);
            if (distance < least) (best, least) = ((at, end), distance);
        }
        return best;
    }

    /// <summary>Whether a word goes on across the place, as at the "he" of "the".</summary>
    private static bool IsInWord(string text, int at) => at > 0 && at < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at]);

    private sealed class Body(string id)
    {
        private readonly StringBuilder _text = new();
        private readonly Stack<(char Type, int Number, int Start)> _open = [];

        public List<((int Start, int End) Span, string Type)> Names { get; } = [];

        public List<(int Number, (int Start, int End) Span)> Pieces { get; } = [];

        public string Text => _text.ToString();

        public void Read(string markup)
        {
            var brackets = 0;
            for (var i = 0; i < markup.Length; i++)
            {
                var c = markup[i];
                if (c == '[' && i + 2 < markup.Length && markup[i + 2] == ' ' && TypeOf(markup[i + 1]) is not null)
                {
                    _open.Push((markup[i + 1], 0, _text.Length));
                    i += 2;
                }
                else if (c == '{')
                {
                    var space = markup.IndexOf(' ', i);
                    if (space < 0 || !int.TryParse(markup.AsSpan(i + 1, space - i - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) throw Broken(i);
                    _open.Push(('{', number, _text.Length));
                    i = space;
                }
                else if (c == '[') { brackets++; _text.Append(c); }
                else if (c == ']' && brackets > 0) { brackets--; _text.Append(c); }
                else if (c is ']' or '}') Close(c, i);
                else _text.Append(c);
            }
            if (_open.Count > 0) throw Broken(markup.Length);
        }

        private void Close(char bracket, int at)
        {
            if (!_open.TryPop(out var open) || (open.Type == '{') != (bracket == '}')) throw Broken(at);
            if (open.Type == '{') Pieces.Add((open.Number, (open.Start, _text.Length)));
            else Names.Add(((open.Start, _text.Length), TypeOf(open.Type)!));
        }

        private static string? TypeOf(char letter) => letter switch { 'P' => "PER", 'O' => "ORG", 'L' => "LOC", 'M' => "MISC", _ => null };

        private InvalidDataException Broken(int at) => new($"Article {id}: a bracket is not closed, or closed twice, near character {at} of its text.");
    }
}
