using Extract.Entities;
using Extract.Sentences;
using Extract.Tagging;
using Extract.Tokens;

namespace Extract.Quotations.Choice.Training;

/// <summary>An article as the finder sees it, with the statements of its readers as words.</summary>
internal sealed class TrainingText
{
    /// <summary>Content that overlaps this much (Jaccard index of words) is right.</summary>
    private const double Right = 0.8;

    /// <summary>Content that begins this many tokens from the readers' is still bounded by the same end.</summary>
    private const int SameStart = 2;

    private readonly List<HashSet<int>> _contents;
    private readonly List<HashSet<int>> _speakers;

    public TrainingText(StatementExample example, int fold)
    {
        Group = example.Group;
        Weight = example.Weight;
        Fold = fold;
        var tokens = Tokenizer.Tokenize(example.Article.Text);
        var sentences = SentenceSplitter.Split(tokens, example.Article.Blocks);
        var tags = PartOfSpeechTagger.Default.Tag(tokens, sentences);
        var mentions = EntityRecognizer.Default.Recognize(tokens, tags, sentences);
        Passage = new Passage(tokens, tags, sentences, example.Article.Blocks, mentions);
        _contents = [.. example.Statements.Select(s => Words(s.Content.Select(tokens.Covering)))];
        _speakers = [.. example.Statements.Select(s => Words(s.Speaker.Select(tokens.Covering)))];
    }

    public string Group { get; }

    public float Weight { get; }

    public int Fold { get; }

    public Passage Passage { get; }

    /// <summary>Number of statements that the readers marked.</summary>
    public int Statements => _contents.Count;

    /// <summary>The words of some ranges, without punctuation.</summary>
    public HashSet<int> Words(IEnumerable<TokenRange> ranges) =>
        [.. ranges.SelectMany(r => Enumerable.Range(r.Start, r.Count)).Where(t => !Passage.IsPunctuation(t))];

    /// <summary>The readers' statement with this content and this speaker; −1 if there is none.</summary>
    public int Match(Draft draft)
    {
        var words = Words(draft.Pieces);
        var speaker = Words(draft.Speaker is { } phrase ? [phrase] : []);
        var (best, most) = (-1, Right);
        for (var g = 0; g < _contents.Count; g++)
        {
            var overlap = Jaccard(words, _contents[g]);
            var isSpeaker = _speakers[g].Overlaps(speaker) || (_speakers[g].Count == 0 && speaker.Count == 0);
            if (isSpeaker && overlap >= most) (best, most) = (g, overlap);
        }
        return best;
    }

    /// <summary>Where the readers' statement that begins at this token ends; −1 if none begins there.</summary>
    public int EndOf(int start)
    {
        var (end, least) = (-1, SameStart + 1);
        foreach (var content in _contents)
        {
            if (content.Count == 0) continue;
            var distance = Math.Abs(content.Min() - start);
            if (distance < least && content.Max() > start) (end, least) = (content.Max() + 1, distance);
        }
        return end;
    }

    /// <summary>The best overlap of the words in a range with a statement of the readers.</summary>
    public double Overlap(TokenRange range)
    {
        var words = Words([range]);
        return _contents.Count == 0 ? 0 : _contents.Max(c => Jaccard(words, c));
    }

    private static double Jaccard(HashSet<int> a, HashSet<int> b)
    {
        var shared = a.Count(b.Contains);
        return shared == 0 ? 0 : shared / (double)(a.Count + b.Count - shared);
    }
}
