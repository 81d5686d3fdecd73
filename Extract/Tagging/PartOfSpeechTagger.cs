using System.Collections.Concurrent;
using Extract.Learning;
using Extract.Sentences;
using Extract.Tokens;
using Extract.Words;

namespace Extract.Tagging;

/// <summary>Tokens → parts of speech, with a linear-chain model over Penn and universal tags together. Thread-safe.</summary>
public sealed class PartOfSpeechTagger
{
    private static readonly Lazy<PartOfSpeechTagger> Committed =
        new(() => new PartOfSpeechTagger(SequenceModel.Load(ModelFile.Embedded("tagger-en-1/weights.bin")), Lexicon.Default));

    private readonly SequenceModel _model;
    private readonly Lexicon _lexicon;
    private readonly TaggedToken[] _tags;
    private readonly ConcurrentBag<Workspace> _workspaces = [];

    public PartOfSpeechTagger(SequenceModel model, Lexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(model);
        (_model, _lexicon) = (model, lexicon);
        _tags = [.. model.Labels.Select(TagSet.Parse)];
    }

    /// <summary>The committed model, read on first use.</summary>
    public static PartOfSpeechTagger Default => Committed.Value;

    /// <returns>One entry per token.</returns>
    public IReadOnlyList<TaggedToken> Tag(TokenList tokens, IReadOnlyList<Sentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        ArgumentNullException.ThrowIfNull(sentences);
        var tags = new TaggedToken[tokens.Count];
        TokenChars chars = tokens.Chars;
        if (!_workspaces.TryTake(out var workspace)) workspace = new Workspace(_model, _lexicon);
        foreach (var sentence in sentences)
        {
            var words = workspace.Words(sentence.Tokens.Count);
            var start = sentence.Tokens.Start;
            for (var i = 0; i < words.Length; i++) words[i] = workspace.Cache[tokens.Chars(start + i)];
            CapitalsReader.Restore(words, chars, start, workspace.Cache, _lexicon);
            var spaces = workspace.Spaces(words.Length);
            for (var i = 0; i < spaces.Length; i++) spaces[i] = start + i == tokens.Count || tokens.IsSpaceBefore(start + i);
            Tag(words, spaces, workspace, tags.AsSpan(sentence.Tokens.Start, words.Length));
        }
        _workspaces.Add(workspace);
        return tags;
    }

    /// <summary>Tags one sentence given as token strings.</summary>
    /// <param name="sentence">Its tokens.</param>
    /// <param name="spaces">Whether white space stands before each token and, last, behind the sentence; empty if nobody knows.</param>
    public TaggedToken[] Tag(IReadOnlyList<string> sentence, ReadOnlySpan<bool> spaces = default)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var tags = new TaggedToken[sentence.Count];
        if (!_workspaces.TryTake(out var workspace)) workspace = new Workspace(_model, _lexicon);
        var words = workspace.Words(sentence.Count);
        for (var i = 0; i < words.Length; i++) words[i] = workspace.Cache[sentence[i]];
        CapitalsReader.Restore(words, i => sentence[i], 0, workspace.Cache, _lexicon);
        Tag(words, spaces, workspace, tags);
        _workspaces.Add(workspace);
        return tags;
    }

    private void Tag(ReadOnlySpan<WordFacts> words, ReadOnlySpan<bool> spaces, Workspace workspace, Span<TaggedToken> tags)
    {
        TagFeatures.Write(words, spaces, workspace.Features);
        var labels = workspace.Labels(words.Length);
        workspace.Decoder.Decode(workspace.Features, labels);
        for (var i = 0; i < labels.Length; i++) tags[i] = _tags[labels[i]];
    }

    private sealed class Workspace
    {
        public Workspace(SequenceModel model, Lexicon lexicon)
        {
            (Cache, Decoder) = (new WordCache(lexicon), new SequenceDecoder(model));
            Features = Decoder.CreateBuffer();
        }

        private WordFacts[] _words = new WordFacts[64];
        private byte[] _labels = new byte[64];
        private bool[] _spaces = new bool[64];

        public WordCache Cache { get; }

        public FeatureBuffer Features { get; }

        public SequenceDecoder Decoder { get; }

        public Span<WordFacts> Words(int count)
        {
            if (_words.Length < count) _words = new WordFacts[count * 2];
            return _words.AsSpan(0, count);
        }

        /// <summary>One more than there are words.</summary>
        public Span<bool> Spaces(int words)
        {
            if (_spaces.Length <= words) _spaces = new bool[words * 2];
            return _spaces.AsSpan(0, words + 1);
        }

        public Span<byte> Labels(int count)
        {
            if (_labels.Length < count) _labels = new byte[count * 2];
            return _labels.AsSpan(0, count);
        }
    }
}
