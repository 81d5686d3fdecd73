using Ingest.Offsets;

namespace Ingest.Cleaning.RawText;

/// <summary>
/// One line of scraped text as a reader sees it: trimmed, runs of white space are one space, characters without width or meaning are gone,
/// and a paragraph that was wrapped at a fixed width is one line again.
/// </summary>
/// <param name="Text">Never empty.</param>
/// <param name="Pieces">From offsets in <paramref name="Text"/> to offsets in the scraped text; ascending, the first one starts at 0.</param>
internal sealed record TextLine(string Text, IReadOnlyList<OffsetMap.Piece> Pieces);
