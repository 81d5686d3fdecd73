using System.Diagnostics;
using System.Globalization;
using Extract.Countries;
using Extract.Entities;
using Extract.Numerals;
using Extract.Quantities;
using Extract.Times;

namespace Bench;

/// <summary>
/// What dates, quantities and countries cost in one very long text: each finder alone, once, on news and on nothing but numbers. Linear where the time per megabyte stays.
/// </summary>
internal static class LengthReport
{
    private static readonly TextKind[] Kinds = [TextKind.News, TextKind.Numbers];

    /// <param name="megabytes">Lengths of the texts, in millions of characters.</param>
    /// <param name="output">Gets one line for each text: seconds of processor time, of them those in which garbage is collected, megabytes that the finders allocate, how much they find, and the highest memory of the process so far.</param>
    public static void Write(IReadOnlyList<int> megabytes, TextWriter output)
    {
        Measure(TextKind.News, 100_000, TextWriter.Null); // compiles everything
        foreach (var kind in Kinds)
            foreach (var length in megabytes) Measure(kind, length * 1_000_000, output);
    }

    private static void Measure(TextKind kind, int length, TextWriter output)
    {
        var text = TaggedText.Of(BenchText.Write(kind, length));
        var mentions = EntityRecognizer.Default.Recognize(text.Tokens, text.Tags, text.Sentences);
        var numerals = Timed(() => NumeralList.Read(text.Tokens), out var reading);
        var timexes = Timed(() => TimexExtractor.Extract(text.Tokens, numerals, text.Tags, text.Sentences, new DateOnly(2024, 5, 15)), out var dates);
        var quantities = Timed(() => QuantityExtractor.Extract(text.Tokens, numerals, text.Tags, text.Sentences, mentions, timexes), out var amounts);
        var countries = Timed(() => CountryFinder.Find(text.Tokens, text.Tags, mentions), out var places);
        var focus = Timed(() => CountryFocus.Rank(text.Tokens, mentions, countries), out var ranking);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{kind} {length / 1_000_000} MB: numerals {reading} ({numerals.Count}), dates {dates} ({timexes.Count}), quantities {amounts} ({quantities.Count}), countries {places} ({countries.Count}), focus {ranking} ({focus.Count}); peak {Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000} MB"));
    }

    private static T Timed<T>(Func<T> stage, out string cost)
    {
        GC.Collect();
        var (before, pause, start) = (GC.GetTotalAllocatedBytes(precise: true), GC.GetTotalPauseDuration(), Environment.CpuUsage.TotalTime);
        var result = stage();
        cost = string.Create(CultureInfo.InvariantCulture, $"{(Environment.CpuUsage.TotalTime - start).TotalSeconds:0.000} s ({(GC.GetTotalPauseDuration() - pause).TotalSeconds:0.000} s of it collecting garbage) {(GC.GetTotalAllocatedBytes(precise: true) - before) / 1_000_000} MB");
        return result;
    }
}
