using Extract.Tokens;

namespace Extract.Speakers;

/// <summary>A noun phrase that says what somebody is: "a senior fellow at the Center for …".</summary>
/// <param name="Noun">Its head noun.</param>
/// <param name="Role">The words of the role: without article, without the organization before it.</param>
/// <param name="Affiliation">The organization or country in it.</param>
/// <param name="AffiliationMention">Its mention; -1 where it is no name.</param>
/// <param name="Tokens">All its tokens.</param>
/// <param name="Head">The token of the head noun.</param>
internal sealed record RolePhrase(SpeakerNoun Noun, Evidence Role, Evidence? Affiliation, int AffiliationMention, TokenRange Tokens, int Head)
{
    /// <summary>"astronauts" → "astronaut"; null where the plural is no word of the role that ends with the noun.</summary>
    public RolePhrase? Singular()
    {
        var (words, lemma) = (Role.Text, Noun.Lemma);
        var parts = lemma.Split(' ');
        var start = words.Length;
        for (var n = 0; n < parts.Length && start > 0; n++) start = words.LastIndexOf(' ', start - 1);
        if (words.Contains(" of ", StringComparison.Ordinal)) return null;
        var kept = words[(start + 1)..];
        var text = words[..(start + 1)] + (char.IsUpper(kept[0]) ? string.Join(' ', parts.Select(part => char.ToUpperInvariant(part[0]) + part[1..])) : lemma);
        return this with { Role = new Evidence(text, Role.Span), Noun = Noun with { IsPlural = false } };
    }
}
