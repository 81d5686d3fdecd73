using System.Globalization;
using System.Text;
using Ingest.Cleaning.Html;
using Xunit;

namespace Pipeline.Tests;

/// <summary>Damaged pages come through; by the hundred thousand with <c>Bench -- fuzz</c>.</summary>
public sealed class FuzzTests
{
    private static readonly List<string> Pages = [.. Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Corpus, "pages")).Order(StringComparer.Ordinal).Select(file => File.ReadAllText(file))];

    private static readonly PageMutator Mutator = new(Pages);

    public static IEnumerable<object[]> Failures => ExampleTable.Read("Fuzz/fuzz_failures.tsv").Select(r => new object[] { ulong.Parse(r[0], CultureInfo.InvariantCulture), int.Parse(r[1], CultureInfo.InvariantCulture) });

    public static TheoryData<string> Hostile => new(HostileMarkup.All.Select(m => m.Name));

    [Fact]
    public void DamagedPagesComeThrough()
    {
        for (ulong seed = 1; seed <= 500; seed++) Run(Mutator.Make(seed));
    }

    [Fact]
    public void TheSameSeedGivesTheSamePage() => Assert.Equal(Mutator.Make(7).Bytes, Mutator.Make(7).Bytes);

    [Theory]
    [MemberData(nameof(Failures))]
    public void PagesThatOnceFailedComeThrough(ulong seed, int markups) => CheckMemory(Run(new PageMutator(Pages, markups).Make(seed)));

    [Theory]
    [MemberData(nameof(Hostile))]
    public void HostileMarkupCostsNoMoreThanItsLengthAllows(string name)
    {
        const int Length = 40_000, Deepest = 1000;
        var html = "<!doctype html><html><body>" + HostileMarkup.All.Single(m => m.Name == name).Write(Length);
        CheckMemory(Run(new MutatedPage(1, Encoding.UTF8.GetBytes(html), null, name)));
        Assert.InRange(PageParser.Parse(html).Elements.Max(e => e.Depth), 0, Deepest);
    }

    private static void CheckMemory(PageCost cost)
    {
        const int Base = 100 << 20, PerByte = 2000;
        Assert.InRange(cost.Allocated, 0, Base + PerByte * (long)cost.Length);
    }

    private static PageCost Run(MutatedPage page)
    {
        var cost = PageCheck.Run(page, page.Seed % 10 == 0);
        Assert.True(cost.Failure is null, $"Seed {page.Seed} ({page.Recipe}): {cost.Failure}");
        return cost;
    }
}
