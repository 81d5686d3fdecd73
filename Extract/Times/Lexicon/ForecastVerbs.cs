namespace Extract.Times.Lexicon;

/// <summary>Verb forms whose object lies ahead ("expected", "plans"), from <c>Times/forecast_verbs.tsv</c>.</summary>
internal sealed class ForecastVerbs
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _forms =
        ResourceTable.Read("Times/forecast_verbs.tsv").SelectMany(row => row).ToHashSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public bool Contains(ReadOnlySpan<char> word) => _forms.Contains(word);
}
