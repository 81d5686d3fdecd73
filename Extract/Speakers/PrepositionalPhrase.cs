using Extract.Entities;
using Extract.Tokens;

namespace Extract.Speakers;

/// <summary>What stands behind a preposition in a role phrase.</summary>
/// <param name="Start">First token behind the preposition and its article.</param>
/// <param name="End">Its end, exclusive.</param>
/// <param name="Mention">The name in it; -1 without one.</param>
/// <param name="IsBody">Whether a noun for an organization or office stands in it ("the fire service").</param>
/// <param name="Name">The name to store, or the words themselves.</param>
internal sealed record PrepositionalPhrase(int Start, int End, int Mention, bool IsBody, Evidence? Name)
{
    public static PrepositionalPhrase? Read(SpeakerContext context, RolePhraseReader reader, int preposition, int limit)
    {
        var start = reader.SkipDeterminers(preposition + 1, limit);
        var (i, mention, isBody) = (start, -1, false);
        var names = new List<int>();
        while (i < limit)
        {
            var m = context.MentionAt(i);
            if (m >= 0)
            {
                if (names.Count > 0 && context.TypeOf(m) == context.TypeOf(names[0]) && i > start && IsJoined(context, i)) names.Add(m);
                else if (mention < 0 || (context.TypeOf(m) == EntityType.Organization && context.TypeOf(mention) != EntityType.Organization))
                {
                    names.Clear();
                    names.Add(mention = m);
                }
                i = context.Mentions[m].Tokens.End;
                if (IsJoinedNext(context, m, i, limit) is > 0 and var next) i = next;
            }
            else if (reader.FindNoun(i, limit) is { } found)
            {
                isBody |= found.Noun.Class is NounClass.Body || (found.Noun.Class is NounClass.Role && !found.Noun.IsPlural);
                i = found.End;
                // "the police of [the Autonomous Region]"
                if (IsForce(found.Noun) && mention < 0 && i + 2 < limit && context.Lower(i) == "of" && NameBehind(context, i) is >= 0 and var region)
                {
                    var whole = new TokenRange(start, Math.Min(limit, context.Mentions[region].Tokens.End));
                    return new PrepositionalPhrase(start, whole.End, -1, true, context.Evidence(whole));
                }
                // "the capital city of San Juan"
                if (found.Noun.Class == NounClass.Body && mention < 0 && i + 1 < limit && context.Lower(i) == "of" && context.MentionAt(i + 1) >= 0) i++;
            }
            else if (context.Word(i) is "'s" or "’s" or "'" or "’" || reader.IsNominal(i, limit, false)) i++;
            else break;
        }
        if (i == start) return null;
        if (mention >= 0 && context.TypeOf(mention) == EntityType.Person) return new PrepositionalPhrase(start, i, -1, isBody, isBody ? context.Evidence(new TokenRange(start, i)) : null);
        if (mention >= 0 && context.TypeOf(mention) == EntityType.Miscellaneous && Join(context, names) is null && NameEnd(context, start, limit) is var end && end >= i && HasBody(context, start, end))
            return new PrepositionalPhrase(start, end, -1, true, context.Evidence(new TokenRange(start, end)));
        if (mention < 0) return new PrepositionalPhrase(start, i, -1, isBody, context.Evidence(new TokenRange(start, i)));
        return new PrepositionalPhrase(start, i, mention, isBody, Join(context, names));
    }

    /// <summary>End of words with capitals, small words between them: "Doe Campaign to Prevent Floods".</summary>
    private static int NameEnd(SpeakerContext context, int start, int limit)
    {
        var end = start;
        for (var i = start; i < limit && (char.IsUpper(context.Word(i)[0]) || context.Lower(i) is "to" or "of" or "for" or "and" or "the"); i++)
            if (char.IsUpper(context.Word(i)[0])) end = i + 1;
        return end;
    }

    private static bool HasBody(SpeakerContext context, int start, int end)
    {
        for (var i = start; i < end; i++)
            if (SpeakerNouns.Find(SpeakerNouns.Lower(context.Word(i))) is { Class: NounClass.Body }) return true;
        return false;
    }

    private static bool IsForce(SpeakerNoun noun) => noun is { Class: NounClass.Body, Lemma: "police" or "army" or "navy" };

    /// <summary>The name behind a preposition and perhaps "the"; -1 without one.</summary>
    private static int NameBehind(SpeakerContext context, int preposition) => context.MentionAt(preposition + (context.Lower(preposition + 1) is "the" ? 2 : 1));

    private static bool IsJoined(SpeakerContext context, int i) => context.Lower(i - 1) is "and" || (context.Lower(i - 1) == "the" && context.Lower(i - 2) == "and");

    /// <summary>"… and the Chinese Academy of Sciences": the next organization of a list.</summary>
    private static int IsJoinedNext(SpeakerContext context, int before, int i, int limit)
    {
        if (i + 1 >= limit || context.Lower(i) != "and") return -1;
        var next = context.Lower(i + 1) == "the" ? i + 2 : i + 1;
        return next < limit && context.MentionAt(next) is >= 0 and var m && context.TypeOf(m) == context.TypeOf(before) ? next : -1;
    }

    private static Evidence? Join(SpeakerContext context, List<int> names)
    {
        var evidence = names.Select(context.NameOf).OfType<Evidence>().ToList();
        return evidence.Count == 0 ? null : new Evidence(string.Join(" and ", evidence.Select(e => e.Text)), evidence[0].Span.Cover(evidence[^1].Span));
    }
}
