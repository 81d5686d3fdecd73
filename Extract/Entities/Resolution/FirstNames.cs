using System.Collections.Frozen;
using Ingest;
using Ingest.Text;

namespace Extract.Entities.Resolution;

/// <summary>First names and the gender they show.</summary>
internal static class FirstNames
{
    private static readonly FrozenDictionary<string, Gender> Genders =
        EmbeddedTable.Rows(typeof(CleanArticle).Assembly, "Ingest/first_names.tsv")
            .SelectMany(row => row[1].Split(' ').Select(name => (name, gender: GenderOf(row[0]))))
            .DistinctBy(entry => entry.name)
            .ToFrozenDictionary(entry => entry.name, entry => entry.gender, StringComparer.Ordinal);

    /// <param name="folded">A name in small letters without accents.</param>
    /// <returns>Unknown for names of either gender and for unknown ones.</returns>
    public static Gender Find(string folded) => Genders.GetValueOrDefault(folded, Gender.Unknown);

    public static bool Contains(string folded) => Genders.ContainsKey(folded);

    private static Gender GenderOf(string cell) => cell switch { "female" => Gender.Female, "male" => Gender.Male, _ => Gender.Unknown };
}
