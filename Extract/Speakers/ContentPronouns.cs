using Extract.Entities;
using Extract.Quotations;
using Extract.Speakers.Antecedents;
using Extract.Tokens;

namespace Extract.Speakers;

/// <summary>
/// Whom the pronouns inside a statement mean: "I" is its speaker, "he" and "she" are people by <see cref="PronounChains"/>, inside marks never the speaker.
/// "It" and "they" mean things and groups that mostly have no name: they are left alone.
/// </summary>
/// <param name="context">The article.</param>
/// <param name="chains">Those by which its speakers were found.</param>
internal sealed class ContentPronouns(SpeakerContext context, PronounChains chains)
{
    // Of the weight of all namings nearby; below it, others are as likely.
    private const double LeastShare = 0.7;

    // "Smith said he would": what opens reported speech is mostly its speaker.
    private const int Opening = 2;

    /// <returns>The quotations with <see cref="Quotation.Pronouns"/>.</returns>
    public IReadOnlyList<Quotation> Link(IReadOnlyList<Quotation> quotations) => [.. quotations.Select(q => Pronouns(q) is { Count: > 0 } found ? q with { Pronouns = found } : q)];

    private List<ContentPronoun> Pronouns(Quotation quotation)
    {
        var found = new List<ContentPronoun>();
        foreach (var piece in quotation.Statement.Content)
        {
            var range = context.Tokens.Covering(piece);
            var isSpoken = quotation.Statement.Type == QuotationType.Direct;
            for (var token = range.Start; token < range.End; token++)
            {
                if (quotation.Statement.Type == QuotationType.Mixed) isSpoken = context.Tokens.Chars(token) switch { "“" => true, "”" => false, "\"" => !isSpoken, _ => isSpoken };
                if (Entity(quotation, token, isSpoken, range.Start) is { } entity) found.Add(new ContentPronoun(context.Tokens[token].Span, entity));
            }
        }
        return found;
    }

    private int? Entity(Quotation quotation, int token, bool isSpoken, int opening)
    {
        var word = context.Tokens.Chars(token);
        if (word.Length > 7) return null;
        if (isSpoken && word is "I" or "me" or "my" or "My" or "mine" or "Mine" or "myself" or "Me") return quotation.EntityIndex;
        if (PronounChains.GenderOf(context.Lower(token)) == Gender.Unknown) return null;
        return (isSpoken ? null : Opener(quotation, token, opening)) ?? Person(token, isSpoken ? quotation.EntityIndex : null);
    }

    /// <summary>The speaker, where a subject pronoun of that gender opens the content.</summary>
    private int? Opener(Quotation quotation, int token, int opening) =>
        token - opening < Opening && context.Lower(token) is "he" or "she" && quotation.EntityIndex is { } speaker
        && context.Entities[speaker] is { Type: EntityType.Person } person && !person.Gender.Contradicts(PronounChains.GenderOf(context.Lower(token)))
            ? speaker
            : null;

    private int? Person(int token, int? notMeant)
    {
        var gender = PronounChains.GenderOf(context.Lower(token));
        var mass = new Dictionary<int, double>();
        var sum = 0.0;
        foreach (var naming in chains.Ask(token))
        {
            if (naming.Entity == notMeant || context.Entities[naming.Entity].Gender.Contradicts(gender)) continue;
            var weight = Math.Exp(AntecedentWeights.Default.Score(naming.Answers));
            mass[naming.Entity] = mass.GetValueOrDefault(naming.Entity) + weight;
            sum += weight;
        }
        var best = mass.Count == 0 ? default : mass.MaxBy(m => m.Value);
        return mass.Count > 0 && best.Value >= LeastShare * sum ? best.Key : null;
    }
}
