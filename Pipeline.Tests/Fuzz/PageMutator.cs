using System.Text;

namespace Pipeline.Tests;

/// <summary>A damaged page.</summary>
/// <param name="Seed">What made it.</param>
/// <param name="Bytes">The page.</param>
/// <param name="Charset">What a server says of it; null where it says nothing.</param>
/// <param name="Recipe">What was done, in words.</param>
internal sealed record MutatedPage(ulong Seed, byte[] Bytes, string? Charset, string Recipe);

/// <summary>Damages pages: the same seed and the same pages give the same bytes.</summary>
/// <param name="pages">What to start from, decoded.</param>
/// <param name="markups">How many rows of hostile markup it knows: seeds mean the same pages however many are added later. Null: all.</param>
internal sealed class PageMutator(IReadOnlyList<string> pages, int? markups = null)
{
    private readonly List<HostileMarkup> _markups = [.. HostileMarkup.All.Take(markups ?? int.MaxValue)];

    // Most pages are small, so that many can be tried; a few are as long as a reader accepts.
    private static readonly (int OneIn, int Length)[] Sizes = [(2000, 10_000_000), (200, 1_000_000), (20, 200_000), (4, 50_000), (1, 12_000)];

    public MutatedPage Make(ulong seed)
    {
        var random = new FuzzRandom(seed);
        var length = Array.Find(Sizes, size => random.OneIn(size.OneIn)).Length;
        var recipe = new StringBuilder();
        var page = new StringBuilder(Part(random.Pick(pages), length, random));
        if (random.OneIn(2)) MarkupMutations.Damage(page, length, random, recipe);
        if (random.OneIn(2) || recipe.Length == 0) Embed(page, length, random, recipe);
        var bytes = PageEncodings.Encode(page.ToString(), random);
        if (random.OneIn(3)) bytes = ByteMutations.Damage(bytes, random, recipe);
        return new MutatedPage(seed, bytes, random.OneIn(6) ? PageEncodings.Label(random) : null, recipe.ToString().Trim());
    }

    /// <summary>Every hostile markup by itself, about <paramref name="length"/> characters long.</summary>
    public static IEnumerable<MutatedPage> Pure(int length) =>
        HostileMarkup.All.Select((markup, i) => new MutatedPage((ulong)i, Encoding.UTF8.GetBytes("<!doctype html><html><body>" + markup.Write(length)), null, markup.Name));

    private static string Part(string page, int length, FuzzRandom random)
    {
        if (page.Length <= length) return page;
        var start = random.OneIn(3) ? random.Next(page.Length - length) : 0;
        return page.Substring(start, length);
    }

    // One to three hostile pieces, together no longer than the page may be.
    private void Embed(StringBuilder page, int length, FuzzRandom random, StringBuilder recipe)
    {
        var count = 1 + random.Next(3);
        for (var i = 0; i < count; i++)
        {
            var markup = random.Pick(_markups);
            recipe.Append(markup.Name).Append(' ');
            page.Insert(random.Next(page.Length + 1), markup.Write(random.Next(length / count)));
        }
    }
}
