using System.Collections.Concurrent;
using Extract.Learning;
using Extract.Sentences;
using Extract.Tagging;
using Extract.Tokens;
using Extract.Words;

namespace Extract.Entities;

/// <summary>Tokens → names, with a linear-chain model that sees a sentence at a time and its document's habits. Thread-safe.</summary>
public sealed class EntityRecognizer
{
    private static readonly Lazy<EntityRecognizer> Committed =
        new(() => new EntityRecognizer(SequenceModel.Load(ModelFile.Embedded("ner-en-1/weights.bin")), Lexicon.Default));

    private readonly SequenceModel _model;
    private readonly Lexicon _lexicon;
    private readonly ConcurrentBag<Workspace> _workspaces = [];

    public EntityRecognizer(SequenceModel model, Lexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (!model.Labels.SequenceEqual(NameScheme.Labels)) throw new ArgumentException("The model's labels are not those of names.", nameof(model));
        (_model, _lexicon) = (model, lexicon);
    }

    /// <summary>The committed model, read on first use.</summary>
    public static EntityRecognizer Default => Committed.Value;

    /// <returns>Mentions in text order, disjoint.</returns>
    public IReadOnlyList<Mention> Recognize(TokenList tokens, IReadOnlyList<TaggedToken> tags, IReadOnlyList<Sentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        ArgumentNullException.ThrowIfNull(sentences);
        var names = Find(tokens.Count, tokens.Chars, tags, [.. sentences.Select(s => s.Tokens)]);
        return [.. names.Select(n => new Mention(n.Tokens, tokens.SpanOf(n.Tokens), n.Type, n.Confidence, _model.Name))];
    }

    /// <summary>Finds the names of a document given as token strings.</summary>
    /// <param name="tokens">All tokens.</param>
    /// <param name="tags">Their parts of speech.</param>
    /// <param name="sentences">Ranges that cover the tokens in order.</param>
    public IReadOnlyList<FoundName> Find(IReadOnlyList<string> tokens, IReadOnlyList<TaggedToken> tags, IReadOnlyList<TokenRange> sentences)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        return Find(tokens.Count, i => tokens[i], tags, sentences);
    }

    private List<FoundName> Find(int count, TokenChars chars, IReadOnlyList<TaggedToken> tags, IReadOnlyList<TokenRange> sentences)
    {
        if (!_workspaces.TryTake(out var workspace)) workspace = new Workspace(_model, _lexicon);
        workspace.Grow(count);
        var words = workspace.Words.AsSpan(0, count);
        for (var i = 0; i < count; i++)
        {
            words[i] = workspace.Cache[chars(i)];
            workspace.Tags[i] = tags[i];
        }
        workspace.Evidence.Clear();
        foreach (var sentence in sentences)
        {
            CapitalsReader.Restore(words[sentence.Start..sentence.End], chars, sentence.Start, workspace.Cache, _lexicon);
            workspace.Evidence.Add(words[sentence.Start..sentence.End]);
        }
        var names = new List<FoundName>();
        foreach (var sentence in sentences)
        {
            var first = names.Count;
            Find(sentence, workspace, names);
            workspace.Bounds.Fit(words, chars, sentence, names, first);
        }
        workspace.Holders.Part(words, names);
        workspace.Consistency.Revise(words, chars, sentences, names);
        _workspaces.Add(workspace);
        return names;
    }

    private static void Find(TokenRange sentence, Workspace workspace, List<FoundName> names)
    {
        var words = workspace.Words.AsSpan(sentence.Start, sentence.Count);
        var labels = workspace.Labels.AsSpan(sentence.Start, sentence.Count);
        workspace.Writer.Write(words, workspace.Tags.AsSpan(sentence.Start, sentence.Count), workspace.Evidence, workspace.Features);
        workspace.Decoder.Decode(workspace.Features, labels);
        var summed = false;
        for (var i = 0; i < labels.Length; i++)
        {
            if (!NameScheme.Starts(labels[i])) continue;
            var end = i;
            while (!NameScheme.Ends(labels[end])) end++;
            if (!summed) workspace.Decoder.Sum();
            summed = true;
            var confidence = workspace.Decoder.Confidence(i, labels[i..(end + 1)]);
            names.Add(new FoundName(new TokenRange(sentence.Start + i, sentence.Start + end + 1), NameScheme.TypeOf(labels[i]), Math.Clamp(confidence, 0.001, 1)));
            i = end;
        }
    }

    private sealed class Workspace
    {
        public Workspace(SequenceModel model, Lexicon lexicon)
        {
            (Cache, Writer, Decoder, Bounds) = (new WordCache(lexicon), new NameFeatures(lexicon), new SequenceDecoder(model), new NameBounds(lexicon));
            Holders = new HolderBounds(lexicon);
            Features = Decoder.CreateBuffer();
        }

        public WordCache Cache { get; }

        public NameFeatures Writer { get; }

        public FeatureBuffer Features { get; }

        public SequenceDecoder Decoder { get; }

        public DocumentEvidence Evidence { get; } = new();

        public NameBounds Bounds { get; }

        public HolderBounds Holders { get; }

        public NameConsistency Consistency { get; } = new();

        public WordFacts[] Words { get; private set; } = new WordFacts[512];

        public TaggedToken[] Tags { get; private set; } = new TaggedToken[512];

        public byte[] Labels { get; private set; } = new byte[512];

        public void Grow(int count)
        {
            if (Words.Length < count) (Words, Tags, Labels) = (new WordFacts[count * 2], new TaggedToken[count * 2], new byte[count * 2]);
        }
    }
}

/// <summary>A name found among tokens.</summary>
/// <param name="Tokens">Its tokens.</param>
/// <param name="Type">Kind of entity.</param>
/// <param name="Confidence">In (0, 1].</param>
public readonly record struct FoundName(TokenRange Tokens, EntityType Type, double Confidence);
