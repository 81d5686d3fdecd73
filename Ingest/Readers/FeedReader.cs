using System.Net;
using System.Xml;
using Ingest.Cleaning;

namespace Ingest.Readers;

/// <summary>
/// RSS (0.9x, 1.0, 2.0) and Atom feeds: each entry is an article, with its full content where the feed carries it and its summary otherwise.
/// Document types are refused, nothing is fetched.
/// </summary>
internal static class FeedReader
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = false,
    };

    public static IEnumerable<Outcome<RawArticle>> Read(InputEntry entry)
    {
        var place = new SourcePlace(entry.File);
        var bytes = BoundedBytes.Read(entry.Content, ReadLimits.ArticleBytes);
        if (bytes is null)
        {
            yield return new Rejection(entry.Id, RejectionKind.TooLarge, ReadLimits.TooLarge("The feed"), place);
            yield break;
        }
        var text = TextDecoder.Decode(bytes, null).Text.TrimStart();
        if (text.Length == 0)
        {
            yield return new Rejection(entry.Id, RejectionKind.Empty, "The file is empty.", place);
            yield break;
        }
        using var xml = XmlReader.Create(new StringReader(text), Settings);
        var feed = new FeedState(entry, xml);
        while (feed.Next(out var item)) yield return item;
    }

    /// <summary>Where reading stands in a feed, and what the feed says about itself.</summary>
    private sealed class FeedState(InputEntry entry, XmlReader xml)
    {
        private int _number;
        private bool _ended;
        private string? _site;
        private string? _language;

        /// <summary>Reads up to the end of the next entry; false at the end of the feed.</summary>
        public bool Next(out Outcome<RawArticle> item)
        {
            item = default;
            if (_ended) return false;
            try
            {
                while (xml.Read())
                {
                    if (xml.NodeType != XmlNodeType.Element) continue;
                    if (xml.LocalName is "item" or "entry")
                    {
                        item = ReadEntry();
                        return true;
                    }
                    ReadAboutFeed();
                }
                _ended = true;
                if (_number > 0) return false;
                item = Reject("The file holds no entry of an RSS or Atom feed.");
            }
            catch (XmlException e)
            {
                _ended = true;
                item = Reject(e.Message.Contains("DTD", StringComparison.Ordinal)
                    ? "The feed declares a document type, which is refused for safety."
                    : $"The feed is not well-formed XML at line {e.LineNumber}, position {e.LinePosition}; what follows is lost.");
            }
            return true;
        }

        private void ReadAboutFeed()
        {
            if (_number > 0 || xml.Depth > 2) return;
            _language ??= xml.GetAttribute("xml:lang");
            if (xml.LocalName == "title") _site ??= FeedEntry.TextOf(xml);
            else if (xml.LocalName == "language") _language ??= FeedEntry.TextOf(xml);
        }

        private Outcome<RawArticle> ReadEntry()
        {
            _number++;
            var found = FeedEntry.Read(xml);
            var id = found.Id ?? found.Link ?? $"{entry.Id}:{_number}";
            var place = new SourcePlace(entry.File, _number);
            var content = found.Content ?? found.Summary;
            if (string.IsNullOrWhiteSpace(content)) return new Rejection(id, RejectionKind.Empty, "The feed's entry has neither content nor summary.", place);
            var isMarkup = found.IsMarkup || content.Contains('<', StringComparison.Ordinal);
            return new RawArticle
            {
                Id = id,
                Form = isMarkup ? ContentForm.Html : ContentForm.Raw,
                Place = place,
                Text = isMarkup ? $"<!DOCTYPE html><html><body><article><h1>{WebUtility.HtmlEncode(found.Title)}</h1>{content}</article></body></html>" : content,
                Url = found.Link,
                Title = found.Title,
                Published = FeedDate.ToIso(found.Published),
                Site = _site,
                Authors = found.Authors,
                Language = _language,
            };
        }

        private Rejection Reject(string reason) => new(entry.Id, RejectionKind.Malformed, reason, new SourcePlace(entry.File, _number));
    }
}
