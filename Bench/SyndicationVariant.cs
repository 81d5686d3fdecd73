namespace Bench;

/// <summary>What outlets make of the text of an agency or of another outlet.</summary>
internal enum SyndicationVariant
{
    Half,
    Third,
    NewHeadline,

    /// <summary>Three sentences of another article after the third sentence.</summary>
    InsertedParagraph,

    /// <summary>The first two sentences are those of another article.</summary>
    OtherLead,

    /// <summary>The first halves of two articles.</summary>
    TwoMerged,

    /// <summary>A later version: another lead, another end, a paragraph more.</summary>
    Updated,
}

/// <summary>Writes variants.</summary>
internal static class SyndicationVariants
{
    public static string Write(this SyndicationVariant kind, string text, string other, string third)
    {
        var (own, foreign, more) = (Sentences(text), Sentences(other), Sentences(third));
        return string.Join(' ', kind switch
        {
            SyndicationVariant.Half => own.Take((own.Length + 1) / 2),
            SyndicationVariant.Third => own.Take((own.Length + 2) / 3),
            SyndicationVariant.NewHeadline => foreign.Take(1).Concat(own),
            SyndicationVariant.InsertedParagraph => own.Take(3).Concat(foreign.Take(3)).Concat(own.Skip(3)),
            SyndicationVariant.OtherLead => foreign.Take(2).Concat(own.Skip(2)),
            SyndicationVariant.TwoMerged => own.Take((own.Length + 1) / 2).Concat(foreign.Take((foreign.Length + 1) / 2)),
            SyndicationVariant.Updated => foreign.Take(2).Concat(own.Skip(2).SkipLast(2)).Concat(more.Take(4)),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        });
    }

    private static string[] Sentences(string text) => text.Split([". ", "\n"], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
