using System.Buffers.Binary;
using System.IO.Compression;

namespace Ingest.Readers;

/// <summary>
/// A gzip stream that notices when it was cut off, which <see cref="GZipStream"/> passes over in silence: a file ends with the length of what its last member
/// unpacks to.
/// </summary>
internal sealed class WholeGzip : ForwardStream
{
    private readonly Tail _packed;
    private readonly GZipStream _gzip;

    private long _length;

    /// <param name="stream">Read from where it stands; closed with this one, unless <paramref name="leaveOpen"/>.</param>
    /// <param name="leaveOpen">Not to close it.</param>
    public WholeGzip(Stream stream, bool leaveOpen = false)
    {
        _packed = new Tail(stream, leaveOpen);
        _gzip = new GZipStream(_packed, CompressionMode.Decompress);
    }

    /// <exception cref="InvalidDataException">The stream is damaged, or ends before its end.</exception>
    public override int Read(Span<byte> buffer)
    {
        var count = _gzip.Read(buffer);
        _length += count;
        // The format has lengths modulo 2^32. Of several members only the last one's length is known, and where it begins is not: it cannot be longer than all.
        if (count == 0 && buffer.Length > 0 && (_packed.HasHalfAMember || _packed.Ending > _length || (_packed.Ending != (uint)_length && !_packed.HasSeveralMembers)))
            throw new InvalidDataException("The gzip stream is cut off.");
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _gzip.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>Passes the packed bytes on and keeps the last four.</summary>
    private sealed class Tail(Stream stream, bool leaveOpen) : ForwardStream
    {
        // Header, an empty block, check sum and length.
        private const int ShortestMember = 20;

        private uint _last;
        private bool _started;
        private long _sinceStart;

        /// <summary>The last four bytes, as the number that a gzip stream ends with.</summary>
        public uint Ending => BinaryPrimitives.ReverseEndianness(_last);

        /// <summary>The start of a member stands within the stream, or seems to.</summary>
        public bool HasSeveralMembers { get; private set; }

        /// <summary>Less has come of the last member than any has.</summary>
        public bool HasHalfAMember => _sinceStart < ShortestMember;

        public override int Read(Span<byte> buffer)
        {
            var count = stream.Read(buffer);
            for (var i = 0; i < count; i++)
            {
                _last = _last << 8 | buffer[i];
                _sinceStart++;
                if ((_last & 0xFFFFFF) != 0x1F8B08) continue;
                HasSeveralMembers |= _started;
                _started = true;
                _sinceStart = 3;
            }
            return count;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing && !leaveOpen) stream.Dispose();
            base.Dispose(disposing);
        }
    }
}
