using System.Collections.Concurrent;
using System.Numerics.Tensors;
using Extract.Learning;
using Extract.Sentences;
using Extract.Tagging;
using Extract.Tokens;
using Extract.Words;

namespace Extract.Parsing;

/// <summary>Tokens and tags → dependencies, one tree per sentence. Thread-safe.</summary>
public sealed class DependencyParser(ParserNetwork network, Lexicon lexicon)
{
    /// <summary>Longer sentences, which are none, are parsed in pieces: scores of arcs grow with the square of the length.</summary>
    private const int LongestSentence = 256;
    private const int RowsPerBatch = 512;
    private static readonly Lazy<DependencyParser> s_committed =
        new(() => new DependencyParser(ParserNetwork.Load(ModelFile.Embedded("parser-en-1/weights.bin")), Lexicon.Default));
    private readonly ConcurrentBag<Workspace> _workspaces = [];

    /// <summary>The committed model, read on first use.</summary>
    public static DependencyParser Default => s_committed.Value;

    /// <summary>Parses the given sentences.</summary>
    /// <param name="tokens">Of the document.</param>
    /// <param name="sentences">Of the document, or some of them.</param>
    /// <param name="tags">One per token.</param>
    /// <returns>One entry per token, heads as indexes into the tokens; tokens outside the sentences are heads of nothing: (−1, <c>root</c>).</returns>
    public Dependency[] Parse(TokenList tokens, IReadOnlyList<Sentence> sentences, IReadOnlyList<TaggedToken> tags)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        ArgumentNullException.ThrowIfNull(sentences);
        ArgumentNullException.ThrowIfNull(tags);
        var result = new Dependency[tokens.Count];
        Parse(tokens, sentences, tags, result, 0);
        return result;
    }

    /// <summary>Parses one sentence of a document.</summary>
    /// <param name="tokens">Of the document.</param>
    /// <param name="sentence">One of its sentences.</param>
    /// <param name="tags">One per token of the document.</param>
    /// <returns>One entry per token of the sentence, heads counted from its first token.</returns>
    public Dependency[] Parse(TokenList tokens, Sentence sentence, IReadOnlyList<TaggedToken> tags)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        ArgumentNullException.ThrowIfNull(tags);
        var result = new Dependency[sentence.Tokens.Count];
        Parse(tokens, [sentence], tags, result, sentence.Tokens.Start);
        return result;
    }

    private void Parse(TokenList tokens, IReadOnlyList<Sentence> sentences, IReadOnlyList<TaggedToken> tags, Dependency[] result, int first)
    {
        Array.Fill(result, new Dependency(-1, "root"));
        if (!_workspaces.TryTake(out var workspace)) workspace = new Workspace(lexicon);
        workspace.Start();
        foreach (var sentence in sentences)
        {
            for (var start = sentence.Tokens.Start; start < sentence.Tokens.End; start += LongestSentence)
            {
                var end = Math.Min(sentence.Tokens.End, start + LongestSentence);
                if (workspace.Rows + end - start > RowsPerBatch) Flush(workspace, result);
                workspace.Add(start - first, EncodePiece(tokens, tags, start, end, workspace));
            }
        }
        Flush(workspace, result);
        _workspaces.Add(workspace);
    }

    /// <summary>Parses one sentence given as words.</summary>
    /// <returns>Heads as indexes into the sentence.</returns>
    public Dependency[] Parse(IReadOnlyList<string> words, IReadOnlyList<TaggedToken> tags)
    {
        ArgumentNullException.ThrowIfNull(words);
        var text = string.Join(' ', words);
        var tokens = new Token[words.Count];
        for (int i = 0, offset = 0; i < tokens.Length; offset += words[i].Length + 1, i++) tokens[i] = new Token(new Ingest.Offsets.TextSpan(offset, offset + words[i].Length), TokenKind.Word);
        return Parse(new TokenList(text, tokens), [new Sentence(new TokenRange(0, tokens.Length), 0)], tags);
    }

    private ReadOnlySpan<ParserWord> EncodePiece(TokenList tokens, IReadOnlyList<TaggedToken> tags, int start, int end, Workspace workspace)
    {
        var facts = workspace.Facts(end - start);
        for (var i = start; i < end; i++) facts[i - start] = workspace.Cache[tokens.Chars(i)];
        CapitalsReader.Restore(facts, tokens.Chars, start, workspace.Cache, lexicon);
        var words = workspace.Words(end - start);
        for (var i = start; i < end; i++) words[i - start] = network.Vocabulary.Encode(facts[i - start], tags[i]);
        return words;
    }

    private void Flush(Workspace workspace, Dependency[] result)
    {
        var (batch, activations) = (workspace.Batch, workspace.Activations);
        if (batch.Rows.Count == 0) return;
        network.Encode(batch, activations);
        var heads = workspace.Heads(batch.Rows.Count);
        foreach (var sentence in batch.Sentences)
        {
            var local = heads.Slice(sentence.Start, sentence.Count);
            var width = network.ScoreArcs(sentence, activations);
            TreeDecoder.Decode(activations.Scores, sentence.Count, width, local);
            for (var i = 1; i < local.Length; i++) local[i] += sentence.Start;
        }
        network.ScoreRelations(heads, activations);
        for (var s = 0; s < batch.Sentences.Count; s++) Write(batch.Sentences[s], workspace.Starts[s], heads, activations, result);
        workspace.Start();
    }

    /// <param name="sentence">Rows of the sentence.</param>
    /// <param name="start">Index of its first token in the document.</param>
    /// <param name="heads">Row of each row's head.</param>
    /// <param name="activations">With the scores of relations.</param>
    /// <param name="result">Of the document.</param>
    private void Write(TokenRange sentence, int start, ReadOnlySpan<int> heads, ParserActivations activations, Dependency[] result)
    {
        var relations = network.Vocabulary.Relations;
        for (var row = sentence.Start + 1; row < sentence.End; row++)
        {
            var token = start + row - sentence.Start - 1;
            if (heads[row] == sentence.Start) continue;
            var scores = activations.Relations.AsSpan(row * network.Relations.Output, relations.Count);
            result[token] = new Dependency(start + heads[row] - sentence.Start - 1, relations[TensorPrimitives.IndexOfMax(scores)]);
        }
    }

    private sealed class Workspace(Lexicon lexicon)
    {
        private WordFacts[] _facts = [];
        private ParserWord[] _words = [];
        private int[] _heads = [];

        public WordCache Cache { get; } = new(lexicon);

        public ParserBatch Batch { get; } = new();

        public ParserActivations Activations { get; } = new();

        /// <summary>First token of each sentence of the batch.</summary>
        public List<int> Starts { get; } = [];

        public int Rows => Batch.Rows.Count;

        public void Start()
        {
            Batch.Clear();
            Starts.Clear();
        }

        public void Add(int start, ReadOnlySpan<ParserWord> words)
        {
            Batch.Add(words);
            Starts.Add(start);
        }

        public Span<WordFacts> Facts(int count) => Sized(ref _facts, count);

        public Span<ParserWord> Words(int count) => Sized(ref _words, count);

        public Span<int> Heads(int count) => Sized(ref _heads, count);

        private static Span<T> Sized<T>(ref T[] array, int count)
        {
            if (array.Length < count) array = new T[count * 2];
            return array.AsSpan(0, count);
        }
    }
}
