using Extract.Entities;
using Extract.Tokens;

namespace Extract.Speakers;

/// <summary>The part of a role phrase before its prepositions: "[NASA's] [deputy administrator]".</summary>
internal sealed class NounPhraseCore(SpeakerContext context, RolePhraseReader reader)
{
    private static readonly WordSet SpokenForBodies = WordSet.Read("role_words.tsv", "spoken_for_body", StringComparer.Ordinal);
    private static readonly WordSet TimeModifiers = WordSet.Read("role_words.tsv", "time_modifier", StringComparer.Ordinal);
    private static readonly WordSet ArmedBodies = WordSet.Read("role_words.tsv", "armed_body", StringComparer.Ordinal);
    private static readonly WordSet RegionalExperts = WordSet.Read("role_words.tsv", "regional_expert", StringComparer.Ordinal);
    private static readonly WordSet Servants = WordSet.Read("role_words.tsv", "servant", StringComparer.Ordinal);

    public int RoleStart { get; private set; }

    /// <summary>Token of the head noun; -1 without one.</summary>
    public int Head { get; private set; } = -1;

    public int HeadEnd { get; private set; } = -1;

    public SpeakerNoun Noun { get; private set; }

    public Evidence? Affiliation { get; private set; }

    public int AffiliationMention { get; private set; } = -1;

    public NounPhraseCore Read(int start, int limit)
    {
        RoleStart = start;
        var i = start;
        while (i < limit)
        {
            var mention = context.MentionAt(i);
            if (mention >= 0 && (context.Mentions[mention].Tokens.Count > 1 || reader.FindNoun(i, limit) is null or { Noun.Class: NounClass.Body or NounClass.Document }))
            {
                var end = Math.Min(limit, context.Mentions[mention].Tokens.End);
                if (!TakesName(mention, end, limit)) break;
                if (Head < 0 && !(end < limit && (KeepsName(end, limit) || IsTopic(mention, end, limit))) && !(i > start && IsTimeModifier(context.Lower(start)) && context.TypeOf(mention) != EntityType.Organization)) RoleStart = end;
                i = end;
                continue;
            }
            if (context.Word(i) is "'s" or "’s" or "'" or "’")
            {
                if (Affiliation is null && i > start && context.MentionAt(i - 1) < 0 && SpeakerNouns.Find(context.Word(i - 1)) is not { Class: NounClass.Document }) Affiliation = context.Evidence(new TokenRange(start, i));
                RoleStart = ++i;
                (Head, HeadEnd) = (-1, -1);
                continue;
            }
            if (reader.FindNoun(i, limit) is { } found)
            {
                // "study co-author Professor": the title is the office, what precedes it says what he did here.
                if (HeadEnd == i && found.Noun.Lemma is "professor" && Noun.Lemma.EndsWith("author", StringComparison.Ordinal)) RoleStart = i;
                // "fire service spokesman", "police press officer": the body is whom he speaks for.
                if (HeadEnd > 0 && HeadEnd <= i && i - HeadEnd < 2 && Noun.Class == NounClass.Body && found.Noun.Class == NounClass.Role && Affiliation is null && SpokenForBodies.Contains(Noun.Lemma))
                    Affiliation = context.Evidence(new TokenRange(RoleStart, HeadEnd));
                // "Indian army officials": the army, not the country.
                if (HeadEnd == i && Noun.Class == NounClass.Body && found.Noun.Class is NounClass.Role or NounClass.People && AffiliationMention >= 0 && ArmedBodies.Contains(Noun.Lemma)
                    && context.TypeOf(AffiliationMention) == EntityType.Miscellaneous && context.Mentions[AffiliationMention].Tokens.End == Head)
                    (Affiliation, AffiliationMention) = (context.Evidence(new TokenRange(context.Mentions[AffiliationMention].Tokens.Start, HeadEnd)), -1);
                (Noun, HeadEnd, Head) = (found.Noun, found.End, found.End - 1);
                i = found.End;
                continue;
            }
            if (!reader.IsNominal(i, limit, Head >= 0)) break;
            i++;
        }
        if (RoleStart < HeadEnd && context.Word(RoleStart) is "-" or "–") RoleStart++;
        return this;
    }

    /// <summary>Takes a name before the head noun as affiliation or owner; false where the phrase ends before it.</summary>
    private bool TakesName(int mention, int end, int limit)
    {
        var type = context.TypeOf(mention);
        var isOwner = end < limit && context.Word(end) is "'s" or "’s" or "'" or "’";
        if (type == EntityType.Person)
            return isOwner || (Head < 0 && end < limit && reader.FindNoun(end, limit) is { Noun: { } noun } && (noun.Class is NounClass.Body or NounClass.Document || IsServant(noun.Lemma)));
        // A name behind the head noun is no part of the role ("spokesman Reuters").
        if (Head >= 0 && type != EntityType.Miscellaneous && !isOwner) return false;
        if (Head < 0 && !isOwner && IsTopic(mention, end, limit)) return true;
        if ((Affiliation is null || type == EntityType.Organization) && context.NameOf(mention) is { } name) (Affiliation, AffiliationMention) = (name, mention);
        return true;
    }

    /// <summary>"Trump adviser", "Bannon lawyer".</summary>
    private static bool IsServant(string lemma) => Servants.Contains(lemma);

    /// <summary>"former New Jersey governor": without the first word the role would be wrong.</summary>
    private static bool IsTimeModifier(string word) => TimeModifiers.Contains(word);

    /// <summary>Titles of the law keep their court or country: "United States Attorney", "Supreme Court Justice".</summary>
    private bool KeepsName(int end, int limit) => reader.FindNoun(end, limit) is { Noun.Lemma: "attorney" or "judge" or "justice" or "commissioner" or "ambassador" };

    /// <summary>"South Asia expert", "China analyst": the region that somebody knows about, not where he belongs.</summary>
    private bool IsTopic(int mention, int end, int limit) =>
        context.TypeOf(mention) == EntityType.Location && reader.FindNoun(end, limit) is { Noun: var noun } && RegionalExperts.Contains(noun.Lemma);
}
