using System.Globalization;

namespace Store;

/// <summary>Decimal numbers ↔ columns: INTEGER or REAL where that holds the number exactly, otherwise TEXT.</summary>
internal static class ExactNumber
{
    public static object? ToColumn(decimal? number)
    {
        if (number is not { } value) return null;
        if (value == decimal.Truncate(value) && value is >= long.MinValue and <= long.MaxValue) return (long)value;
        var real = (double)value;
        return FromReal(real) == value ? real : value.ToString(CultureInfo.InvariantCulture);
    }

    public static decimal? FromColumn(object? column) => column switch
    {
        null or DBNull => null,
        long integer => integer,
        double real => FromReal(real),
        string text => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture),
        _ => throw new FormatException($"\"{column}\" is no number."),
    };

    // The shortest digits that name the double: 0.1 and not 0.1000000000000000055.
    private static decimal? FromReal(double real) =>
        decimal.TryParse(real.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;
}
