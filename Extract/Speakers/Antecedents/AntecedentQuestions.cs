using System.Numerics;
using Extract.Entities;
using Extract.Tagging;

namespace Extract.Speakers.Antecedents;

/// <summary>Answers the questions about namings near a pronoun (<see cref="AntecedentFeature"/>).</summary>
internal sealed class AntecedentQuestions(SpeakerContext context)
{
    private const int Roles = 5;

    // Words between a possessive pronoun and the name that it owns.
    private const int LongestOwned = 5;

    // Largest answer about the distance of a naming before the pronoun; those behind it follow.
    private const int FarthestTokens = 9;

    private const int MostVerbs = 3;

    /// <param name="token">The pronoun.</param>
    /// <param name="gender">Its gender; unknown for another phrase.</param>
    /// <param name="speaker">Who spoke last; -1 for none.</param>
    /// <param name="namings">In text order.</param>
    public IReadOnlyList<AskedNaming> Ask(int token, Gender gender, int speaker, IReadOnlyList<Naming> namings)
    {
        var role = NamingRoles.OfPronoun(context, token);
        if (gender == Gender.Unknown) role = NamingRole.Subject;
        var asked = new List<AskedNaming>(namings.Count);
        var chain = namings.LastOrDefault(n => n.IsPronoun && n.Start < token && PronounChains.GenderOf(context.Lower(n.Start)) == gender, new Naming(-1, -1, -1, NamingRole.Other, false));
        var between = new HashSet<int>();
        for (var n = namings.Count - 1; n >= 0; n--)
        {
            var naming = namings[n];
            if (naming.Start == token) continue;
            var others = between.Contains(naming.Entity) ? between.Count - 1 : between.Count;
            asked.Add(new AskedNaming(naming.Entity, naming.Start, Answers(token, gender, role, naming, chain, others, speaker)));
            if (naming.Start < token && Agreement(naming.Entity, gender) < 2) between.Add(naming.Entity);
        }
        return asked;
    }

    private int[] Answers(int token, Gender gender, NamingRole role, Naming naming, Naming chain, int others, int speaker)
    {
        var isBehind = naming.Start > token;
        var sentences = context.SentenceOf(token) - context.SentenceOf(naming.Start);
        var isSame = sentences == 0;
        var quoted = (context.IsQuoted(naming.Start) ? 1 : 0) + (context.IsQuoted(token) ? 2 : 0);
        var isChained = !isBehind && chain.Entity == naming.Entity;
        return
        [
            Of(AntecedentFeature.Sentences, isBehind ? 6 : Math.Min(5, sentences)),
            Of(AntecedentFeature.Tokens, Math.Min(FarthestTokens, BitOperations.Log2((uint)Math.Abs(token - naming.Start))) + (isBehind ? FarthestTokens + 1 : 0)),
            Of(AntecedentFeature.Roles, (((int)naming.Role * Roles) + (int)role) * 2 + (isSame ? 1 : 0)),
            Of(AntecedentFeature.Gender, Agreement(naming.Entity, gender)),
            Of(AntecedentFeature.Form, Form(naming)),
            Of(AntecedentFeature.Chain, !isChained ? 0 : context.SentenceOf(chain.Start) == context.SentenceOf(token) ? 2 : 1),
            Of(AntecedentFeature.Between, Math.Min(others, 5)),
            Of(AntecedentFeature.Opening, naming.Start - context.Sentences[context.SentenceOf(naming.Start)].Tokens.Start <= 1 ? 1 : 0),
            Of(AntecedentFeature.Quoted, quoted),
            Of(AntecedentFeature.Joined, IsJoined(naming) ? 1 : 0),
            Of(AntecedentFeature.Owned, isBehind && role == NamingRole.Possessive && IsOwned(token, naming) ? 1 : 0),
            Of(AntecedentFeature.Verbs, isSame ? VerbsBetween(token, role, naming) : 0),
            Of(AntecedentFeature.Bracketed, naming.Start > 0 && context.Word(naming.Start - 1) is "(" ? 1 : 0),
            Of(AntecedentFeature.Paragraph, context.Sentences[context.SentenceOf(naming.Start)].Block < context.Sentences[context.SentenceOf(token)].Block ? 1 : 0),
            Of(AntecedentFeature.Speaker, naming.Entity == speaker ? 1 : 0),
        ];
    }

    private static int Of(AntecedentFeature feature, int answer) => AntecedentWeights.Index(feature, answer);

    private int Agreement(int entity, Gender gender)
    {
        var known = context.Entities[entity].Gender;
        return known == Gender.Unknown || gender == Gender.Unknown ? 1 : known == gender ? 0 : 2;
    }

    private int Form(Naming naming)
    {
        if (naming.IsPronoun) return 0;
        if (naming.End - naming.Start > 1) return 1;
        return context.Entities[naming.Entity].Name.Contains(' ', StringComparison.Ordinal) ? 2 : 3;
    }

    private bool IsJoined(Naming naming) =>
        (naming.Start > 0 && context.Lower(naming.Start - 1) == "and") || (naming.End < context.Tokens.Count && context.Lower(naming.End) == "and" && context.MentionAt(naming.End + 1) >= 0);

    private bool IsOwned(int token, Naming naming)
    {
        if (naming.Start - token > LongestOwned) return false;
        for (var i = token + 1; i < naming.Start; i++)
            if (context.TagAt(i) is not (UniversalTag.NOUN or UniversalTag.ADJ or UniversalTag.PROPN or UniversalTag.NUM) && context.Word(i) is not ("," or "-")) return false;
        return true;
    }

    /// <summary>The units count the verbs, the tens tell what the pronoun is and whether it comes first.</summary>
    private int VerbsBetween(int token, NamingRole role, Naming naming)
    {
        var verbs = 0;
        var end = Math.Max(token, naming.Start);
        for (var i = Math.Min(token, naming.End); i < end && verbs < MostVerbs; i++)
            if (context.Tags[i].Tag is "VBD" or "VBZ" or "VBP" or "MD") verbs++;
        var kind = role switch { NamingRole.Object or NamingRole.Prepositional => 10, NamingRole.Possessive => 20, _ => 0 };
        return 1 + verbs + kind + (naming.Start > token ? 30 : 0);
    }
}
