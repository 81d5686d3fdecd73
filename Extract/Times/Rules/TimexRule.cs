using Extract.Times.Lexicon;

namespace Extract.Times.Rules;

/// <summary>One rule of <c>rules.tsv</c>.</summary>
/// <param name="Name">Its name, kept by every result.</param>
/// <param name="Meaning">How its parts are resolved.</param>
/// <param name="Pattern">How it is written, in the words of the table.</param>
/// <param name="Settings">Constants that the rule adds.</param>
internal sealed record TimexRule(string Name, Meaning Meaning, string Pattern, IReadOnlyDictionary<string, string> Settings)
{
    /// <summary>The unit of the calendar that the rule's own words name.</summary>
    public TimeUnit? Unit { get; } = Settings.TryGetValue("unit", out var name) ? Enum.Parse<TimeUnit>(name) : null;

    public int Setting(string name, int otherwise = 0) =>
        Settings.TryGetValue(name, out var value) ? int.Parse(value, System.Globalization.CultureInfo.InvariantCulture) : otherwise;
}
