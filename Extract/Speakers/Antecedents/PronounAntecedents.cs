namespace Extract.Speakers.Antecedents;

/// <summary>Whom the pronouns of an article mean.</summary>
public static class PronounAntecedents
{
    /// <summary>Whom one pronoun means.</summary>
    /// <param name="document">An annotated article.</param>
    /// <param name="token">A pronoun for one person.</param>
    /// <param name="weights">What decides; the committed ones by default.</param>
    /// <returns>Index of an entity; null where none fits.</returns>
    public static int? Find(Document document, int token, AntecedentWeights? weights = null) =>
        new PronounChains(ContextOf(document), weights ?? AntecedentWeights.Default).Find(token) is >= 0 and var entity ? entity : null;

    /// <summary>Whether a word is a pronoun for one person of known gender.</summary>
    public static bool IsPronoun(string word) => PronounChains.GenderOf(SpeakerNouns.Lower(word)) != Entities.Gender.Unknown;

    internal static SpeakerContext ContextOf(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new SpeakerContext(document.Tokens, document.Tags, document.Sentences, document.Mentions, document.Entities, [.. document.Quotations.Select(q => q.Statement)]);
    }
}
