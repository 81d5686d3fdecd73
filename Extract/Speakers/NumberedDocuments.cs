using Extract.Tokens;

namespace Extract.Speakers;

/// <summary>"Republic Act No. 46", "Proposition 8": what is written and known by its number.</summary>
internal static class NumberedDocuments
{
    private static readonly WordSet Kinds = WordSet.Read("role_words.tsv", "numbered_document", StringComparer.Ordinal);

    public static bool Contains(SpeakerContext context, TokenRange range)
    {
        var noun = range.End - 1;
        while (noun > range.Start && (context.Tokens[noun].Kind == TokenKind.Number || context.Lower(noun) is "no." or "no" or "." or "number")) noun--;
        return noun < range.End - 1 && Kinds.Contains(context.Word(noun));
    }
}
