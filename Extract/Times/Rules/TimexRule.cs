namespace Extract.Times.Rules;

/// <summary>One rule of <c>rules.tsv</c>.</summary>
/// <param name="Name">Its name, kept by every result.</param>
/// <param name="Meaning">How its parts are resolved.</param>
/// <param name="Settings">Constants that the rule adds.</param>
internal sealed record TimexRule(string Name, Meaning Meaning, IReadOnlyDictionary<string, string> Settings)
{
    public int Setting(string name, int otherwise = 0) =>
        Settings.TryGetValue(name, out var value) ? int.Parse(value, System.Globalization.CultureInfo.InvariantCulture) : otherwise;
}
