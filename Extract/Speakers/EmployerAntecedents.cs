using Extract.Entities;

namespace Extract.Speakers;

/// <summary>
/// Whose post it is where the article says only the post: "Chief Executive Jane Roe" runs the company that the article is about, "curator Jane Roe" works for the organization
/// named last.
/// </summary>
internal sealed class EmployerAntecedents(SpeakerContext context)
{
    // Sentences before the post in which its organization is looked for.
    private const int Reach = 2;

    private static readonly WordSet ExecutivePosts = WordSet.Read("role_words.tsv", "executive_post", StringComparer.Ordinal);
    private static readonly WordSet StaffPosts = WordSet.Read("role_words.tsv", "staff_post", StringComparer.Ordinal);
    private static readonly WordSet TimeModifiers = WordSet.Read("role_words.tsv", "time_modifier", StringComparer.Ordinal);

    /// <param name="noun">Head noun of the post.</param>
    /// <param name="role">The whole post.</param>
    /// <returns>Null for a post that somebody held before, an indefinite one, one of many organizations, and where none is named.</returns>
    public Evidence? Find(SpeakerNoun noun, Evidence role)
    {
        var isExecutive = ExecutivePosts.Contains(noun.Lemma);
        if (!isExecutive && !StaffPosts.Contains(noun.Lemma)) return null;
        var place = context.Tokens.FirstEndingAfter(role.Span.Start);
        if (TimeModifiers.Contains(context.Lower(place)) || (place > 0 && context.Lower(place - 1) is not "the" && RolePhraseReader.IsDeterminerWord(context.Lower(place - 1)))) return null;
        return isExecutive ? Foremost(place) : Last(place);
    }

    /// <summary>The company named most often before a place, of equals the one named first.</summary>
    private Evidence? Foremost(int place)
    {
        var (best, most) = (-1, 0);
        var times = new Dictionary<int, int>();
        for (var m = 0; m < context.MentionsBefore(place); m++)
        {
            if (context.TypeOf(m) != EntityType.Organization || OrganizationWords.Find(context.EntityOfMention(m).Name) is not (OrganizationCategory.Other or OrganizationCategory.Company)) continue;
            var count = times[context.EntityOf(m)] = times.GetValueOrDefault(context.EntityOf(m)) + 1;
            if (count > most) (best, most) = (m, count);
        }
        return best < 0 ? null : context.NameOf(best);
    }

    private Evidence? Last(int place)
    {
        var from = context.Sentences[Math.Max(0, context.SentenceOf(place) - Reach)].Tokens.Start;
        for (var m = context.MentionsBefore(place) - 1; m >= 0 && context.Mentions[m].Tokens.Start >= from; m--)
        {
            if (context.TypeOf(m) == EntityType.Organization && OrganizationWords.Find(context.EntityOfMention(m).Name) != OrganizationCategory.Media) return context.NameOf(m);
        }
        return null;
    }
}
