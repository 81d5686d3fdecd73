using Extract.Tokens;

namespace Extract.Speakers;

/// <summary>Parties that speak by the name of their people: "Democrats", "some Republicans", "Democrats in North Carolina".</summary>
internal sealed class Partisans(SpeakerContext context)
{
    // "Conservatives" may have its capital from the sentence, these have it from the party.
    private static readonly WordSet AlwaysPartisans = WordSet.Read("role_words.tsv", "always_partisan", StringComparer.Ordinal);

    public static bool IsPartisan(string word) => OrganizationWords.Find(word) == OrganizationCategory.Party;

    /// <summary>"Democrats", "some Republicans": a party speaks; null for a number of them, or some from somewhere.</summary>
    public Speaker? Together(TokenRange range)
    {
        var (token, word) = (range.End - 1, context.Lower(range.End - 1));
        var isName = range.Count == 1 || (range.Count == 2 && context.Lower(range.Start) is "the" or "some" or "many" or "most" or "other");
        var isCapital = char.IsUpper(context.Word(token)[0]) && (AlwaysPartisans.Contains(word) || context.Sentences[context.SentenceOf(token)].Tokens.Start != token);
        return isName && isCapital && word.EndsWith('s')
            ? new Speaker { Name = context.Word(token), Noun = new SpeakerNoun(word[..^1], SpeakerKind.Politician, NounClass.People, true), Kind = SpeakerKind.Politician, Confidence = 0.6 }
            : null;
    }

    /// <summary>The same where no name was recognised, and "Democrats in North Carolina", who give none; null for others.</summary>
    /// <param name="range">The marked phrase.</param>
    /// <param name="core">Its words from the determiner to the first preposition or comma.</param>
    public Speaker? Unnamed(TokenRange range, TokenRange core)
    {
        var last = context.Word(core.End - 1);
        if (!last.EndsWith('s') || !IsPartisan(last)) return null;
        return Together(range) ?? new Speaker { Role = context.Evidence(core), Kind = SpeakerKind.Politician, Confidence = 0.6 };
    }
}
