using System.CommandLine;
using System.Globalization;
using Ingest.Cleaning;
using Ingest.Readers;
using Pipeline.Tests;

namespace Bench;

/// <summary>
/// Takes damaged pages through the program and lists what failed, what was slow and what took most memory:
/// <c>dotnet run -c Release --project Bench -- fuzz --pages 100000 --seed 1 [--from FOLDER]</c>.
/// </summary>
internal static class FuzzRun
{
    private const int Listed = 20;

    // One page in as many is annotated too.
    private const int Annotated = 10;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static int Run(string[] args)
    {
        var pages = new Option<int>("--pages") { Description = "How many pages.", DefaultValueFactory = _ => 1000 };
        var seed = new Option<ulong>("--seed") { Description = "Seed of the first page; the others count on.", DefaultValueFactory = _ => 1 };
        var from = new Option<string[]>("--from") { Description = "Files and folders of pages to damage.", DefaultValueFactory = _ => ["corpus/pages"], AllowMultipleArgumentsPerToken = true };
        var pure = new Option<int>("--pure") { Description = "Instead: each hostile markup by itself, this many characters of it." };
        var command = new RootCommand("Damaged pages.") { pages, seed, from, pure };
        command.SetAction(result => result.GetValue(pure) is var length and > 0
            ? Check([.. PageMutator.Pure(length).Select(page => (Func<MutatedPage>)(() => page))])
            : CheckMutated(result.GetValue(from)!, result.GetValue(seed), result.GetValue(pages)));
        return command.Parse(args).Invoke();
    }

    private static int CheckMutated(string[] from, ulong seed, int count)
    {
        List<string> pages = [.. InputReader.Read(from).Where(raw => raw.IsAccepted && raw.Value.Form == Ingest.ContentForm.Html).Select(raw => raw.Value!.Text ?? TextDecoder.Decode(raw.Value.Bytes.Span, raw.Value.Charset).Text)];
        Console.WriteLine($"{pages.Count} pages to damage.");
        var mutator = new PageMutator(pages);
        return Check([.. Enumerable.Range(0, count).Select(i => (Func<MutatedPage>)(() => mutator.Make(seed + (ulong)i)))]);
    }

    private static int Check(List<Func<MutatedPage>> pages)
    {
        var costs = new List<PageCost>();
        for (var i = 0; i < pages.Count; i++)
        {
            var page = pages[i]();
            using var watchdog = new Timer(_ => GiveUp(page), null, Patience, Timeout.InfiniteTimeSpan);
            var cost = PageCheck.Run(page, page.Seed % Annotated == 0);
            // The bytes can be made anew from the seed.
            costs.Add(cost with { Page = page with { Bytes = [] } });
            if (cost.Failure is { } failure) Console.WriteLine($"failed: {Name(cost)}: {failure}");
            if ((i + 1) % 1000 == 0) Console.WriteLine($"{i + 1} pages, {costs.Count(c => c.Failure is not null)} failed, {costs.Sum(c => c.Cpu.TotalSeconds):F0} s, peak {System.Diagnostics.Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MiB");
        }
        Report(costs);
        return costs.Exists(c => c.Failure is not null) ? 1 : 0;
    }

    private static void GiveUp(MutatedPage page)
    {
        Console.WriteLine($"hangs: seed {page.Seed} ({page.Recipe})");
        Environment.Exit(2);
    }

    private static void Report(List<PageCost> costs)
    {
        var seconds = costs.Sum(c => c.Cpu.TotalSeconds);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{costs.Count} pages, {costs.Sum(c => (long)c.Length) / 1e6:F1} MB, {seconds:F1} s of processor time, {costs.Count(c => c.IsAccepted)} with an article, {costs.Count(c => c.Failure is not null)} failed"));
        List("slowest", costs.OrderByDescending(c => c.Cpu));
        List("slowest for their length", costs.OrderByDescending(c => c.Cpu.TotalSeconds / (c.Length + 20_000)));
        List("most memory for their length", costs.OrderByDescending(c => (double)c.Allocated / (c.Length + 20_000)));
    }

    private static void List(string what, IEnumerable<PageCost> costs)
    {
        Console.WriteLine(what + ":");
        foreach (var cost in costs.Take(Listed)) Console.WriteLine("  " + Name(cost));
    }

    private static string Name(PageCost cost) =>
        string.Create(CultureInfo.InvariantCulture, $"seed {cost.Page.Seed}: {cost.Length} bytes, {cost.Cpu.TotalSeconds:F3} s, {cost.Allocated >> 20} MiB, {(double)cost.Allocated / Math.Max(1, cost.Length):F0} bytes a byte, {cost.Page.Recipe}");
}
