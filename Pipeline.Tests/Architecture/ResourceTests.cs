using System.Reflection;
using Xunit;

namespace Pipeline.Tests;

/// <summary>Every table that ships says in its first lines where it is from, so that its licence is known.</summary>
public sealed class ResourceTests
{
    private static readonly string[] Origins = ["own ", "source", "facts", "CC0", "CC BY", "public domain", "RFC", "specification"];

    public static TheoryData<string, string> Tables
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var assembly in new[] { "Ingest", "Extract", "Store" })
            {
                foreach (var table in Assembly.Load(assembly).GetManifestResourceNames().Where(name => name.EndsWith(".tsv", StringComparison.Ordinal))) data.Add(assembly, table);
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void ATableSaysWhereItIsFrom(string assembly, string table)
    {
        using var reader = new StreamReader(Assembly.Load(assembly).GetManifestResourceStream(table)!);
        var header = new List<string>();
        while (reader.ReadLine() is ['#', ..] line) header.Add(line);
        Assert.Contains(header, line => Origins.Any(origin => line.Contains(origin, StringComparison.OrdinalIgnoreCase)));
    }
}
