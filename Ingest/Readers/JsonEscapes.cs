using System.Globalization;

namespace Ingest.Readers;

/// <summary>Escapes in JSON that name no character: half of a surrogate pair, and NUL, at which SQLite's text functions stop.</summary>
internal static class JsonEscapes
{
    /// <summary>Overwrites them in place with <c>\ufffd</c>, the replacement character; an escape is as long as the other.</summary>
    public static void Repair(Span<byte> json)
    {
        for (var i = json.IndexOf((byte)'\\'); i >= 0 && i + 1 < json.Length;)
        {
            var unit = UnitAt(json, i);
            if (unit < 0)
            {
                i += 2;
            }
            else if (char.IsHighSurrogate((char)unit) && UnitAt(json, i + 6) is >= 0xDC00 and <= 0xDFFF)
            {
                i += 12;
            }
            else
            {
                if (unit == 0 || char.IsSurrogate((char)unit)) "\\ufffd"u8.CopyTo(json[i..]);
                i += 6;
            }
            if (i >= json.Length) return;
            var next = json[i..].IndexOf((byte)'\\');
            if (next < 0) return;
            i += next;
        }
    }

    /// <summary>The UTF-16 unit of the escape that starts at an offset; -1 if none starts there.</summary>
    private static int UnitAt(ReadOnlySpan<byte> json, int i) =>
        i + 6 <= json.Length && json[i] == '\\' && json[i + 1] == 'u'
            && ushort.TryParse(json.Slice(i + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? unit
            : -1;
}
