using System.Text;

namespace Pipeline.Tests;

/// <summary>Damage to a page's markup: tags lost, doubled, moved, put where they do not belong.</summary>
internal static class MarkupMutations
{
    private const int Most = 40;

    private static readonly string[] Tags =
    [
        "<div>", "</div>", "<p>", "</p>", "<b>", "</b>", "<a href=x>", "</a>", "<table>", "</table>", "<tr>", "<td>", "</td>", "<ul>", "<li>", "</ul>", "<select>", "<option>", "<template>", "</template>", "<svg>", "</svg>", "<math>",
        "<script>", "</script>", "<style>", "</style>", "<!--", "-->", "<title>", "</title>", "<textarea>", "</textarea>", "<body>", "</body>", "<html>", "</html>", "<head>", "</head>", "<form>", "</form>", "<article>", "</article>",
        "<h1>", "</h1>", "<br>", "<br><br>", "<blockquote>", "</blockquote>", "<nav>", "<footer>", "<aside>", "<main>", "<span hidden>", "<p style='display:none'>", "<noscript>", "<iframe>", "<plaintext>", "<![CDATA[", "]]>", "<?xml", "<x-y>",
    ];

    private static readonly string[] Texts =
    [
        "<", ">", "&", "\"", "'", "=", "/", "!", "--", "]]>", "&amp;", "&#x200B;", "&#xD800;", "&nbsp;", "&lt;p&gt;", "\0", "\u200B", "\u202E", "\u2066", "\uFEFF", "\u00AD", "\u0301", "\uD83D", "\uDE00", "\uFFFE", "\u0085", "\u2028", "\r", "\f", "👩‍👩‍👧", "İ", "ẞ", "文",
    ];

    /// <summary>Changes a page in up to forty places; it grows to no more than twice <paramref name="length"/>.</summary>
    public static void Damage(StringBuilder page, int length, FuzzRandom random, StringBuilder recipe)
    {
        var changes = 1 + random.Next(Most);
        recipe.Append("markup(").Append(changes).Append(") ");
        for (var i = 0; i < changes && page.Length > 0 && page.Length < 2 * length; i++) Change(page, random);
        if (random.OneIn(10)) Unspace(page);
        if (random.OneIn(20)) page.Replace("</", "<");
        if (random.OneIn(20)) page.Replace(">", "");
        if (random.OneIn(20)) page.Replace('"', '\'');
    }

    private static void Change(StringBuilder page, FuzzRandom random)
    {
        var at = random.Next(page.Length);
        switch (random.Next(7))
        {
            case 0: page.Insert(at, random.Pick(Tags)); break;
            case 1: page.Insert(TagAt(page, at), random.Pick(Tags)); break;
            case 2: Remove(page, TagAt(page, at), 2 + random.Next(12)); break;
            case 3: page.Insert(at, random.Pick(Texts)); break;
            case 4: page[at] = (char)random.Next(0x10000); break;
            case 5: page.Insert(random.Next(page.Length), Piece(page, at, random)); break;
            default: Remove(page, at, random.Next(300)); break;
        }
    }

    private static string Piece(StringBuilder page, int at, FuzzRandom random) => page.ToString(at, Math.Min(random.Next(3000), page.Length - at));

    private static void Remove(StringBuilder page, int at, int count) => page.Remove(at, Math.Min(count, page.Length - at));

    // The next tag, within some reach.
    private static int TagAt(StringBuilder page, int from)
    {
        const int Reach = 200;
        for (var i = from; i < Math.Min(page.Length, from + Reach); i++)
        {
            if (page[i] == '<') return i;
        }
        return from;
    }

    // The whole page without white space outside of tags: one line, one word.
    private static void Unspace(StringBuilder page)
    {
        var text = page.ToString();
        page.Clear();
        var inTag = false;
        foreach (var c in text)
        {
            inTag = c == '<' || (inTag && c != '>');
            if (inTag || !char.IsWhiteSpace(c)) page.Append(c);
        }
    }
}
