using Extract.Tagging;

namespace Extract.Speakers.Antecedents;

/// <summary>Roles of names and pronouns by the words beside them: a finite verb behind makes a subject, a preposition or verb before an object.</summary>
internal static class NamingRoles
{
    // Tokens of an apposition or bracket between a subject and its verb.
    private const int LongestAside = 25;

    // Words of a description before a name.
    private const int LongestTitle = 5;

    public static NamingRole OfName(SpeakerContext context, int start, int end)
    {
        var sentence = context.Sentences[context.SentenceOf(start)].Tokens;
        if (end < sentence.End && context.Word(end) is "'s" or "’s" or "'" or "’") return NamingRole.Possessive;
        var before = start - 1;
        while (before >= sentence.Start && before >= start - LongestTitle && context.TagAt(before) is UniversalTag.NOUN or UniversalTag.PROPN or UniversalTag.ADJ or UniversalTag.DET or UniversalTag.NUM) before--;
        var tag = before >= sentence.Start ? context.TagAt(before) : UniversalTag.PUNCT;
        if (tag == UniversalTag.ADP) return NamingRole.Prepositional;
        var behind = SkipPlace(context, end, sentence.End);
        if (IsVerbNext(context, SkipAside(context, behind, sentence.End), sentence.End) || IsFirst(context, sentence.Start, start, behind)) return NamingRole.Subject;
        return tag is UniversalTag.VERB or UniversalTag.AUX ? NamingRole.Object : NamingRole.Other;
    }

    public static NamingRole OfPronoun(SpeakerContext context, int token)
    {
        var isObject = token > 0 && context.TagAt(token - 1) == UniversalTag.ADP ? NamingRole.Prepositional : NamingRole.Object;
        return context.Lower(token) switch
        {
            "he" or "she" => NamingRole.Subject,
            "his" => NamingRole.Possessive,
            "her" => context.Tags[token].Tag == "PRP$" ? NamingRole.Possessive : isObject,
            "him" => isObject,
            _ => NamingRole.Other,
        };
    }

    /// <summary>Before the first verb of its sentence, with an aside or nothing behind it.</summary>
    private static bool IsFirst(SpeakerContext context, int from, int start, int behind)
    {
        for (var i = from; i < start; i++)
            if (context.TagAt(i) is UniversalTag.VERB or UniversalTag.AUX && !context.IsQuoted(i)) return false;
        return behind < context.Tokens.Count && context.Word(behind) is "," or "(" or "—" or "–";
    }

    /// <summary>Behind "of Saudi Arabia".</summary>
    private static int SkipPlace(SpeakerContext context, int i, int end)
    {
        if (i >= end || context.Lower(i) is not ("of" or "from" or "at" or "with")) return i;
        for (i++; i < end && context.TagAt(i) is UniversalTag.DET or UniversalTag.ADJ or UniversalTag.NOUN or UniversalTag.PROPN or UniversalTag.NUM; i++) { }
        return i;
    }

    /// <summary>Behind "(…)" or ", …," or "and …".</summary>
    private static int SkipAside(SpeakerContext context, int i, int end)
    {
        if (i >= end || context.Word(i) is not ("(" or "," or "and")) return i;
        if (context.Word(i) == "and")
        {
            while (i < end && !IsVerb(context, i) && context.Word(i) is not ("," or ";")) i++;
            return i;
        }
        var closing = context.Word(i) == "(" ? ")" : ",";
        for (var j = i + 1; j < Math.Min(end, i + LongestAside); j++)
            if (context.Word(j) == closing) return j + 1;
        return i;
    }

    private static bool IsVerbNext(SpeakerContext context, int i, int end)
    {
        while (i < end && context.TagAt(i) is UniversalTag.ADV) i++;
        return i < end && IsVerb(context, i);
    }

    private static bool IsVerb(SpeakerContext context, int i) => context.TagAt(i) == UniversalTag.AUX || context.Tags[i].Tag is "VBD" or "VBZ" or "VBP" or "MD";
}
