using Xunit;

namespace Pipeline.Tests;

public sealed class ExplainCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task EveryFactComesWithItsRuleItsTableRowsAndItsDay()
    {
        var path = _folder.Write("a.jsonl", """{"id":"a","text":"Winds of 75 mph hit Japan on Monday. \"We leave today,\" he said, and paid 82 euros a barrel.","published":"2026-05-13"}""");
        var run = await ProgramRun.Of("explain", path);
        Assert.Equal(ExitCode.Ok, run.Code);
        Assert.Equal(
            [
                "a",
                "  75 mph → quantity 75 mile per hour",
                "      rule unit",
                "      units.tsv: mile per hour, UCUM [mi_i]/h, speed; 33.528 m/s",
                "      counts or measures: Winds",
                "  Japan → country JP",
                "      rule Name",
                "      countries.tsv: Japan is a form (name) of Japan",
                "  Monday → date 2026-05-11",
                "      rule weekday (Times/rules.tsv): WEEKDAY",
                "      counted from 2026-05-13, the day of publication or the dateline",
                "  today → date 2026-05-11",
                "      rule deictic (Times/rules.tsv): DEICTIC",
                "      counted from 2026-05-11, the day of the quoted speech",
                "  82 euros a barrel → money 82 EUR/barrel",
                "      rule money",
                "      currencies.tsv: EUR, Euro",
                "      units.tsv: barrel, UCUM [bbl_us], volume",
                "  In focus: JP 1.00",
            ],
            run.Lines);
    }

    [Fact]
    public async Task AnUnreadableRecordIsReportedAndTheRestExplained()
    {
        var path = _folder.Write("a.jsonl", "{\"id\":\n{\"id\":\"b\",\"text\":\"It fell 3%.\"}\n");
        var run = await ProgramRun.Of("explain", path);
        Assert.Equal(ExitCode.SomeRejected, run.Code);
        Assert.NotEqual("", run.Error);
        Assert.Contains("  3% → percent 3 %", run.Lines);
    }
}
