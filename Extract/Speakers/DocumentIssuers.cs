using System.Collections.Frozen;
using Extract.Entities;
using Extract.Tagging;

namespace Extract.Speakers;

/// <summary>
/// Who issued "the report" or "the statement": the name that stands with the same noun where the article speaks of it before, as owner ("NASA's report", "the NHC advisory"),
/// behind it ("a statement released by the Supreme Court") or as the subject that issues it ("Ford made the filing").
/// </summary>
internal sealed class DocumentIssuers(SpeakerContext context)
{
    // Tokens before the noun that are looked at.
    private const int Reach = 600;

    // Words between a noun and its issuer.
    private const int LongestLink = 8;

    private static readonly WordSet Writings = WordSet.Read("role_words.tsv", "writing", StringComparer.Ordinal);
    private static readonly WordSet Accounts = WordSet.Read("role_words.tsv", "account", StringComparer.Ordinal);
    private static readonly WordSet IssuingVerbs = WordSet.Read("role_words.tsv", "issuing_verb", StringComparer.Ordinal);

    // Nouns → those for the same document, and what the names of its usual issuers hold.
    private static readonly FrozenDictionary<string, (string[] Nouns, string[] Issuers)> Sorts = ResourceTable.Read("document_sorts.tsv")
        .Select(row => (Nouns: row[0].Split('|'), Issuers: row[1] is "-" ? [] : row[1].Split('|')))
        .SelectMany(sort => sort.Nouns.Select(noun => (noun, sort))).ToFrozenDictionary(entry => entry.noun, entry => entry.sort, StringComparer.Ordinal);

    /// <param name="place">Token of the noun that asks.</param>
    /// <param name="lemma">The noun.</param>
    public Evidence? Find(int place, string lemma)
    {
        if (Find(place, noun => noun == lemma) is { } same) return same;
        if (!Sorts.TryGetValue(lemma, out var sort)) return null;
        return Find(place, sort.Nouns.Contains) ?? (sort.Issuers.Length > 0 ? LastNamed(place, sort.Issuers) : null);
    }

    /// <summary>"The Court of Session heard the case. … The ruling": the organization named last that issues such documents.</summary>
    private Evidence? LastNamed(int place, string[] words)
    {
        // "the ruling Democratic Rally"
        if (context.MentionAt(place + 1) >= 0) return null;
        for (var m = context.MentionsBefore(place) - 1; m >= 0 && context.Mentions[m].Tokens.Start >= place - Reach; m--)
            if (context.TypeOf(m) == EntityType.Organization && words.Any(word => context.EntityOfMention(m).Name.Contains(word, StringComparison.Ordinal))) return context.NameOf(m);
        return null;
    }

    private Evidence? Find(int place, Func<string, bool> isMeant)
    {
        for (var i = place - 1; i >= Math.Max(0, place - Reach); i--)
        {
            if (context.TagAt(i) != UniversalTag.NOUN || context.MentionAt(i) >= 0 || context.IsQuoted(i) || SpeakerNouns.Find(context.Word(i)) is not { Class: NounClass.Document } noun || !isMeant(noun.Lemma)) continue;
            if ((Behind(i) ?? Before(i)) is { } issuer) return issuer;
        }
        return null;
    }

    /// <summary>"a statement [released on Monday] by the Supreme Court", "a report from the agency".</summary>
    public Evidence? Behind(int noun) => MentionBehind(noun, isAuthor: false) is >= 0 and var mention ? context.NameOf(mention) : null;

    /// <summary>The organization behind a document and "by", or another preposition; -1 for none.</summary>
    public int MentionBehind(int noun, bool isAuthor)
    {
        var end = Math.Min(context.Sentences[context.SentenceOf(noun)].Tokens.End, noun + LongestLink);
        for (var i = noun + 1; i < end; i++)
        {
            if (context.Word(i) is "," or ";" or "." || context.Lower(i) is "that" or "which" || context.Tags[i].Tag is "VBD" or "VBZ" or "VBP" or "MD" && !IssuingVerbs.Contains(context.Lower(i))) return -1;
            if (context.Lower(i) is not "by" && (isAuthor || context.Lower(i) is not ("from" or "of"))) continue;
            var name = i + 1 < end && context.Lower(i + 1) is "the" ? i + 2 : i + 1;
            if (name < end && context.MentionAt(name) is >= 0 and var mention && context.TypeOf(mention) is EntityType.Organization) return mention;
        }
        return -1;
    }

    /// <summary>Who wrote something personal: "a letter signed by Jane Roe", "a tweet sent from Roe's account"; -1 for none, and for a study, of which its readers speak, not its author.</summary>
    /// <param name="noun">Its token.</param>
    /// <param name="lemma">The noun.</param>
    public int PersonBehind(int noun, string lemma)
    {
        if (!Writings.Contains(lemma)) return -1;
        var end = Math.Min(context.Sentences[context.SentenceOf(noun)].Tokens.End, noun + LongestLink);
        for (var i = noun + 1; i + 1 < end; i++)
        {
            if (context.Word(i) is "," or ";" or "." || context.Tags[i].Tag is "VBZ" or "VBP" or "MD") return -1;
            if (context.Lower(i) is not ("by" or "from" or "on")) continue;
            while (i + 1 < end && context.MentionAt(i + 1) < 0 && context.TagAt(i + 1) is UniversalTag.NOUN or UniversalTag.PROPN or UniversalTag.ADJ or UniversalTag.DET) i++;
            if (context.MentionAt(i + 1) is not (>= 0 and var mention) || context.TypeOf(mention) != EntityType.Person) return -1;
            var behind = context.Mentions[mention].Tokens.End;
            var isOwner = context.Word(behind) is "'s" or "’s" or "'" or "’";
            return isOwner ? IsAccount(behind + 1) ? mention : -1 : mention;
        }
        return -1;
    }

    /// <summary>"official Twitter account".</summary>
    private bool IsAccount(int i)
    {
        for (var last = i + 3; i <= last && i < context.Tokens.Count; i++)
            if (Accounts.Contains(context.Lower(i))) return true;
        return false;
    }

    /// <summary>"NASA's latest report", "the NHC advisory"; or the organization that issues it.</summary>
    private Evidence? Before(int noun)
    {
        var start = context.Sentences[context.SentenceOf(noun)].Tokens.Start;
        var issues = false;
        for (var i = noun - 1; i >= Math.Max(start, noun - LongestLink); i--)
        {
            if (context.MentionAt(i) is >= 0 and var mention)
            {
                var type = context.TypeOf(mention);
                var isOwner = !issues && type is EntityType.Organization or EntityType.Location or EntityType.Miscellaneous;
                return isOwner || (issues && type == EntityType.Organization) ? context.NameWithPartners(mention) : null;
            }
            issues |= IssuingVerbs.Contains(context.Lower(i));
            if (issues) continue;
            if (!IsInsidePhrase(i)) return null;
            if (context.TagAt(i) == UniversalTag.DET && context.Lower(i) is "a" or "an" or "the" && !IssuesBefore(i, start)) return null;
        }
        return null;
    }

    private bool IsInsidePhrase(int token) =>
        context.TagAt(token) is UniversalTag.NOUN or UniversalTag.ADJ or UniversalTag.NUM or UniversalTag.DET or UniversalTag.PART
        || context.Word(token) is "'s" or "’s" or "\"" or "“" or "”";

    private bool IssuesBefore(int token, int start)
    {
        for (var i = token - 1; i >= Math.Max(start, token - 3); i--)
            if (IssuingVerbs.Contains(context.Lower(i))) return true;
        return false;
    }
}
