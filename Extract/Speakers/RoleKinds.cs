using System.Collections.Frozen;

namespace Extract.Speakers;

/// <summary>What roles make of speakers where their nouns alone do not tell: the rows of <c>role_kinds.tsv</c>.</summary>
internal sealed class RoleKinds
{
    private const string ByOrganization = "organization:";

    private static readonly FrozenDictionary<string, RoleKinds[]> Table = ResourceTable.Read("role_kinds.tsv").SelectMany(row => WordsOf(row[0]).Select(noun => (Noun: noun, Row: new RoleKinds(row))))
        .GroupBy(pair => pair.Noun, pair => pair.Row).ToFrozenDictionary(rows => rows.Key, rows => rows.ToArray(), StringComparer.Ordinal);

    private readonly string[] _marks;
    private readonly WordSet? _words;
    private readonly HeldAt _places;
    private readonly bool _isByOrganization;
    private readonly SpeakerKind? _kind;

    private RoleKinds(string[] row)
    {
        _marks = row[1] == "-" || row[1][0] == '@' ? [] : row[1].Split('|');
        _words = row[1][0] == '@' ? WordSet.Read("role_words.tsv", row[1][1..], StringComparer.OrdinalIgnoreCase) : null;
        _places = HeldAtReader.Parse(row[2]);
        _isByOrganization = row[3].StartsWith(ByOrganization, StringComparison.Ordinal);
        var kind = _isByOrganization ? row[3][ByOrganization.Length..] : row[3];
        _kind = kind == "noun" ? null : Enum.Parse<SpeakerKind>(kind, ignoreCase: true);
    }

    /// <param name="noun">Head noun of the role.</param>
    /// <param name="role">The whole role; null where only the noun is known.</param>
    /// <param name="place">What it is held in.</param>
    /// <param name="category">What the organization's name shows.</param>
    public static SpeakerKind Find(SpeakerNoun noun, string? role, HeldAt place, OrganizationCategory category)
    {
        foreach (var row in Table.GetValueOrDefault(noun.Lemma, []))
            if ((row._places & place) != 0 && row.Fits(role)) return (row._isByOrganization ? OfPeople(category) : null) ?? row._kind ?? noun.Kind;
        return noun.Kind;
    }

    /// <summary>The kind of an organization's people; null where its name shows nothing.</summary>
    public static SpeakerKind? OfPeople(OrganizationCategory category) => category switch
    {
        OrganizationCategory.Company => SpeakerKind.Business,
        OrganizationCategory.Academic => SpeakerKind.Expert,
        OrganizationCategory.Media => SpeakerKind.Journalist,
        OrganizationCategory.Government or OrganizationCategory.International => SpeakerKind.Official,
        OrganizationCategory.Party or OrganizationCategory.Legislature => SpeakerKind.Politician,
        OrganizationCategory.Association or OrganizationCategory.Sports => SpeakerKind.Other,
        _ => null,
    };

    private bool Fits(string? role) =>
        (_marks.Length == 0 && _words is null)
        || (role is not null && (Array.Exists(_marks, mark => role.Contains(mark, StringComparison.Ordinal)) || (_words is { } words && role.Split(' ').Any(word => words.Contains(word)))));

    private static IEnumerable<string> WordsOf(string cell) =>
        cell[0] == '@' ? ResourceTable.Read("role_words.tsv").Where(row => row[0] == cell[1..]).SelectMany(row => row[1].Split('|')) : cell.Split('|');
}
