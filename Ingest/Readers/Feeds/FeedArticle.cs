using System.Net;

namespace Ingest.Readers.Feeds;

/// <summary>What a feed says about itself, and holds for its entries where they do not say it.</summary>
/// <param name="Site">Its title.</param>
/// <param name="Language">As it writes it.</param>
/// <param name="Base">What relative addresses start from.</param>
internal sealed record FeedSource(string? Site, string? Language, Uri? Base)
{
    /// <summary>An address, made absolute if it can be.</summary>
    public string? Resolve(string? address) =>
        address is not null && Base is not null && Uri.TryCreate(Base, address, out var resolved) && !Uri.IsWellFormedUriString(address, UriKind.Absolute) ? resolved.AbsoluteUri : address;
}

/// <summary>A feed's entry as an article.</summary>
internal static class FeedArticle
{
    /// <param name="article">All that is known but the content.</param>
    /// <param name="content">Text or markup.</param>
    /// <param name="isMarkup">The feed says that it is markup; otherwise a <c>&lt;</c> tells.</param>
    public static Outcome<RawArticle> Of(RawArticle article, string? content, bool isMarkup)
    {
        if (string.IsNullOrWhiteSpace(content)) return new Rejection(article.Id, RejectionKind.Empty, "The feed's entry has neither content nor summary.", article.Place);
        if (!isMarkup && !content.Contains('<', StringComparison.Ordinal)) return article with { Form = ContentForm.Raw, Text = content };
        var page = $"<!DOCTYPE html><html><body><article><h1>{WebUtility.HtmlEncode(article.Title)}</h1>{content}</article></body></html>";
        return article with { Form = ContentForm.Html, Text = page };
    }
}
