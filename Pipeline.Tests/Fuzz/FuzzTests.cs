using System.Globalization;
using System.Text;
using Ingest.Cleaning.Html;
using Xunit;

namespace Pipeline.Tests;

/// <summary>Damaged pages come through; by the hundred thousand with <c>Bench -- fuzz</c>.</summary>
public sealed class FuzzTests
{
    private static readonly PageMutator Mutator = new([.. Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Corpus, "pages")).Order(StringComparer.Ordinal).Select(file => File.ReadAllText(file))]);

    public static TheoryData<ulong> Failures => new(ExampleTable.Read("Fuzz/fuzz_failures.tsv").Select(r => ulong.Parse(r[0], CultureInfo.InvariantCulture)));

    public static TheoryData<string> Hostile => new(HostileMarkup.All.Select(m => m.Name));

    [Fact]
    public void DamagedPagesComeThrough()
    {
        for (ulong seed = 1; seed <= 500; seed++) Run(Mutator.Make(seed));
    }

    [Fact]
    public void TheSameSeedGivesTheSamePage() => Assert.Equal(Mutator.Make(7).Bytes, Mutator.Make(7).Bytes);

    [Theory]
    [MemberData(nameof(Hostile))]
    public void HostileMarkupCostsNoMoreThanItsLengthAllows(string name)
    {
        const int Length = 40_000, Base = 100 << 20, PerByte = 2000, Deepest = 1000;
        var html = "<!doctype html><html><body>" + HostileMarkup.All.Single(m => m.Name == name).Write(Length);
        var cost = Run(new MutatedPage(1, Encoding.UTF8.GetBytes(html), null, name));
        Assert.InRange(cost.Allocated, 0, Base + PerByte * (long)cost.Length);
        Assert.InRange(PageParser.Parse(html).Elements.Max(e => e.Depth), 0, Deepest);
    }

    private static PageCost Run(MutatedPage page)
    {
        var cost = PageCheck.Run(page, page.Seed % 10 == 0);
        Assert.True(cost.Failure is null, $"Seed {page.Seed} ({page.Recipe}): {cost.Failure}");
        return cost;
    }
}
