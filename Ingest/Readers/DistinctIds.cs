using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Ingest.Readers;

/// <summary>Keeps the identifiers of one run apart.</summary>
internal sealed class DistinctIds
{
    // Times each identifier was given out. Hashes, not strings: a run can hold millions of records.
    private readonly Dictionary<ulong, int> _given = [];

    /// <summary>The article itself, or under the first free of <c>ID#2</c>, <c>ID#3</c> … if its identifier was given out before.</summary>
    public RawArticle Distinct(RawArticle article)
    {
        var id = article.Id;
        while (true)
        {
            ref var given = ref CollectionsMarshal.GetValueRefOrAddDefault(_given, Hash(id), out _);
            if (++given == 1) return id == article.Id ? article : article with { Id = id };
            id = $"{id}#{given}";
        }
    }

    private static ulong Hash(string id) => BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
}
