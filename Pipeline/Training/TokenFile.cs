using Extract.Tokens;

namespace Pipeline.Training;

/// <summary>A labelled document: tokens, BIO tags (or null where unknown), sentence ranges.</summary>
internal sealed record LabelledDocument(IReadOnlyList<string> Tokens, IReadOnlyList<string> Tags, IReadOnlyList<TokenRange> Sentences);

/// <summary>
/// Reads token files: one token a line, an optional tag after a tab, a blank line between sentences, <c>-DOCSTART-</c> lines between documents.
/// </summary>
internal static class TokenFile
{
    public const string DocumentStart = "-DOCSTART-";

    public static IEnumerable<LabelledDocument> Read(IEnumerable<string> lines)
    {
        var document = new Builder();
        foreach (var line in lines)
        {
            if (line.StartsWith(DocumentStart, StringComparison.Ordinal))
            {
                if (document.Finish() is { } finished) yield return finished;
                document = new Builder();
            }
            else
            {
                document.Add(line);
            }
        }
        if (document.Finish() is { } last) yield return last;
    }

    private sealed class Builder
    {
        private readonly List<string> _tokens = [], _tags = [];
        private readonly List<TokenRange> _sentences = [];
        private int _start;

        public void Add(string line)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                EndSentence();
                return;
            }
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            _tokens.Add(tab < 0 ? line.Trim() : line[..tab]);
            _tags.Add(tab < 0 ? "O" : line[(line.LastIndexOf('\t') + 1)..].Trim());
        }

        public LabelledDocument? Finish()
        {
            EndSentence();
            return _tokens.Count > 0 ? new LabelledDocument(_tokens, _tags, _sentences) : null;
        }

        private void EndSentence()
        {
            if (_tokens.Count > _start) _sentences.Add(new TokenRange(_start, _tokens.Count));
            _start = _tokens.Count;
        }
    }
}
