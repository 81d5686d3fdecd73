using System.Globalization;

namespace Ingest.Readers;

/// <summary>
/// Web archives (WARC 1.0 and 1.1, ISO 28500): each response that holds a page is an article, all other records are passed over. One record is in memory
/// at a time. A broken record is rejected and reading goes on with the next; so is, once, what stands between two records and is none.
/// </summary>
internal sealed class WarcReader
{
    private const int LongestLine = 16 << 10;
    private const int MostHeaders = 256;

    private readonly InputEntry _entry;
    private readonly ByteCursor _bytes;
    private int _number;
    private bool _isAtRecord;
    private bool _isLossKnown;

    private WarcReader(InputEntry entry)
    {
        _entry = entry;
        _bytes = new ByteCursor(entry.Content);
    }

    private SourcePlace Place => new(_entry.File, _number);

    public static IEnumerable<Outcome<RawArticle>> Read(InputEntry entry)
    {
        var reader = new WarcReader(entry);
        while (reader.Next(out var item))
        {
            if (item is { } found) yield return found;
        }
        if (reader._number == 0) yield return reader.Reject(RejectionKind.Malformed, "The file holds no record of a web archive.");
    }

    /// <summary>Reads one record, or up to the next; <paramref name="item"/> is null for one that is passed over. False at the end.</summary>
    private bool Next(out Outcome<RawArticle>? item)
    {
        item = null;
        try
        {
            if (_isAtRecord)
            {
                _isAtRecord = false;
                _number++;
                item = ReadRecord();
                _isLossKnown = item is { IsAccepted: false };
                return true;
            }
            if (FindVersion() && !_isLossKnown && (_isAtRecord || _number > 0))
            {
                _isLossKnown = true;
                item = _isAtRecord ? Reject(RejectionKind.Malformed, "Something in the web archive is no record; reading goes on with the next.") : CutOff();
                return true;
            }
            return _isAtRecord;
        }
        catch (DamagedMemberException)
        {
            // The stream goes on with the next member; what is buffered belongs to the damaged one.
            _bytes.Clear();
            _number = Math.Max(_number, 1);
            (_isAtRecord, _isLossKnown) = (false, true);
            item = Reject(RejectionKind.Malformed, "A record of the web archive is damaged; reading goes on behind it.");
        }
        return true;
    }

    /// <summary>Goes to the next record, if there is one; whether anything but empty lines stands before it.</summary>
    private bool FindVersion()
    {
        var isLost = false;
        while (_bytes.ReadLine(LongestLine) is { } line)
        {
            _isAtRecord = line.StartsWith("WARC/", StringComparison.Ordinal);
            if (_isAtRecord) break;
            isLost |= line.Length > 0;
        }
        return isLost;
    }

    private Outcome<RawArticle>? ReadRecord()
    {
        var headers = new MessageHeaders();
        for (var i = 0; i < MostHeaders && _bytes.ReadLine(LongestLine) is { Length: > 0 } line; i++) headers.Add(line);
        if (!long.TryParse(headers["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out var length))
            return _bytes.IsAtEnd() ? CutOff() : Reject(RejectionKind.Malformed, "A record of the web archive does not say how long it is; reading goes on with the next.");
        var isResponse = string.Equals(headers["WARC-Type"], "response", StringComparison.OrdinalIgnoreCase);
        if (length > ReadLimits.ArticleBytes)
        {
            var isWhole = _bytes.Skip(length);
            if (isWhole && !isResponse) return null;
            return isWhole ? Reject(RejectionKind.TooLarge, ReadLimits.TooLarge("The page")) : CutOff();
        }
        var block = new byte[length];
        var read = _bytes.ReadBlock(block);
        var swallowed = block.AsSpan(0, read).IndexOf("\r\n\r\nWARC/1."u8);
        if (read == length && swallowed < 0 && EndsHere())
        {
            if (!isResponse) return null;
            return ReadResponse(headers, block);
        }
        // A record that claims to be longer than it is has swallowed the next: reading goes on there.
        if (swallowed >= 0) _bytes.PutBack(block.AsSpan(swallowed + 4, read - swallowed - 4));
        if (swallowed >= 0 || read == length) return Reject(RejectionKind.Malformed, "A record of the web archive does not end where its header says; reading goes on with the next.");
        return CutOff();
    }

    // An empty line parts records; some writers leave it out.
    private bool EndsHere() => _bytes.GoesOnWith("\r\n"u8) || _bytes.GoesOnWith("\n"u8) || _bytes.GoesOnWith("WARC/"u8) || _bytes.IsAtEnd();

    private Outcome<RawArticle>? ReadResponse(MessageHeaders record, byte[] block)
    {
        if (HttpResponse.Parse(block) is not { } response || response.Status != 200 || !response.IsPage) return null;
        var content = response.Content(ReadLimits.ArticleBytes);
        if (content is null) return Reject(RejectionKind.Malformed, "The page in the web archive cannot be unpacked, or is too large.");
        if (content.Value.IsEmpty) return null;
        return new RawArticle
        {
            Id = record["WARC-Record-ID"]?.Trim('<', '>', ' ') is { Length: > 0 } id ? id : $"{_entry.Id}:{_number}",
            Form = response.IsHtml ? ContentForm.Html : ContentForm.Raw,
            Place = Place,
            Bytes = content.Value,
            Charset = response.Charset,
            Url = record["WARC-Target-URI"]?.Trim('<', '>', ' '),
        };
    }

    private Rejection CutOff() => Reject(RejectionKind.Malformed, "The web archive is cut off within a record.");

    private Rejection Reject(RejectionKind kind, string reason) => new(_number == 0 ? _entry.Id : $"{_entry.Id}:{_number}", kind, reason, Place);
}
