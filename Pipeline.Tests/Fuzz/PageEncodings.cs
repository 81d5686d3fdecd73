using System.Text;

namespace Pipeline.Tests;

/// <summary>Pages in the encodings that crawls meet, declared truly, falsely or not at all.</summary>
internal static class PageEncodings
{
    private static readonly string[] Names =
    [
        "utf-16le", "utf-16be", "utf-32le", "windows-1250", "windows-1251", "windows-1252", "windows-1253", "windows-1254", "windows-1255", "windows-1256", "windows-1257", "windows-1258", "iso-8859-1", "iso-8859-2",
        "iso-8859-15", "koi8-r", "shift_jis", "euc-jp", "iso-2022-jp", "gb18030", "gb2312", "hz-gb-2312", "big5", "euc-kr", "iso-2022-kr", "windows-874", "macintosh", "ibm437", "us-ascii",
    ];

    private static readonly string[] Labels = [.. Names, "utf-8", "UTF8", "utf-7", "unicode", "x-user-defined", "none", "\"utf-8\"", "utf-8;q=1", ""];

    static PageEncodings() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>A label that names some encoding, or none.</summary>
    public static string Label(FuzzRandom random) => random.Pick(Labels);

    /// <summary>The page's bytes, mostly as UTF-8.</summary>
    public static byte[] Encode(string page, FuzzRandom random)
    {
        switch (random.Next(8))
        {
            case 0: return Marked(page, Encoding.GetEncoding(random.Pick(Names)), random);
            case 1 when random.OneIn(3): return Twice(page);
            case 1: return Encoding.GetEncoding(random.Pick(Names)).GetBytes(Declare(page, Label(random)));
            case 2: return Encoding.UTF8.GetBytes(Declare(page, Label(random)));
            default: return Encoding.UTF8.GetBytes(page);
        }
    }

    private static byte[] Marked(string page, Encoding encoding, FuzzRandom random) =>
        random.OneIn(2) ? [.. encoding.Preamble, .. encoding.GetBytes(page)] : encoding.GetBytes(page);

    // UTF-8 that was taken for Windows-1252 and written as UTF-8 once more.
    private static byte[] Twice(string page) => Encoding.UTF8.GetBytes(Encoding.GetEncoding(1252).GetString(Encoding.UTF8.GetBytes(page)));

    private static string Declare(string page, string label) => $"<meta charset={label}>{page}";
}
