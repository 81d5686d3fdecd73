using System.Globalization;
using Xunit;

namespace Pipeline.Tests;

public sealed class CultureTests
{
    [Fact]
    public async Task WhatIsPrintedAndStoredDoesNotDependOnTheCulture()
    {
        var plain = await AllOutputs(CultureInfo.InvariantCulture);
        var odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        odd.NumberFormat.NumberDecimalSeparator = ",";
        odd.NumberFormat.NumberGroupSeparator = " ";
        odd.NumberFormat.NegativeSign = "~";
        odd.DateTimeFormat.DateSeparator = "#";
        odd.DateTimeFormat.TimeSeparator = "#";
        Assert.Equal(plain, await AllOutputs(odd));
    }

    private static async Task<string[]> AllOutputs(CultureInfo culture)
    {
        var before = CultureInfo.CurrentCulture;
        using var folder = new TemporaryFolder();
        try
        {
            CultureInfo.CurrentCulture = culture;
            var input = folder.Write("in.jsonl", "{\"id\":\"a\",\"published\":\"2025-06-11T10:05:00+02:00\",\"text\":\"On Monday, Zoë Okafor said: “We paid $1,250.5 million, or 3.5%, to Kenya in 2024.” She left.\"}\n");
            var database = folder.PathOf("culture.db");
            var extract = await ProgramRun.Of("extract", input);
            Assert.Equal(ExitCode.Ok, (await ProgramRun.Of("run", input, "--db", database)).Code);
            var export = await ProgramRun.Of("export", "--db", database);
            var quotes = await ProgramRun.Of("quotes", "--format", "csv", "--min-confidence", "0.01", "--db", database);
            var stats = await ProgramRun.Of("stats", "--db", database);
            return [extract.Output, export.Output, quotes.Output, stats.Output];
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
