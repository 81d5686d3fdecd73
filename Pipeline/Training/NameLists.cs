using System.Runtime.InteropServices;
using Extract.Words;

namespace Pipeline.Training;

/// <summary>Name lists under construction: hashes of words and of phrases with what they may name.</summary>
internal sealed class NameLists
{
    private const NameKinds Organizations = NameKinds.Organization | NameKinds.University | NameKinds.Club | NameKinds.Media | NameKinds.Party
        | NameKinds.Government | NameKinds.Company | NameKinds.Association | NameKinds.Team | NameKinds.ArmedGroup;
    private const NameKinds Places = NameKinds.City | NameKinds.Region | NameKinds.Place;
    private const int FrequentPart = 25;
    private readonly Dictionary<string, int> _organizationParts = [], _placeParts = [];

    public Dictionary<uint, NameKinds> Words { get; } = [];

    public Dictionary<uint, NameKinds> Phrases { get; } = [];

    public void AddWord(string word, NameKinds kind)
    {
        word = word.Trim();
        if (word.Length > 1 && !word.Contains(' ', StringComparison.Ordinal))
            CollectionsMarshal.GetValueRefOrAddDefault(Words, WordAnalysis.LowerHash(word), out _) |= kind;
    }

    public void AddPhrase(string phrase, NameKinds kind)
    {
        phrase = phrase.Trim();
        var bracket = phrase.IndexOf('(', StringComparison.Ordinal);
        if (bracket > 0) phrase = phrase[..bracket].Trim();
        if (phrase.Length < 2) return;
        var letters = WordAnalysis.Letters(phrase).Hash;
        if (letters == 0) return;
        CollectionsMarshal.GetValueRefOrAddDefault(Phrases, Lexicon.PhraseKey(letters), out _) |= kind;
        var parts = phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 1) return;
        var counts = (kind & Organizations) != 0 ? _organizationParts : (kind & Places) != 0 ? _placeParts : null;
        if (counts is null) return;
        foreach (var part in parts.Distinct())
            if (char.IsUpper(part[0])) CollectionsMarshal.GetValueRefOrAddDefault(counts, part, out _)++;
    }

    /// <summary>Words that many organizations or places have in their names ("University", "Lake") say so by themselves.</summary>
    public void AddFrequentParts()
    {
        foreach (var (word, count) in _organizationParts) if (count >= FrequentPart) AddWord(word, NameKinds.OrganizationWord);
        foreach (var (word, count) in _placeParts) if (count >= FrequentPart) AddWord(word, NameKinds.PlaceWord);
    }
}
