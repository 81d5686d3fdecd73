namespace Ingest.Readers;

/// <summary>One named run of bytes: a file, standard input, a member of an archive.</summary>
/// <param name="Id">Identifier of the article, or the beginning of those of its records.</param>
/// <param name="File">Its name in messages, see <see cref="SourcePlace.File"/>.</param>
/// <param name="Folder">The folder that paths in it start from; null where it cannot name files.</param>
/// <param name="Content">The decompressed bytes, read once from front to back. The caller closes it.</param>
internal sealed record InputEntry(string Id, string File, string? Folder, Stream Content)
{
    /// <summary>How many archives it stands within.</summary>
    public int Depth { get; init; }

    /// <summary>Called with each file within it that is of no known format.</summary>
    public Action<string>? PassedOver { get; init; }
}
