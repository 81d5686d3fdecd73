using Extract.Entities;
using Extract.Quotations.Choice;
using Extract.Sentences;
using Extract.Tagging;
using Extract.Tokens;
using Ingest;
using Ingest.Offsets;

namespace Extract.Quotations;

/// <summary>Tokens → statements: content, cue and the noun phrase of the speaker.</summary>
public static class QuotationFinder
{
    /// <returns>In order of the first content piece; content pieces of different statements are disjoint, or one lies within the other.</returns>
    public static IReadOnlyList<Statement> Find(TokenList tokens, IReadOnlyList<TaggedToken> tags, IReadOnlyList<Sentence> sentences, IReadOnlyList<Block> blocks, IReadOnlyList<Mention> mentions)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        ArgumentNullException.ThrowIfNull(blocks);
        var passage = new Passage(tokens, tags, sentences, blocks, mentions);
        return
        [
            .. Drafts(passage, StatementModel.Default.Ends).Select(d => Judge(passage, d, StatementModel.Default.Verdict)).OfType<Statement>()
                .OrderBy(s => s.Content[0].Start).ThenByDescending(s => s.Content[0].End),
        ];
    }

    private static Statement? Judge(Passage passage, Draft draft, VerdictModel verdict)
    {
        var probability = verdict.Probability(passage, draft);
        return verdict.Keeps(draft, probability) ? ToStatement(passage, draft, probability) : null;
    }

    /// <summary>What the rules find, their ends as the chooser wants them, before any is dropped.</summary>
    internal static IEnumerable<Draft> Drafts(Passage passage, IEndChooser ends) =>
        StatementGrouper.Group(passage, ends).Where(d => d.Pieces.Exists(p => HasWord(passage, p)));

    private static bool HasWord(Passage passage, TokenRange piece)
    {
        for (var i = piece.Start; i < piece.End; i++)
            if (!passage.IsPunctuation(i)) return true;
        return false;
    }

    private static Statement ToStatement(Passage passage, Draft draft, double probability)
    {
        var content = draft.Pieces.ConvertAll(passage.Tokens.SpanOf);
        return new Statement(
            TypeOf(passage, draft),
            content,
            draft.Cue.IsEmpty ? [] : [passage.Tokens.SpanOf(draft.Cue)],
            draft.Speaker is { } speaker ? passage.Tokens.SpanOf(speaker) : (TextSpan?)null,
            Polarity.IsNegated(passage, draft),
            Polarity.IsHedged(passage, draft),
            draft.Rule,
            probability);
    }

    private static QuotationType TypeOf(Passage passage, Draft draft)
    {
        int inside = 0, outside = 0;
        foreach (var piece in draft.Pieces)
        {
            for (var i = piece.Start; i < piece.End; i++)
            {
                if (passage.IsQuoted(i)) inside++;
                else if (!passage.IsPunctuation(i)) outside++;
            }
        }
        return inside == 0 ? QuotationType.Indirect : outside == 0 ? QuotationType.Direct : QuotationType.Mixed;
    }
}
