using System.CommandLine;
using System.Globalization;
using Extract.Countries;
using Ingest.Metadata;
using Store.Queries;

namespace Pipeline.Commands;

/// <summary>What an option accepts; anything else is a sentence before the command runs.</summary>
internal static class OptionRules
{
    /// <summary>An ISO 8601 year, month or day.</summary>
    public static Option<string?> WithIsoDate(this Option<string?> option) => option.WithRule(
        value => PublicationDate.FromIso(value, DateOrigin.Record) is { Value.Length: <= 10 },
        value => $"{option.Name} takes a date such as 2025, 2025-03 or 2025-03-11, not \"{value}\".");

    /// <summary>A country by its code or one of its names.</summary>
    public static Option<string?> WithCountry(this Option<string?> option) => option.WithRule(
        value => CountryNames.CodeOf(value) is not null,
        value => $"{option.Name} takes a country by its name or ISO code, such as SV or \"El Salvador\", not \"{value}\".");

    /// <summary>One of a few words, as they are written here.</summary>
    public static Option<T> WithChoices<T>(this Option<T> option, params string[] choices)
    {
        option.CompletionSources.Add(choices);
        return option.WithRule(
            choices.Contains,
            value => $"{option.Name} takes {string.Join(", ", choices[..^1])} or {choices[^1]}, not \"{value}\".");
    }

    /// <summary>A text with a word in it to search for.</summary>
    public static Option<string?> WithWords(this Option<string?> option) => option.WithRule(
        value => FullTextQuery.AllOf(value) is not null,
        value => $"{option.Name} \"{value}\" holds no word to search for.");

    /// <summary>A number from 0 to 1 with a decimal point, whatever the system's language.</summary>
    public static Option<double?> Probability(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "P",
        CustomParser = result =>
        {
            if (double.TryParse(result.Tokens[0].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value <= 1) return value;
            result.AddError($"{name} takes a number from 0 to 1, such as 0.8, not \"{result.Tokens[0].Value}\".");
            return null;
        },
    };

    private static Option<T> WithRule<T>(this Option<T> option, Func<string, bool> accepts, Func<string, string> message)
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !accepts(result.Tokens[0].Value)) result.AddError(message(result.Tokens[0].Value));
        });
        return option;
    }
}
