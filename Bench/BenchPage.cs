using System.Globalization;
using System.Text;

namespace Bench;

/// <summary>What a benchmark's page is made of: a news page, or one thing alone that tempts a stage into looking back or ahead without end.</summary>
public enum PageContent
{
    /// <summary>A head with linked data, scripts and styles, menus, an article and teasers; longer pages have a longer article and more of everything around it.</summary>
    News,

    /// <summary>Elements in elements, never closed.</summary>
    Nested,

    /// <summary>Bold and slanted text in every paragraph, never closed.</summary>
    Unclosed,

    /// <summary>Tables in tables.</summary>
    Tables,

    /// <summary>Links and nothing else.</summary>
    Links,

    /// <summary>Breaks between words.</summary>
    Breaks,

    /// <summary>Text without any tag.</summary>
    Bare,

    /// <summary>One script.</summary>
    Script,
}

/// <summary>Web pages for benchmarks, written for them.</summary>
internal static class BenchPage
{
    private const string Head = """
        <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ferry returns to Lake Orla | The Orla Post</title>
        <meta property="og:title" content="Ferry returns to Lake Orla"><meta property="og:site_name" content="The Orla Post"><link rel="canonical" href="https://post.example/local/2024/03/05/ferry">
        <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Ferry returns to Lake Orla","datePublished":"2024-03-05T08:30:00+01:00","author":[{"@type":"Person","name":"Mina Kovač"}]}</script>

        """;

    private const string Style = "<style>.c0 > .title, .c1 a:hover { color: #123; margin: 0 auto } @media (max-width: 600px) { .c2 { display: none } }</style>\n";

    private const string Script = "<script>(function (w) { w.queue = w.queue || []; if (w.queue.length < 10) w.queue.push({ id: \"c0\", html: \"<div class='ad'></div>\" }); })(window);</script>\n";

    private const string Menu = """<nav class="main-nav"><ul class="menu"><li class="menu-item"><a class="menu-link" data-track="nav" href="/local">Local news</a></li><li><a href="/sport">Sport</a></li></ul></nav>""";

    private const string Teaser = """
        <div class="teaser card" data-id="17"><a class="card__link" href="/local/swans" title="Swans"><img src="/i/swans-320.jpg" srcset="/i/swans-320.jpg 320w, /i/swans-640.jpg 640w" alt="Swans" loading="lazy"><span class="card__title">Swans block the harbour road again</span></a>
        <svg class="icon" viewBox="0 0 16 16"><path d="M1 1h14v2H1z"/></svg><time datetime="2024-03-04">4 March</time></div>

        """;

    /// <summary>A page of about <paramref name="length"/> characters; all but news is cut wherever that falls.</summary>
    public static string Write(PageContent content, int length) => content switch
    {
        PageContent.News => News(length),
        PageContent.Nested => BenchText.Repeat("<div class=a><span>", length),
        PageContent.Unclosed => BenchText.Repeat("<p><b><i>word ", length),
        PageContent.Tables => BenchText.Repeat("<table><tr><td>word", length),
        PageContent.Links => BenchText.Repeat("<a href=/a>word</a> ", length),
        PageContent.Breaks => BenchText.Repeat("word<br>", length),
        PageContent.Bare => BenchText.Write(TextKind.News, length),
        PageContent.Script => "<script>" + BenchText.Repeat("if (a < b) c('</p>'); ", length),
        _ => throw new ArgumentOutOfRangeException(nameof(content)),
    };

    // Of each hundred characters about sixty are scripts and styles, as on pages of newspapers.
    private static string News(int length)
    {
        var page = new StringBuilder(Head, length + 4000);
        while (page.Length < length / 3) page.Append(page.Length % 2 == 0 ? Style : Script);
        page.Append("</head><body class=\"single post\">").Append(Menu).Append("<main><article class=\"story\"><h1>Ferry returns to Lake Orla</h1><p class=\"byline\">By <a href=\"/author/mina-kovac\">Mina Kovač</a></p><div class=\"article-body\">\n");
        var paragraphs = BenchText.Write(TextKind.News, length / 8).Split("\n\n");
        for (var i = 0; i < paragraphs.Length; i++)
        {
            page.Append(CultureInfo.InvariantCulture, $"<p class=\"paragraph\" id=\"p{i}\">").Append(paragraphs[i].Replace("\"", "&quot;", StringComparison.Ordinal)).Append("</p>\n");
            if (i % 5 == 4) page.Append("<div class=\"ad-slot\"></div>").Append(Script);
        }
        page.Append("</div></article><aside class=\"related\"><h2>More from the lake</h2>\n");
        while (page.Length < length * 2 / 3) page.Append(Teaser);
        while (page.Length < length - 200) page.Append(Script);
        return page.Append("</aside></main><footer class=\"footer\">© 2024 The Orla Post. All rights reserved.</footer></body></html>").ToString();
    }
}
