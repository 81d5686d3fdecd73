using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Ingest.Cleaning;
using Xunit;

namespace Pipeline.Tests;

public sealed class TextDecoderTests
{
    // A column of bytes is written as Latin-1 characters.
    [Theory]
    [InlineData("plain", null, "plain", "utf-8")]
    [InlineData("\xEF\xBB\xBFmark", null, "mark", "utf-8")]
    [InlineData("\xFF\xFE" + "a\0b\0", null, "ab", "utf-16")]
    [InlineData("\xFE\xFF" + "\0a\0b", null, "ab", "utf-16BE")]
    [InlineData("a\0b\0c\0d\0", null, "abcd", "utf-16")]
    [InlineData("\0a\0b\0c\0d", null, "abcd", "utf-16BE")]
    [InlineData("caf\xC3\xA9", "iso-8859-1", "caf\u00e9", "utf-8")]
    [InlineData("caf\xE9", null, "caf\u00e9", "windows-1252")]
    [InlineData("\x93quoted\x94 caf\xE9", "ISO-8859-1", "\u201Cquoted\u201D caf\u00e9", "windows-1252")]
    [InlineData("<meta charset='windows-1251'>\xCC\xEE\xF1\xEA\xE2\xE0", null, "<meta charset='windows-1251'>Москва", "windows-1251")]
    [InlineData("<META http-equiv=Content-Type content=\"text/html; charset=gb2312\">\xD6\xD0", null, "<META http-equiv=Content-Type content=\"text/html; charset=gb2312\">中", "gb2312")]
    [InlineData("<?xml version='1.0' encoding='iso-8859-2'?>\xB1", null, "<?xml version='1.0' encoding='iso-8859-2'?>ą", "iso-8859-2")]
    [InlineData("<meta charset=\"utf-8\">caf\xE9", null, "<meta charset=\"utf-8\">caf\u00e9", "windows-1252")]
    [InlineData("<meta charset=\"no-such\">caf\xE9", "nonsense", "<meta charset=\"no-such\">caf\u00e9", "windows-1252")]
    [InlineData("\xC3\xA9t\xC3\xA9 and \xE9.", null, "\u00e9t\u00e9 and \u00e9.", "utf-8")]
    [InlineData("half a character \xE2\x80", null, "half a character \uFFFD", "utf-8")]
    [InlineData("nul\0 within words", "utf-8", "nul within words", "utf-8")]
    [InlineData("\x1B$B%K\x1B(B", "iso-2022-jp", "ニ", "iso-2022-jp")]
    public void ReadsBytes(string bytes, string? charset, string expected, string encoding) =>
        Assert.Equal(new DecodedText(expected, encoding), TextDecoder.Decode(Encoding.Latin1.GetBytes(bytes), charset));

    [Theory]
    [InlineData("windows-1251", "Совет министров в понедельник одобрил новый закон о портах, сообщила пресс-служба.")]
    [InlineData("koi8-r", "Совет министров в понедельник одобрил новый закон о портах, сообщила пресс-служба.")]
    [InlineData("shift_jis", "政府は月曜日、港の改修のための新しい法案を閣議で決定したと発表した。")]
    [InlineData("euc-jp", "政府は月曜日、港の改修のための新しい法案を閣議で決定したと発表した。")]
    [InlineData("euc-kr", "정부는 월요일 항구를 고치는 새로운 법안을 의결했다고 밝혔다. 이 법은 내년에 시행된다.")]
    [InlineData("gb18030", "政府星期一表示，这一新的法案已经在会议上通过，有关的港口是全国最大的。")]
    [InlineData("windows-1253", "Η κυβέρνηση ανακοίνωσε τη Δευτέρα το νέο νομοσχέδιο για τα λιμάνια της χώρας.")]
    [InlineData("windows-1252", "L’été dernier, le préfet a décidé de fermer le port, a-t-on appris à Orléans.")]
    [InlineData("windows-1252", "Für die Änderung hätten größere Schiffe draußen warten müssen, hieß es.")]
    public void UndeclaredEncodingsAreTold(string encoding, string text)
    {
        TextDecoder.Decode([], null);
        Assert.Equal(text, TextDecoder.Decode(Encoding.GetEncoding(encoding).GetBytes(text), null).Text);
    }

    [Fact]
    public void NeverFailsAndValidUtf8ComesBack()
    {
        Prop.ForAll<byte[]>(bytes => TextDecoder.Decode(bytes, null).Text is not null).QuickCheckThrowOnFailure();
        Prop.ForAll<NonNull<string>, NonNull<string>>((text, charset) =>
        {
            // NUL is dropped and a half surrogate pair cannot be written.
            var clean = new string([.. text.Get.Where(c => c != '\0' && !char.IsSurrogate(c) && c != '\uFEFF')]);
            return TextDecoder.Decode(Encoding.UTF8.GetBytes(clean), charset.Get).Text == clean;
        }).QuickCheckThrowOnFailure();
    }
}
