using System.Buffers;

namespace Ingest.Cleaning.RawText;

/// <summary>The numbers that describe a line by itself.</summary>
internal static class LineEvidence
{
    private static readonly SearchValues<char> Arrows = SearchValues.Create("»›→←«▸▶|•");
    private static readonly SearchValues<char> Code = SearchValues.Create("{}<>=_\\");
    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"“”«„");

    public static void Add(LineRow row, LineStatistics line)
    {
        var text = line.Line.Text;
        AddBrief(row, line);
        row.Add(text.Length);
        row.Add((int)line.End);
        row.Add(line.Letters == 0 ? 0 : (double)line.UpperLetters / line.Letters);
        row.Add((double)line.Digits / text.Length);
        row.Add(line.IsByline);
        row.Add(line.Words < 20 && DateLine.Find(text) is not null);
        for (var i = 0; i < Vocabulary.CueClasses.Count; i++) row.Add((line.Cues >> i & 1) == 1);
        row.Add(text.AsSpan().Count(',') * 100.0 / text.Length);
        row.Add(text.AsSpan().Count(". "));
        AddMarks(row, text);
        AddWords(row, line);
    }

    /// <summary>What a line shows to its neighbours.</summary>
    public static void AddBrief(LineRow row, LineStatistics? line)
    {
        row.Add(line?.Words ?? 0);
        row.Add(line?.EndsSentence ?? false);
        row.Add(line is null ? -1 : line.Words == 0 ? 0 : (double)line.FunctionWords / line.Words);
        row.Add(line is null || line.Words < 2 ? 0 : (double)line.Capitals / (line.Words - 1));
        row.Add(line?.Hosts ?? 0);
        row.Add(line is null ? 0 : int.PopCount(line.Cues));
        row.Add(line?.IsDate ?? false);
    }

    private static void AddMarks(LineRow row, string text)
    {
        row.Add(text.Contains('@', StringComparison.Ordinal));
        row.Add(text.Contains("http", StringComparison.Ordinal) || text.Contains("www.", StringComparison.Ordinal) || text.Contains(".com", StringComparison.Ordinal));
        row.Add(text.AsSpan().ContainsAny(Arrows));
        row.Add(ListMark.Length(text) > 0);
        row.Add(text[0] is '(' or '[' or '{');
        row.Add(text.AsSpan().ContainsAny(Code));
        row.Add(text.Contains('?', StringComparison.Ordinal));
        row.Add(text[0] is '"' or '“' or '‘' or '«' or '„');
        row.Add(text.AsSpan().ContainsAny(Quotes));
        row.Add(text.AsSpan().ContainsAny("'‘"));
        row.Add(text.AsSpan().Contains(": ", StringComparison.Ordinal));
        row.Add(text.AsSpan().Count('!'));
    }

    private static void AddWords(LineRow row, LineStatistics line)
    {
        Span<int> counts = stackalloc int[Vocabulary.WordKinds.Count];
        var past = 0;
        for (var k = 0; k < line.Words; k++)
        {
            var word = line.Folded.Word(k);
            if (Vocabulary.WordKind(word) is var kind and >= 0) counts[kind]++;
            if (word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal)) past++;
        }
        row.Add(counts[0]);
        row.Add(past * 100.0 / (line.Words + 5));
        foreach (var count in counts[1..]) row.Add(count * 100.0 / (line.Words + 5));
    }
}
