using System.Collections.Frozen;
using Extract.Entities;

namespace Extract.Speakers;

/// <summary>Politicians whose office the article does not say: leaders and others known by name, those with a campaign or an administration, and those called by their party.</summary>
internal static class PoliticalPeople
{
    // Tokens behind a name in which its apposition ends ("the ranking House Republican").
    private const int Reach = 7;

    private static readonly FrozenSet<string> Known = ResourceTable.Read("politicians.tsv").SelectMany(row => row[1].Split('|')).ToFrozenSet(StringComparer.Ordinal);
    private static readonly WordSet Partisans = WordSet.Read("role_words.tsv", "partisan", StringComparer.Ordinal);

    /// <param name="context">The article.</param>
    /// <param name="entity">Somebody without a role.</param>
    public static bool Contains(SpeakerContext context, Entity entity) =>
        HomeCountries.IsLeader(entity.Name) || Known.Contains(entity.Name) || entity.Mentions.Any(m => HasCampaign(context, context.Mentions[m].Tokens.End) || IsCalledPartisan(context, m));

    /// <summary>"the Romney campaign", "Clinton's presidential campaign", "the Bush administration".</summary>
    private static bool HasCampaign(SpeakerContext context, int next)
    {
        if (next >= context.Tokens.Count) return false;
        if (context.Lower(next) is "'s" or "’s") next++;
        if (next < context.Tokens.Count && context.Lower(next) is "presidential" or "senate" or "election" or "re-election" or "gubernatorial") next++;
        return next < context.Tokens.Count && context.Word(next) is "campaign" or "administration";
    }

    /// <summary>"Republican Jane Roe", "a Democrat, John Doe", "Jane Roe, an Ohio Democrat"; who is spoken of by one ("Roe, a Republican strategist") is called by another noun.</summary>
    private static bool IsCalledPartisan(SpeakerContext context, int mention)
    {
        var range = context.Mentions[mention].Tokens;
        var before = range.Start - (range.Start > 0 && context.Tokens.Is(range.Start - 1, ",") ? 2 : 1);
        if (before >= 0 && Partisans.Contains(context.Lower(before))) return true;
        if (!context.Tokens.Is(range.End, ",")) return false;
        for (var i = range.End + 1; i < Math.Min(context.Tokens.Count - 1, range.End + Reach); i++)
        {
            if (context.Lower(i) is "," or "." or "and" or "who" or "of" or "by") return false;
            if (Partisans.Contains(context.Lower(i))) return context.Lower(i + 1) is "," or "." or "who" or "running" or "from" or "and" or "on" or "in" or ";";
        }
        return false;
    }
}
