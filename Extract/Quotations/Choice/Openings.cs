namespace Extract.Quotations.Choice;

/// <summary>How words open, as features.</summary>
internal static class Openings
{
    private const int Count = (int)ClauseOpening.Other + 1;

    /// <summary>Writes what stands at a place of a sentence that ends before <paramref name="end"/>.</summary>
    public static void Add(FeatureRow row, Passage passage, int place, int end)
    {
        var first = place;
        row.Add(passage.IsComma(place));
        row.Add(passage.IsDash(place));
        while (first < end && !passage.IsQuoted(first) && (passage.IsComma(first) || passage.IsDash(first))) first++;
        row.AddClass((int)At(passage, first, end), Count);
        var subject = passage.Tag(first) == "CC" || passage.Is(first, WordClass.Subordinator) ? first + 1 : first;
        var verb = NounPhrases.Starts(passage, subject) ? NounPhrases.End(passage, subject, end) : subject;
        row.Add(passage.IsFinite(verb) || (passage.IsFinite(verb + 1) && passage.IsAdverb(verb)));
        row.Add(ContentEnd.IsMedium(passage, first, end));
        row.Add(passage.Is(first, WordClass.Preposition) && passage.Is(first + 1, WordClass.TimeWord));
        row.Add(passage.Is(subject, "he") || passage.Is(subject, "she") || passage.Is(subject, "they"));
    }

    private static ClauseOpening At(Passage passage, int i, int end)
    {
        if (i >= end || (i == end - 1 && passage.IsPunctuation(i))) return ClauseOpening.End;
        if (passage.IsQuoted(i)) return ClauseOpening.Quotation;
        if (passage.IsPunctuation(i)) return ClauseOpening.Punctuation;
        if (passage.Is(i, "including") || passage.Is(i, "such") || passage.Is(i, "like")) return ClauseOpening.Including;
        return passage.Tag(i) switch
        {
            "VBG" => ClauseOpening.Participle,
            "VBN" => ClauseOpening.PastParticiple,
            "VBD" or "VBZ" or "VBP" or "MD" => ClauseOpening.FiniteVerb,
            _ => OfWord(passage, i),
        };
    }

    private static ClauseOpening OfWord(Passage passage, int i)
    {
        if (passage.Is(i, "and")) return ClauseOpening.And;
        if (passage.Is(i, "but")) return ClauseOpening.But;
        if (passage.Is(i, WordClass.Coordinator)) return ClauseOpening.OtherCoordinator;
        if (passage.Is(i, "while") || passage.Is(i, "whereas") || passage.Is(i, "although") || passage.Is(i, "though")) return ClauseOpening.While;
        if (passage.Is(i, "as")) return ClauseOpening.As;
        if (passage.Is(i, "because") || passage.Is(i, "if") || passage.Is(i, "unless") || passage.Is(i, "so")) return ClauseOpening.Condition;
        if (passage.Is(i, "which")) return ClauseOpening.Which;
        if (passage.Is(i, "who") || passage.Is(i, "whose") || passage.Is(i, "whom")) return ClauseOpening.Who;
        if (passage.Is(i, "that")) return ClauseOpening.That;
        if (passage.Is(i, WordClass.Subordinator)) return passage.Tag(i + 1) is "VBG" ? ClauseOpening.TimeWithParticiple : ClauseOpening.Time;
        if (passage.Is(i, WordClass.Question)) return ClauseOpening.Question;
        if (passage.Is(i, "to")) return ClauseOpening.To;
        if (passage.Is(i, WordClass.Weekday)) return ClauseOpening.Weekday;
        if (passage.Is(i, WordClass.Preposition)) return ClauseOpening.Preposition;
        if (NounPhrases.IsPronoun(passage, i)) return ClauseOpening.Pronoun;
        if (NounPhrases.Starts(passage, i)) return ClauseOpening.NounPhrase;
        return passage.IsAdverb(i) ? ClauseOpening.Adverb : ClauseOpening.Other;
    }
}
