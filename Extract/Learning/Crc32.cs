using System.Buffers.Binary;

namespace Extract.Learning;

/// <summary>CRC-32 (IEEE 802.3, reflected), the check sum of weight files.</summary>
public static class Crc32
{
    private const int Slices = 8;
    private static readonly uint[][] Tables = BuildTables();

    /// <remarks>Eight bytes a step, each through the table of its distance from the end of the step ("slicing", Kounavis and Berry 2005).</remarks>
    public static uint Of(ReadOnlySpan<byte> data)
    {
        var crc = uint.MaxValue;
        for (; data.Length >= Slices; data = data[Slices..])
        {
            var step = BinaryPrimitives.ReadUInt64LittleEndian(data) ^ crc;
            crc = 0;
            for (var slice = Slices - 1; slice >= 0; slice--, step >>= 8) crc ^= Tables[slice][(byte)step];
        }
        foreach (var b in data) crc = (crc >> 8) ^ Tables[0][(byte)crc ^ b];
        return ~crc;
    }

    private static uint[][] BuildTables()
    {
        var tables = new uint[Slices][];
        for (var slice = 0; slice < Slices; slice++)
        {
            tables[slice] = new uint[256];
            for (var i = 0u; i < 256; i++)
            {
                var crc = slice == 0 ? i : tables[slice - 1][i];
                for (var bit = 0; bit < 8; bit++) crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
                tables[slice][i] = crc;
            }
        }
        return tables;
    }
}
