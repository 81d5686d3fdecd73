using Extract.Entities;
using Extract.Tokens;

namespace Extract.Speakers;

/// <summary>"A federal judge ruled …" in the first sentences, and the judge's name further down: the only person of that role, and named only later.</summary>
internal sealed class LeadDescriptions(SpeakerContext context, PersonFacts[] facts)
{
    // Sentences that may describe somebody before the name comes.
    private const int LeadSentences = 3;

    // Sentences behind the description within which the name has to come.
    private const int Reach = 6;

    // "an official": mostly somebody who is not to be named.
    private static readonly WordSet SourceRoles = WordSet.Read("role_words.tsv", "source_role", StringComparer.Ordinal);

    /// <returns>The person's entity; -1 for none.</returns>
    /// <param name="range">The marked phrase.</param>
    /// <param name="phrase">The role in it.</param>
    public int Find(TokenRange range, RolePhrase phrase)
    {
        var sentence = context.SentenceOf(range.Start);
        if (sentence >= LeadSentences || context.Lower(range.Start) is not ("a" or "an") || context.IsQuoted(range.Start)) return -1;
        if (phrase.Noun.IsPlural || phrase.Noun.Kind is SpeakerKind.Spokesperson or SpeakerKind.Anonymous || SourceRoles.Contains(phrase.Noun.Lemma)) return -1;
        var found = -1;
        for (var e = 0; e < facts.Length; e++)
        {
            if (context.Entities[e].Type != EntityType.Person || !facts[e].Phrases.Any(held => held.Noun.Lemma == phrase.Noun.Lemma && held.Tokens.Start >= range.End)) continue;
            if (found >= 0) return -1;
            found = e;
        }
        if (found < 0) return -1;
        var place = context.Mentions[context.Entities[found].Mentions[0]].Tokens.Start;
        return place > range.Start && context.SentenceOf(place) <= sentence + Reach ? found : -1;
    }
}
