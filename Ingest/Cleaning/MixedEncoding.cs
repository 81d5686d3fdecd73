using System.Buffers;
using System.Text;

namespace Ingest.Cleaning;

/// <summary>UTF-8 with bytes in it that are none: pieces pasted in from Windows-1252, or a character cut in half.</summary>
internal static class MixedEncoding
{
    /// <summary>How often the text's whole multi-byte characters outnumber its stray bytes; infinite where there is no stray byte.</summary>
    /// <remarks>Two bytes and more of a half character at the end are not stray: it was cut off there.</remarks>
    public static double Utf8Share(ReadOnlySpan<byte> bytes)
    {
        int whole = 0, stray = 0;
        while (!bytes.IsEmpty)
        {
            bytes = WithoutAscii(bytes);
            if (bytes.IsEmpty) break;
            var status = Rune.DecodeFromUtf8(bytes, out _, out var length);
            if (status == OperationStatus.Done) whole++;
            else if (status == OperationStatus.InvalidData || length == 1) stray += length;
            bytes = bytes[length..];
        }
        return stray == 0 ? double.PositiveInfinity : (double)whole / stray;
    }

    /// <summary>Whole characters as UTF-8, stray bytes as Windows-1252, a half character at the end as U+FFFD.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        var windows = Encoding.GetEncoding(1252);
        var text = new StringBuilder(bytes.Length);
        while (!bytes.IsEmpty)
        {
            var valid = bytes[..ValidPrefix(bytes)];
            text.Append(Encoding.UTF8.GetString(valid));
            bytes = bytes[valid.Length..];
            if (bytes.IsEmpty) break;
            var status = Rune.DecodeFromUtf8(bytes, out _, out var length);
            text.Append(status == OperationStatus.NeedMoreData ? "\uFFFD" : windows.GetString(bytes[..length]));
            bytes = bytes[length..];
        }
        return text.ToString();
    }

    private static int ValidPrefix(ReadOnlySpan<byte> bytes)
    {
        var rest = WithoutAscii(bytes);
        while (!rest.IsEmpty && Rune.DecodeFromUtf8(rest, out _, out var length) == OperationStatus.Done)
            rest = WithoutAscii(rest[length..]);
        return bytes.Length - rest.Length;
    }

    private static ReadOnlySpan<byte> WithoutAscii(ReadOnlySpan<byte> bytes)
    {
        var other = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
        return other < 0 ? [] : bytes[other..];
    }
}
