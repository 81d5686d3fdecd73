using System.Globalization;
using Ingest.Cleaning;

namespace Ingest.Readers;

/// <summary>Bytes that are no text in any encoding.</summary>
internal static class BinaryContent
{
    /// <summary>Bytes from the start that are looked at.</summary>
    public const int Sample = 4096;

    private static readonly (int Offset, byte[] Mark, string Kind)[] Marks =
        [.. ResourceTable.Rows("magic_numbers.tsv").Select(row => (int.Parse(row[0], CultureInfo.InvariantCulture), Convert.FromHexString(row[1]), row[2]))];

    /// <summary>What the bytes are, with an article ("a PNG image"); null if they may be text.</summary>
    public static string? KindOf(ReadOnlySpan<byte> bytes)
    {
        foreach (var (offset, mark, kind) in Marks)
        {
            if (bytes.Length >= offset + mark.Length && bytes.Slice(offset, mark.Length).SequenceEqual(mark)) return kind;
        }
        if (TextDecoder.IsWide(bytes)) return null;
        var sample = bytes[..Math.Min(bytes.Length, Sample)];
        var controls = 0;
        foreach (var b in sample)
        {
            if (b is < 0x09 or (> 0x0D and < 0x20 and not 0x1B)) controls++;
        }
        return controls * 20 > sample.Length ? "binary data" : null;
    }
}
