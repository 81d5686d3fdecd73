using System.IO.Compression;
using System.Text;
using Ingest;
using Ingest.Readers;

namespace Pipeline.Tests;

/// <summary>A folder of its own for one test, gone afterwards.</summary>
public sealed class ReaderFixture : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("readers").FullName;

    public string Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    public string Write(string path, byte[] bytes)
    {
        var file = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
        return file;
    }

    public static byte[] Gzip(byte[] bytes)
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.Optimal)) gzip.Write(bytes);
        return memory.ToArray();
    }

    public static byte[] Gzip(string text) => Gzip(Encoding.UTF8.GetBytes(text));

    public static List<Outcome<RawArticle>> ReadAll(params string[] paths) => [.. InputReader.Read(paths)];

    public static List<Outcome<RawArticle>> ReadJsonl(string lines) =>
        [.. InputReader.Read(["-"], InputFormat.Jsonl, new MemoryStream(Encoding.UTF8.GetBytes(lines)))];

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
