using System.Globalization;
using System.Text.Json;

namespace Pipeline.Evaluation;

/// <summary>The value of a quantity for comparison: a number, a pair (range, rate, score), or a string that is neither.</summary>
public readonly record struct QuantityValue(double? First, double? Second, string? Text)
{
    private static readonly string[] PairSeparators = ["..", "-to-", " to ", "/", "–", "-"];

    /// <summary>Reads <c>value</c>, <c>low</c>/<c>high</c> and <c>per</c> of a gold item or record.</summary>
    public static QuantityValue Of(JsonElement item)
    {
        if (Number(item, "low") is { } low && Number(item, "high") is { } high) return new(low, high, null);
        if (!item.TryGetProperty("value", out var value)) return default;
        if (item.TryGetProperty("kind", out var kind) && kind.ValueKind == JsonValueKind.String && kind.GetString() == "rate"
            && Number(item, "per") is { } per && value.ValueKind == JsonValueKind.Number)
            return new(value.GetDouble(), per, null);
        return value.ValueKind switch
        {
            JsonValueKind.Number => new(value.GetDouble(), null, null),
            JsonValueKind.String => Parse(value.GetString()!),
            JsonValueKind.Array when value.GetArrayLength() == 2 => new(value[0].GetDouble(), value[1].GetDouble(), null),
            _ => default,
        };
    }

    /// <summary>Equal to five digits, or equal strings.</summary>
    public bool IsClose(QuantityValue gold)
    {
        if (Text is not null || gold.Text is not null) return Text == gold.Text;
        return IsClose(First, gold.First) && Second.HasValue == gold.Second.HasValue && (Second is null || IsClose(Second, gold.Second));
    }

    public override string ToString() => Text ?? (Second is null
        ? First?.ToString(CultureInfo.InvariantCulture) ?? "nothing"
        : string.Create(CultureInfo.InvariantCulture, $"{First}..{Second}"));

    private static bool IsClose(double? value, double? gold) =>
        value is { } v && gold is { } g && Math.Abs(v - g) <= (1e-5 * Math.Abs(g)) + 1e-8;

    private static QuantityValue Parse(string text)
    {
        text = text.Trim();
        foreach (var separator in PairSeparators)
        {
            var at = text.IndexOf(separator, text.StartsWith('-') ? 1 : 0, StringComparison.Ordinal);
            if (at > 0 && TryNumber(text[..at], out var low) && TryNumber(text[(at + separator.Length)..], out var high))
                return new(low, high, null);
        }
        return TryNumber(text, out var number) ? new(number, null, null) : new(null, null, text);
    }

    private static bool TryNumber(string text, out double number) =>
        double.TryParse(text.Replace("%", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal).Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out number);

    private static double? Number(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;
}
