namespace Ingest.Cleaning.Html;

/// <summary>Counts words and sums the text of every subtree, in one pass from the last element to the first.</summary>
internal static class PageCounts
{
    private const int ProseLength = 80;

    public static void Fill(Page page)
    {
        var elements = page.Elements;
        foreach (var block in page.Blocks)
        {
            block.Words = CountWords(block.Text);
            var element = elements[block.Element];
            element.Characters += block.Text.Length;
            element.LinkCharacters += block.LinkCharacters;
            if (IsProse(block)) element.ProseCharacters += block.Text.Length;
        }
        for (var i = elements.Count - 1; i > 0; i--)
        {
            var element = elements[i];
            var parent = elements[element.Parent];
            parent.Characters += element.Characters;
            parent.LinkCharacters += element.LinkCharacters;
            parent.ProseCharacters += element.ProseCharacters;
        }
    }

    /// <summary>Whether a block reads like running text: long enough, few links.</summary>
    public static bool IsProse(TextBlock block) =>
        block.LinkDensity < 0.5 && (block.Text.Length >= ProseLength || (block.Text.Length >= ProseLength / 3 && Scripts.IsIdeographic(block.Text)));

    /// <summary>Runs of letters and digits; scripts without spaces count two characters as a word.</summary>
    private static int CountWords(string text)
    {
        var words = 0;
        var inside = false;
        var ideographs = 0;
        foreach (var c in text)
        {
            if (Scripts.IsIdeograph(c))
            {
                ideographs++;
                inside = false;
                continue;
            }
            var letter = char.IsLetterOrDigit(c);
            if (letter && !inside) words++;
            inside = letter || (inside && c is '\'' or '’');
        }
        return words + (ideographs + 1) / 2;
    }
}

/// <summary>Scripts that write no spaces between words.</summary>
internal static class Scripts
{
    public static bool IsIdeograph(char c) =>
        c is >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\u0E00' and <= '\u0E7F';

    /// <summary>Whether most of a text is written without spaces.</summary>
    public static bool IsIdeographic(string text)
    {
        var count = 0;
        foreach (var c in text)
        {
            if (IsIdeograph(c)) count++;
        }
        return 2 * count > text.Length;
    }
}
