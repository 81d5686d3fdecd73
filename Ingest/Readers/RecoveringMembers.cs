namespace Ingest.Readers;

/// <summary>
/// The members (gzip) or frames (Zstandard) of a compressed file one after another, as web archives have them. Where one is damaged, reading throws once and
/// then goes on with the next member that can be found.
/// </summary>
internal sealed class RecoveringMembers : ForwardStream
{
    private readonly Members _members;
    private readonly Func<Stream, Stream> _decompress;
    private Stream? _open;

    /// <param name="stream">Read from where it stands; closed with this one.</param>
    /// <param name="magic">How each member begins.</param>
    /// <param name="decompress">Decompresses members without closing what it reads.</param>
    public RecoveringMembers(Stream stream, byte[] magic, Func<Stream, Stream> decompress)
    {
        _members = new Members(stream, magic);
        _decompress = decompress;
        _open = decompress(_members);
    }

    /// <exception cref="DamagedMemberException">A member is damaged; the next call reads on behind it.</exception>
    public override int Read(Span<byte> buffer)
    {
        if (_open is null) return 0;
        try
        {
            return _open.Read(buffer);
        }
        catch (InvalidDataException e)
        {
            _open.Dispose();
            _open = null;
            if (_members.FindNext()) _open = _decompress(_members);
            throw new DamagedMemberException(e);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _open?.Dispose();
            _members.Dispose();
        }
        base.Dispose(disposing);
    }

    /// <summary>The compressed bytes, in pieces so small that hardly any holds two members, and with the last piece kept to search it again.</summary>
    private sealed class Members(Stream stream, byte[] magic) : ForwardStream
    {
        private const int Piece = 512;

        private byte[] _last = [];
        private byte[] _again = [];

        public override int Read(Span<byte> buffer)
        {
            var piece = buffer[..Math.Min(buffer.Length, Piece)];
            int count;
            if (_again.Length > 0)
            {
                count = Math.Min(piece.Length, _again.Length);
                _again.AsSpan(0, count).CopyTo(piece);
                _again = _again[count..];
            }
            else
            {
                count = ReadOn(piece);
            }
            _last = piece[..count].ToArray();
            return count;
        }

        /// <summary>Moves on to the next place that looks like the start of a member; false if there is none.</summary>
        public bool FindNext()
        {
            // The first byte of the piece may be the start of the member that just failed.
            byte[] searched = [.. _last.AsSpan(Math.Min(1, _last.Length)), .. _again];
            var buffer = new byte[Piece];
            while (true)
            {
                var found = searched.AsSpan().IndexOf(magic);
                if (found >= 0)
                {
                    _again = searched[found..];
                    return true;
                }
                var count = ReadOn(buffer);
                if (count == 0) return false;
                searched = [.. searched.AsSpan(Math.Max(0, searched.Length - magic.Length + 1)), .. buffer.AsSpan(0, count)];
            }
        }

        // What is compressed within an archive that is damaged itself ends there: no member behind can be reached.
        private int ReadOn(Span<byte> buffer)
        {
            try
            {
                return stream.Read(buffer);
            }
            catch (InvalidDataException e)
            {
                throw new EndOfStreamException("The archive around the file is damaged.", e);
            }
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing) stream.Dispose();
            base.Dispose(disposing);
        }
    }
}

/// <summary>A member of a compressed file is damaged; those behind it can be read.</summary>
internal sealed class DamagedMemberException(Exception cause) : Exception("A member of the compressed file is damaged.", cause);
