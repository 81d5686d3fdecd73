using System.Xml;

namespace Ingest.Readers.Feeds;

/// <summary>
/// RSS (0.9x, 1.0, 2.0), Atom and JSON feeds: each entry is an article, with its full content where the feed carries it and its summary otherwise.
/// Document types are passed over with all that they declare, nothing is fetched.
/// </summary>
internal static class FeedReader
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = false,
    };

    public static IEnumerable<Outcome<RawArticle>> Read(InputEntry entry)
    {
        var text = FeedText.Open(entry.Content);
        if (text is null) return [new Rejection(entry.Id, RejectionKind.Empty, "The file is empty.", new SourcePlace(entry.File))];
        if (text.IsLargeJson)
        {
            var reason = $"The JSON feed is larger than {ReadLimits.ArticleBytes >> 20} MB, the limit for one. Split it, or write its items as JSONL.";
            return [new Rejection(entry.Id, RejectionKind.TooLarge, reason, new SourcePlace(entry.File))];
        }
        return text.Json is { } json ? JsonFeedReader.Read(entry, json) : ReadXml(entry, text);
    }

    private static IEnumerable<Outcome<RawArticle>> ReadXml(InputEntry entry, FeedText text)
    {
        using var xml = XmlReader.Create(text, Settings);
        var feed = new FeedState(entry, text, xml);
        while (feed.Next(out var item)) yield return item;
    }

    /// <summary>Where reading stands in a feed, and what the feed says about itself.</summary>
    private sealed class FeedState(InputEntry entry, FeedText text, XmlReader xml)
    {
        private int _number;
        private bool _ended;
        private FeedSource _source = new(null, null, null);

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
                item = Reject($"The feed is not well-formed XML at line {e.LineNumber}, position {e.LinePosition}; what follows is lost.");
            }
            catch (InvalidDataException) when (text.IsSpent)
            {
                _ended = true;
                item = Reject($"{ReadLimits.TooLarge("An entry of the feed").TrimEnd('.')}; what follows is lost.", RejectionKind.TooLarge);
            }
            return true;
        }

        private void ReadAboutFeed()
        {
            if (_number > 0 || xml.Depth > 2) return;
            if (xml.GetAttribute("xml:base") is { } address) _source = _source with { Base = Absolute(address) };
            _source = _source with { Language = _source.Language ?? xml.GetAttribute("xml:lang") };
            _source = xml.LocalName switch
            {
                "title" => _source with { Site = _source.Site ?? FeedEntry.TextOf(xml) },
                "language" => _source with { Language = _source.Language ?? FeedEntry.TextOf(xml) },
                "link" when _source.Base is null && xml.GetAttribute("rel") is null or "alternate" => _source with { Base = Absolute(xml.GetAttribute("href") ?? FeedEntry.TextOf(xml)) },
                _ => _source,
            };
        }

        private static Uri? Absolute(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri : null;

        private Outcome<RawArticle> ReadEntry()
        {
            _number++;
            text.StartEntry();
            var source = xml.GetAttribute("xml:base") is { } address ? _source with { Base = Absolute(_source.Resolve(address)) } : _source;
            var found = FeedEntry.Read(xml);
            var article = new RawArticle
            {
                Id = found.Id ?? found.Link ?? $"{entry.Id}:{_number}",
                Form = ContentForm.Raw,
                Place = new SourcePlace(entry.File, _number),
                Url = source.Resolve(found.Link),
                Title = found.Title,
                Published = FeedDate.ToIso(found.Published),
                Site = source.Site,
                Authors = found.Authors,
                Language = source.Language,
            };
            return FeedArticle.Of(article, found.Content ?? found.Summary, found.IsMarkup);
        }

        private Rejection Reject(string reason, RejectionKind kind = RejectionKind.Malformed) => new(entry.Id, kind, reason, new SourcePlace(entry.File, _number));
    }
}
