using Ingest.Fingerprints;
using Xunit;

namespace Pipeline.Tests;

public sealed class TextSignatureTests
{
    private const int Articles = 200;

    // Words by Zipf's law, so that unrelated articles share common phrases as real ones do.
    private static readonly string[] Words = [.. Enumerable.Range(0, 3000).Select(i => "w" + i)];

    public static TheoryData<string> Variants => ["cut tail", "new headline", "inserted paragraph", "other marks and breaks", "two copies merged", "rewritten lead"];

    /// <summary>What an outlet makes of an agency's text.</summary>
    private static string Vary(string variant, IReadOnlyList<string> paragraphs, IReadOnlyList<string> other, Random random) => variant switch
    {
        "cut tail" => string.Join("\n\n", paragraphs.Take(paragraphs.Count / 2)),
        "new headline" => Paragraph(random, 9) + "\n\n" + string.Join("\n\n", paragraphs),
        "inserted paragraph" => string.Join("\n\n", paragraphs.Take(3).Append(Paragraph(random, 60)).Concat(paragraphs.Skip(3))),
        "other marks and breaks" => string.Join("\n", paragraphs).Replace(". ", ".\u201D ", StringComparison.Ordinal).ToUpperInvariant(),
        "two copies merged" => string.Join("\n\n", paragraphs.Take(6).Concat(other.Take(6))),
        _ => Paragraph(random, 70) + "\n\n" + string.Join("\n\n", paragraphs.Skip(2)),
    };

    [Theory]
    [MemberData(nameof(Variants))]
    public void EveryVariantIsFoundAmongAllArticlesAndNothingElse(string variant)
    {
        var random = new Random(7);
        var stored = Enumerable.Range(0, Articles).Select(_ => Article(random)).ToList();
        var signatures = stored.Select(a => TextSignature.Of(string.Join("\n\n", a))).ToList();
        var index = signatures.SelectMany((s, i) => s.Keys.Select(key => (key, i))).ToLookup(e => e.key, e => e.i);
        int right = 0, wrong = 0, expected = 0;
        for (var i = 0; i < Articles; i++)
        {
            var other = (i + 1) % Articles;
            var signature = TextSignature.Of(Vary(variant, stored[i], stored[other], random));
            var found = signature.Keys.SelectMany(key => index[key]).Distinct()
                .Where(candidate => TextSignature.Similarity(signature, signatures[candidate]) >= TextSignature.NearDuplicate).ToList();
            int[] copies = variant == "two copies merged" ? [i, other] : [i];
            expected += copies.Length;
            right += found.Intersect(copies).Count();
            wrong += found.Except(copies).Count();
        }
        Assert.InRange((double)right / expected, 0.95, 1);
        Assert.InRange((double)right / (right + wrong), 0.99, 1);
    }

    [Fact]
    public void BytesComeBack()
    {
        var random = new Random(1);
        var signature = TextSignature.Of(string.Join(' ', Article(random)));
        var copy = TextSignature.FromBytes(signature.ToBytes());
        Assert.Equal(1, TextSignature.Similarity(signature, copy));
        Assert.Equal(signature.Keys, copy.Keys);
        Assert.InRange(signature.ToBytes().Length, 8, 2052);
        Assert.Throws<ArgumentException>(() => TextSignature.FromBytes([1, 2, 3]));
    }

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("", "four words are here", 0)]
    [InlineData("two words", "Two  words!", 1)]
    [InlineData("these are four words", "these are four words and a good many more behind them", 1)]
    [InlineData("these are four words", "those were five other words", 0)]
    public void ShortTextsAreComparedToo(string a, string b, double similarity) =>
        Assert.Equal(similarity, TextSignature.Similarity(TextSignature.Of(a), TextSignature.Of(b)));

    [Fact]
    public void SignatureIsTheSameEverywhere() =>
        Assert.Equal(TextSignature.Of("The ministers met in Paris on Friday.").ToBytes(), TextSignature.Of("the ministers met, in Paris \u2013 on Friday").ToBytes());

    [Fact]
    public void ContentHashSeesWordsOnly()
    {
        var hash = ContentHash.Of("\u201CThe end\u201D, she said.");
        Assert.Equal(64, hash.Length);
        Assert.Equal(hash, ContentHash.Of("\"The  END\" she\nsaid"));
        Assert.NotEqual(hash, ContentHash.Of("The ends, she said"));
    }

    private static List<string> Article(Random random) => [.. Enumerable.Range(0, 10 + random.Next(8)).Select(_ => Paragraph(random, 25 + random.Next(40)))];

    private static string Paragraph(Random random, int words) =>
        string.Join(' ', Enumerable.Range(0, words).Select(k => Words[(int)(Math.Pow(3000, random.NextDouble()) - 1)] + (k % 12 == 11 ? "." : ""))) + ".";
}
