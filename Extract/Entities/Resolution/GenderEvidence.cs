using Extract.Tokens;

namespace Extract.Entities.Resolution;

/// <summary>Gender of each person from titles, role words, pronouns that follow and the first name.</summary>
internal static class GenderEvidence
{
    // Tokens after a name in which a pronoun is taken to mean its bearer, unless another person is named in between.
    private const int Reach = 30;
    private const int FirstNameWeight = 3;
    private const int TitleWeight = 5;

    public static Gender[] Collect(TokenList tokens, IReadOnlyList<Mention> mentions, IReadOnlyList<NameCluster> clusters)
    {
        var genders = new Gender[clusters.Count];
        for (var i = 0; i < clusters.Count; i++)
        {
            if (clusters[i].Type != EntityType.Person) continue;
            var balance = Weight(FirstNames.Find(PersonName.Parse(clusters[i].Name).Forename)) * FirstNameWeight;
            foreach (var mention in clusters[i].Mentions) balance += Around(tokens, mentions, mention);
            genders[i] = balance > 0 ? Gender.Female : balance < 0 ? Gender.Male : Gender.Unknown;
        }
        return genders;
    }

    private static int Around(TokenList tokens, IReadOnlyList<Mention> mentions, int mention)
    {
        var range = mentions[mention].Tokens;
        var balance = Weight(Titles.GenderBefore(tokens, range.Start)) * TitleWeight;
        var end = Math.Min(tokens.Count, range.End + Reach);
        for (var next = mention + 1; next < mentions.Count && mentions[next].Tokens.Start < end; next++)
        {
            if (mentions[next].Type == EntityType.Person) end = mentions[next].Tokens.Start;
        }
        for (var i = range.End; i < end; i++) balance += PronounWeight(tokens.Chars(i));
        return balance;
    }

    private static int PronounWeight(ReadOnlySpan<char> word) => word switch
    {
        "she" or "She" or "her" or "Her" or "herself" => 1,
        "he" or "He" or "his" or "His" or "him" or "himself" => -1,
        _ => 0,
    };

    private static int Weight(Gender gender) => gender switch { Gender.Female => 1, Gender.Male => -1, _ => 0 };
}
