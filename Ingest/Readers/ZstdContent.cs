using System.Buffers.Binary;
using ZstdSharp;

namespace Ingest.Readers;

/// <summary>
/// Decompressed Zstandard (RFC 8878), frame after frame. Web archives begin with the dictionary that their frames need, in a frame of a kind that others
/// pass over (specification of WARC with Zstandard, IIPC 2021).
/// </summary>
internal sealed class ZstdContent : ForwardStream
{
    private const uint DictionaryFrame = 0x184D2A5D;
    private const int LargestDictionary = 4 << 20;

    private readonly DecompressionStream _content;
    private readonly Stream? _closed;

    /// <param name="stream">Read from where it stands; closed with this one.</param>
    public ZstdContent(Stream stream)
        : this(stream, null) => _closed = stream;

    /// <param name="stream">Read from where it stands; left open.</param>
    /// <param name="dictionary">What the frames refer to, if anything.</param>
    public ZstdContent(Stream stream, byte[]? dictionary)
    {
        _content = new DecompressionStream(stream);
        if (dictionary is not null) _content.LoadDictionary(dictionary);
    }

    /// <summary>The dictionary that a stream begins with, itself compressed or not.</summary>
    /// <param name="stream">Passed up to the first frame if there is a dictionary, else left at its start.</param>
    /// <exception cref="InvalidDataException">It is damaged or too large.</exception>
    public static byte[]? ReadDictionary(PeekStream stream)
    {
        if (stream.Peeked.Length < 4 || BinaryPrimitives.ReadUInt32LittleEndian(stream.Peeked) != DictionaryFrame) return null;
        Span<byte> head = stackalloc byte[8];
        if (stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length) throw new InvalidDataException("The dictionary is cut off.");
        var length = BinaryPrimitives.ReadUInt32LittleEndian(head[4..]);
        if (length > LargestDictionary) throw new InvalidDataException("The dictionary is too large.");
        var dictionary = new byte[length];
        if (stream.ReadAtLeast(dictionary, dictionary.Length, throwOnEndOfStream: false) < dictionary.Length) throw new InvalidDataException("The dictionary is cut off.");
        if (!Compression.IsZstd(dictionary)) return dictionary;
        using var packed = new ZstdContent(new MemoryStream(dictionary));
        return BoundedBytes.Read(packed, LargestDictionary) ?? throw new InvalidDataException("The dictionary is too large.");
    }

    /// <exception cref="InvalidDataException">The stream is damaged or cut off.</exception>
    public override int Read(Span<byte> buffer)
    {
        try
        {
            return _content.Read(buffer);
        }
        catch (Exception e) when (e is ZstdException or EndOfStreamException)
        {
            throw new InvalidDataException("The Zstandard stream is damaged or cut off.", e);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _content.Dispose();
            _closed?.Dispose();
        }
        base.Dispose(disposing);
    }
}
