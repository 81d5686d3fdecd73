using System.Text;

namespace Pipeline.Tests;

/// <summary>Damage to a page's bytes, as disks and networks do it.</summary>
internal static class ByteMutations
{
    private const int Most = 60;

    /// <summary>The damaged bytes: a new array, never longer than twice the old one.</summary>
    public static byte[] Damage(byte[] bytes, FuzzRandom random, StringBuilder recipe)
    {
        if (bytes.Length == 0) return bytes;
        switch (random.Next(6))
        {
            case 0:
                recipe.Append("bits ");
                return Scattered(bytes, random, (b, r) => (byte)(b ^ (1 << r.Next(8))));
            case 1:
                recipe.Append("bytes ");
                return Scattered(bytes, random, (_, r) => (byte)r.Next(256));
            case 2:
                recipe.Append("nul ");
                return Scattered(bytes, random, (_, _) => 0);
            case 3:
                recipe.Append("cut ");
                return bytes[..random.Next(bytes.Length)];
            case 4:
                recipe.Append("hole ");
                var (from, to) = Block(bytes, random);
                return [.. bytes.AsSpan(0, from), .. bytes.AsSpan(to)];
            default:
                recipe.Append("doubled ");
                var (start, end) = Block(bytes, random);
                return [.. bytes.AsSpan(0, end), .. bytes.AsSpan(start)];
        }
    }

    private static byte[] Scattered(byte[] bytes, FuzzRandom random, Func<byte, FuzzRandom, byte> change)
    {
        var damaged = bytes.ToArray();
        for (var i = random.Next(Most); i >= 0; i--)
        {
            var at = random.Next(damaged.Length);
            damaged[at] = change(damaged[at], random);
        }
        return damaged;
    }

    private static (int Start, int End) Block(byte[] bytes, FuzzRandom random)
    {
        var start = random.Next(bytes.Length);
        return (start, start + random.Next(bytes.Length - start));
    }
}
