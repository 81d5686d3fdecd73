using System.Text;
using System.Text.Json;
using Pipeline.Commands;
using Store.Export;
using Xunit;

namespace Pipeline.Tests;

public sealed class QueryCommandTests : IDisposable
{
    private readonly StoreFixture _fixture = new();

    public QueryCommandTests() => _fixture.Run("1", SampleDocument.Create("a"), SampleDocument.Create("copy"));

    public void Dispose() => _fixture.Dispose();

    [Theory]
    [InlineData("", 2)]
    [InlineData("--speaker okafor", 1)]
    [InlineData("--speaker Zoe", 1)]
    [InlineData("--speaker Monday", 0)]
    [InlineData("--role economists", 1)]
    [InlineData("--affiliation nordbank --role chief", 1)]
    [InlineData("--text billions", 1)]
    [InlineData("--text resume", 0)]
    [InlineData("--about resume", 2)]
    [InlineData("--kind expert", 1)]
    [InlineData("--kind politician", 0)]
    [InlineData("--country sv", 2)]
    [InlineData("--country FR", 0)]
    [InlineData("--country salvadoran", 2)]
    [InlineData("--country uk", 0)]
    [InlineData("--since 2025", 2)]
    [InlineData("--since 2025-06-11 --until 2025-06-11", 1)]
    [InlineData("--since 2025-07", 0)]
    [InlineData("--until 2025-06", 2)]
    [InlineData("--until 2025-06-10", 1)]
    [InlineData("--min-confidence 0.9", 1)]
    [InlineData("--min-confidence 0", 2)]
    [InlineData("--negated", 1)]
    [InlineData("--cue said --type direct --site example", 1)]
    [InlineData("--names nordbank", 1)]
    [InlineData("--names salvador", 1)]
    [InlineData("--names okafor", 0)]
    [InlineData("--limit 1", 1)]
    public async Task QuotesAreFiltered(string filter, int expected)
    {
        var run = await Ask("quotes --format jsonl " + filter);
        Assert.Equal(ExitCode.Ok, run.Code);
        Assert.Equal(expected, run.Lines.Length);
        if (expected == 0) Assert.Contains("No quotation fits", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AQuoteCarriesAllThatOneNeedsToCiteIt()
    {
        var run = await Ask("quotes --speaker okafor --format json");
        var quote = Assert.Single(JsonDocument.Parse(run.Output).RootElement.EnumerateArray());
        Assert.Equal("Zoë Okafor", quote.GetProperty("speaker").GetString());
        Assert.Equal("chief economist", quote.GetProperty("role").GetString());
        Assert.Equal("Nordbank", quote.GetProperty("affiliation").GetString());
        Assert.Equal("expert", quote.GetProperty("kind").GetString());
        Assert.Equal("“We sent $3.20 billion \U0001F4B8 to El Salvador in 2024,” “That is 24% more.”", quote.GetProperty("quote").GetString());
        Assert.Equal("a", quote.GetProperty("articleId").GetString());
        Assert.Equal(1, quote.GetProperty("copies").GetInt32());
        Assert.Equal(18, quote.GetProperty("start").GetInt32());
    }

    [Fact]
    public async Task TheTableFitsTheTerminalAndSaysWhatItLeavesOut()
    {
        var run = await Ask("quotes --limit 1");
        Assert.Contains("on Monday", run.Output, StringComparison.Ordinal);
        Assert.All(run.Lines, line => Assert.InRange(line.Length, 0, 120));
        Assert.Contains("there are more", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CsvKeepsToTheStandardAndRunsNoFormula()
    {
        _fixture.Run("1", SampleDocument.Create("formula", "Formula. " + SampleDocument.Text, title: "=HYPERLINK(\"x\")"));
        var run = await Ask("quotes --format csv --all-copies");
        var lines = run.Output.Split("\r\n");
        Assert.Equal("id,speaker,role,affiliation,kind,quote,cue,type,negated,hedged,said,confidence,article,published,site,url,articleId,start,end,statement,copies,sites", lines[0]);
        Assert.Contains(lines, line => line.Contains("\"'=HYPERLINK(\"\"x\"\")\"", StringComparison.Ordinal));
        Assert.Equal(6, lines.Length); // Header, four quotations, the end of the last line.
    }

    /// <summary>Programs read standard output, Excel a file: it takes one without the mark for the system's old encoding.</summary>
    [Theory]
    [InlineData("q.csv", "", true)]
    [InlineData("q.txt", "--format csv", true)]
    [InlineData("q.jsonl", "", false)]
    [InlineData("q.csv", "--format json", false)]
    public async Task AFileHoldsWhatIsPrintedAndCsvTheMarkOfUtf8(string name, string format, bool hasMark)
    {
        using var folder = new TemporaryFolder();
        var file = folder.PathOf(name);
        var run = await Ask($"quotes {format} --output {file}");
        Assert.Equal((ExitCode.Ok, "", $"2 rows written to \"{file}\".\n"), (run.Code, run.Output, run.Error));
        var printed = await Ask("quotes " + (format.Length > 0 ? format : "--format " + name[2..]));
        var expected = (hasMark ? Encoding.UTF8.GetPreamble() : []).Concat(Encoding.UTF8.GetBytes(printed.Output));
        Assert.Equal(expected, await File.ReadAllBytesAsync(file));
    }

    [Fact]
    public async Task EntitiesAreCountedAcrossArticles()
    {
        var run = await Ask("entities --type person --format jsonl");
        Assert.Equal("""{"id":2,"name":"Zoë Okafor","type":"PER","articles":1,"mentions":2,"quotes":1,"aliases":"Okafor","roles":"chief economist","affiliations":"Nordbank"}""", Assert.Single(run.Lines));
        Assert.Single((await Ask("entities --name NORD --format jsonl")).Lines);
        Assert.Contains("Nordbank", (await Ask("entities")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("talks", 1)]
    [InlineData("\"economist at\"", 1)]
    [InlineData("nord*", 1)]
    [InlineData("absent", 0)]
    public async Task SearchFindsArticles(string words, int expected)
    {
        var run = await ProgramRun.Of("search", words, "--format", "jsonl", "--db", _fixture.File);
        Assert.Equal(ExitCode.Ok, run.Code);
        Assert.Equal(expected, run.Lines.Length);
    }

    [Fact]
    public async Task AnArticleIsShownByItsOwnIdAndByItsCopies()
    {
        var expected = ArticleRecord.Write(SampleDocument.Create("a")) + "\n";
        Assert.Equal(expected, (await Ask("article a --format json")).Output);
        Assert.Equal(expected, (await Ask("article copy --format jsonl")).Output);
        var page = await Ask("article a");
        Assert.Contains("People         Zoë Okafor", page.Output, StringComparison.Ordinal);
        Assert.Contains("Numbers        $3.20 billion; 24% more", page.Output, StringComparison.Ordinal);
        var missing = await Ask("article nobody");
        Assert.Equal(ExitCode.Failed, missing.Code);
        Assert.Contains("no article with the id \"nobody\"", missing.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnArticleIsShownByWordsOfItsTitle()
    {
        _fixture.Run("1", SampleDocument.Create("b", "B. " + SampleDocument.Text, title: "Harbour talks go on"));
        Assert.Contains("Id             b\n", (await Ask("article harbour")).Output, StringComparison.Ordinal);
        _fixture.Run("1", SampleDocument.Create("c", "C. " + SampleDocument.Text, title: "Harbour talks end"));
        var several = await Ask("article talks harbour");
        Assert.Equal((ExitCode.Failed, ""), (several.Code, several.Output));
        Assert.Contains("\n  b   Harbour talks go on\n", several.Error, StringComparison.Ordinal);
        Assert.Contains("Id             c\n", (await Ask("article talks end")).Output, StringComparison.Ordinal);
    }

    /// <summary>What was denied or not said must not read as if it had been said.</summary>
    [Theory]
    [InlineData("denied", false, false, false, "(denied) it was so")]
    [InlineData("said", true, false, false, "it was so")]
    [InlineData("did not say", true, true, false, "(did not say) it was so")]
    [InlineData("reportedly said", true, false, true, "(reportedly said) it was so")]
    [InlineData(":", false, false, false, "it was so")]
    [InlineData(null, false, false, false, "it was so")]
    public void WhatIsReportedStandsBehindTheWordsThatReportIt(string? cue, bool isDirect, bool isNegated, bool isHedged, string line) =>
        Assert.Equal(line, StatementLine.Of("it was so", cue, isDirect, isNegated, isHedged));

    [Fact]
    public async Task ExportPrintsTheRecordsOfExtract() =>
        Assert.Equal(ArticleRecord.Write(SampleDocument.Create("a")) + "\n", (await Ask("export")).Output);

    [Fact]
    public async Task StateIsShown()
    {
        Assert.Contains("{\"what\":\"copies of them\",\"amount\":1}", (await Ask("stats --format jsonl")).Lines);
        Assert.Contains("\"status\":\"finished\"", Assert.Single((await Ask("runs --format jsonl")).Lines), StringComparison.Ordinal);
        Assert.Contains("Nothing is in quarantine", (await Ask("quarantine")).Error, StringComparison.Ordinal);
        Assert.Contains("is whole", (await Ask("verify")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("quotes --since March")]
    [InlineData("quotes --kind wizard")]
    [InlineData("quotes --speaker ...")]
    [InlineData("quotes --role ...")]
    [InlineData("quotes --names ...")]
    [InlineData("quotes --site %")]
    [InlineData("quotes --cue ,")]
    [InlineData("quotes --type spoken")]
    [InlineData("quotes --country Atlantis")]
    [InlineData("quotes --limit -1")]
    [InlineData("quotes --min-confidence much")]
    [InlineData("quotes --format xml")]
    [InlineData("quotes --output news.db")]
    [InlineData("entities --type dragon")]
    [InlineData("search ...")]
    [InlineData("article")]
    public async Task MisuseIsASentence(string commandLine)
    {
        var run = await Ask(commandLine);
        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Equal("", run.Output);
        Assert.NotEqual("", run.Error);
    }

    [Theory]
    [InlineData("quotes --type Direct", "--type takes direct, indirect or mixed, not \"Direct\".")]
    [InlineData("quotes clinton", "The word \"clinton\" stands behind no option. To look for it: --speaker clinton")]
    [InlineData("quotes --kind expert --about climate change", "The word \"change\" stands behind no option. Several words stand in quotation marks: --about \"climate change\"")]
    [InlineData("entities nord", "The word \"nord\" stands behind no option. To look for it: --name nord")]
    [InlineData("stats clinton", "The word \"clinton\" is one too many.")]
    [InlineData("entities --format xml", "--format takes table, json, jsonl or csv, not \"xml\".")]
    public async Task AChoiceThatThereIsNotNamesItsOption(string commandLine, string sentence) =>
        Assert.StartsWith(sentence + "\n", (await Ask(commandLine)).Error, StringComparison.Ordinal);

    [Theory]
    [InlineData("entities", "Affiliations")]
    [InlineData("search talks", "Published")]
    [InlineData("quotes", "2025-06-11")]
    [InlineData("runs", "1 new, 1 duplicate")]
    public async Task NoHeadingAndNoNarrowColumnBreaksIn80Columns(string commandLine, string word)
    {
        using var output = new StringWriter { NewLine = "\n" };
        await Program.RunAsync([.. commandLine.Split(' '), "--db", _fixture.File], new Terminal(output, TextWriter.Null) { Width = 80 }, CancellationToken.None);
        Assert.Contains(word, output.ToString(), StringComparison.Ordinal);
        Assert.All(output.ToString().Split('\n'), line => Assert.True(line.Length <= 80));
    }

    [Theory]
    [InlineData("Moscow", null, "Moscow", "Moscow")]
    [InlineData(null, "critics", null, "critics")]
    [InlineData("Ann Lee", "mayor", "Delft", "Ann Lee, mayor, Delft")]
    [InlineData(null, null, null, null)]
    public void ASpeakersLineSaysNothingTwice(string? name, string? role, string? affiliation, string? line) =>
        Assert.Equal(line, SpeakerLine.Of(name, role, affiliation));

    [Theory]
    [InlineData("quotes")]
    [InlineData("entities")]
    [InlineData("article a")]
    [InlineData("search a")]
    [InlineData("quarantine")]
    [InlineData("runs")]
    [InlineData("stats")]
    [InlineData("export")]
    [InlineData("verify")]
    public async Task WithoutADatabaseTheSentenceSaysHowToMakeOne(string commandLine)
    {
        var run = await ProgramRun.Of([.. commandLine.Split(' '), "--db", _fixture.File + ".absent"]);
        Assert.Equal(ExitCode.Failed, run.Code);
        Assert.Contains("pipeline run", run.Error, StringComparison.Ordinal);
    }

    private Task<ProgramRun> Ask(string commandLine) => ProgramRun.Of([.. commandLine.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--db", _fixture.File]);
}
