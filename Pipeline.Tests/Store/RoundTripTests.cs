using System.Diagnostics;
using Extract;
using Store;
using Store.Export;
using Store.Integrity;
using Store.Reading;
using Xunit;

namespace Pipeline.Tests;

public sealed class RoundTripTests : IDisposable
{
    private readonly StoreFixture _fixture = new();

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public void WhatIsStoredComesBackAsTheSameRecord()
    {
        var document = SampleDocument.Create(url: "https://example.org/a?id=1");
        _fixture.Run("1", document);
        using var store = KnowledgeStore.OpenReadOnly(_fixture.File);
        var stored = Assert.Single(new DocumentReader(store).ReadAll());
        Assert.Equal(ArticleRecord.Write(document), ArticleRecord.Write(stored));
        Assert.Equal(document.Article.Blocks, stored.Article.Blocks);
        Assert.Equal(document.Article.Tags, stored.Article.Tags);
        Assert.Equal(document.Article.Place, stored.Article.Place);
        Assert.Equal(document.Quantities.Select(q => q.Value), stored.Quantities.Select(q => q.Value));
        Assert.Equal(document.Quotations[0].Role, stored.Quotations[0].Role);
        Assert.Equal(document.Quotations[1].Statement.IsNegated, stored.Quotations[1].Statement.IsNegated);
    }

    [Fact]
    public void EverySpanGivesItsSurfaceBackWithSqlitesSubstr()
    {
        _fixture.Run("1", SampleDocument.Create());
        Assert.Equal("Zoë Okafor", _fixture.Value("SELECT substr(a.text, m.span_start + 1, m.span_end - m.span_start) FROM mention m JOIN article a ON a.id = m.article_id WHERE m.type = 'PER' ORDER BY m.id"));
        using var store = KnowledgeStore.OpenReadOnly(_fixture.File);
        var results = Verification.Run(store).ToList();
        Assert.All(results, result => Assert.True(result.IsSound, string.Join("; ", result.Problems)));
        Assert.Equal(7, results.Single(r => r.Name == "places of quotation_piece").Checked);
    }

    [PythonFact]
    public void EverySpanGivesItsSurfaceBackWithPythonSlices()
    {
        const string check = """
            import json, sys
            record = json.load(sys.stdin)
            text = record["text"]
            count = 0
            for layer in ("mentions", "countries", "quantities", "dates"):
                for item in record[layer]:
                    assert text[item["start"]:item["end"]] == item["text"], item
                    count += 1
            for quote in record["quotations"]:
                assert " ".join(text[s:e] for s, e in quote["content"]) == quote["text"], quote
                assert " ".join(text[s:e] for s, e in quote["speaker"]) == (quote["speakerText"] or ""), quote
                count += 1
            print(count)
            """;
        Assert.Equal("11", RunPython(check, ArticleRecord.Write(SampleDocument.Create())).Trim());
    }

    [Fact]
    public void AClaimKnowsWhatItIsAbout()
    {
        _fixture.Run("1", SampleDocument.Create());
        Assert.Equal("El Salvador", _fixture.Value("SELECT group_concat(surface) FROM claim_mention JOIN mention ON id = mention_id"));
        Assert.Equal("SV", _fixture.Value("SELECT group_concat(iso2) FROM claim_country JOIN country_mention m ON m.id = country_mention_id JOIN country c ON c.id = m.country_id"));
        Assert.Equal("$3.20 billion|24%", _fixture.Value("SELECT group_concat(surface, '|') FROM claim_quantity JOIN quantity ON id = quantity_id"));
        Assert.Equal("2024|Monday", _fixture.Value("SELECT group_concat(surface, '|') FROM claim_timex JOIN timex ON id = timex_id"));
    }

    [Fact]
    public void FullTextFindsStemsAndLettersWithoutTheirMarks()
    {
        _fixture.Run("1", SampleDocument.Create());
        Assert.Equal(1, _fixture.Number("SELECT count(*) FROM quotation_fts WHERE quotation_fts MATCH 'speaker : zoe AND role : economists'"));
        Assert.Equal(1, _fixture.Number("SELECT count(*) FROM article_fts WHERE article_fts MATCH 'talking'"));
        Assert.Equal(0, _fixture.Number("SELECT count(*) FROM quotation_fts WHERE quotation_fts MATCH 'text : economists'"));
    }

    private static string RunPython(string code, string input)
    {
        var start = new ProcessStartInfo("python3") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add("-X");
        start.ArgumentList.Add("utf8");
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(code);
        using var python = Process.Start(start)!;
        python.StandardInput.Write(input);
        python.StandardInput.Close();
        var output = python.StandardOutput.ReadToEnd();
        var error = python.StandardError.ReadToEnd();
        python.WaitForExit();
        Assert.True(python.ExitCode == 0, error);
        return output;
    }
}
