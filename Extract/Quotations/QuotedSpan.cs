using Extract.Tokens;
using Ingest.Offsets;

namespace Extract.Quotations;

/// <summary>A stretch of text inside an outermost pair of quotation marks, within one block.</summary>
/// <param name="Span">From the opening mark to the closing mark, marks included.</param>
/// <param name="Tokens">The tokens that overlap <paramref name="Span"/>.</param>
/// <param name="Block">Index of its block.</param>
/// <param name="IsClosed">Whether a closing mark ends it; otherwise it runs to the end of the block.</param>
internal sealed record QuotedSpan(TextSpan Span, TokenRange Tokens, int Block, bool IsClosed)
{
    /// <summary>A quotation of fewer tokens may be part of a sentence: it is no statement without a reporting verb.</summary>
    public const int ShortestSentence = 6;
}
