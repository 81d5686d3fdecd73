using System.IO.Compression;

namespace Ingest.Readers;

/// <summary>The decompressed bytes of a member of a ZIP archive, compared at their end with the check sum that the archive gives, which the framework does not.</summary>
internal sealed class ZipMember(ZipArchiveEntry member) : ForwardStream
{
    // CRC-32 as in ISO 3309, reflected, byte by byte.
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(b => Remainder((uint)b))];

    private readonly Stream _stream = member.Open();
    private uint _sum = uint.MaxValue;

    /// <exception cref="InvalidDataException">The member is damaged or cut off.</exception>
    public override int Read(Span<byte> buffer)
    {
        var count = _stream.Read(buffer);
        foreach (var b in buffer[..count]) _sum = Table[(byte)_sum ^ b] ^ _sum >> 8;
        return count > 0 || buffer.IsEmpty || ~_sum == member.Crc32 ? count : throw new InvalidDataException("The member of the archive is damaged.");
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _stream.Dispose();
        base.Dispose(disposing);
    }

    private static uint Remainder(uint b)
    {
        for (var bit = 0; bit < 8; bit++) b = (b & 1) == 0 ? b >> 1 : b >> 1 ^ 0xEDB88320;
        return b;
    }
}
