using Extract.Learning;

namespace Extract.Words;

/// <summary>
/// Facts about words and phrases gathered outside the labelled texts: distributional word classes at three granularities, and lists of names
/// (see the model card for their sources). Kept as hashes: it answers questions but cannot be listed.
/// </summary>
public sealed class Lexicon
{
    private const string Kind = "lexicon";
    private const int KindBytes = sizeof(NameKinds);
    private static readonly Lazy<Lexicon> Committed = new(() => Load(ModelFile.Embedded("lexicon-en-1/weights.bin")));
    private readonly KeyTable _classes, _words, _phrases;

    /// <param name="classes">Form hash → class64 | class256 &lt;&lt; 6 | class1000 &lt;&lt; 14.</param>
    /// <param name="words">Lower hash → <see cref="NameKinds"/> of single words.</param>
    /// <param name="phrases">Phrase hash → <see cref="NameKinds"/> of whole names of one or more words.</param>
    public Lexicon(KeyTable classes, KeyTable words, KeyTable phrases) => (_classes, _words, _phrases) = (classes, words, phrases);

    /// <summary>The committed lexicon, read on first use.</summary>
    public static Lexicon Default => Committed.Value;

    /// <summary>What the lists say of the phrase with these letters (see <see cref="WordAnalysis.Letters"/>).</summary>
    public NameKinds Phrase(ulong letters) => _phrases[PhraseKey(letters)] is var kinds and >= 0 ? (NameKinds)kinds : NameKinds.None;

    /// <summary>Key of a phrase in the table.</summary>
    public static uint PhraseKey(ulong letters) => FeatureHash.Combine((uint)letters, (uint)(letters >> 32));

    /// <summary>Whether the form, exactly as it stands, is one of the words with classes.</summary>
    public bool Contains(ReadOnlySpan<char> form) => _classes[WordAnalysis.FormHash(form)] >= 0;

    /// <summary>Fills in classes and kinds.</summary>
    internal void Describe(ReadOnlySpan<char> word, ref WordFacts facts)
    {
        var kinds = _words[facts.Lower];
        if (kinds >= 0) facts.Kinds = (NameKinds)kinds;
        var classes = _classes[facts.Form];
        if (classes < 0) classes = Refolded(word);
        if (classes < 0) return;
        facts.Class64 = (ushort)((classes & 63) + 1);
        facts.Class256 = (ushort)((classes >> 6 & 255) + 1);
        facts.Class1000 = (ushort)((classes >> 14) + 1);
    }

    /// <summary>A form unknown in its own case may be known in small letters, with one capital, or (numbers) with other digits.</summary>
    private int Refolded(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > 64) return -1;
        Span<char> folded = stackalloc char[word.Length];
        for (var i = 0; i < word.Length; i++) folded[i] = char.IsAsciiDigit(word[i]) ? '0' : char.ToLowerInvariant(word[i]);
        var classes = _classes[WordAnalysis.FormHash(folded)];
        if (classes >= 0) return classes;
        folded[0] = char.ToUpperInvariant(folded[0]);
        return _classes[WordAnalysis.FormHash(folded)];
    }

    public byte[] Save(string name) => ModelFile.Write(Kind, name, writer =>
    {
        _classes.Write(writer, 3);
        _words.Write(writer, KindBytes);
        _phrases.Write(writer, KindBytes);
    });

    /// <exception cref="InvalidDataException">The file is no lexicon or damaged.</exception>
    public static Lexicon Load(byte[] file) =>
        ModelFile.Read(file, Kind, (_, reader) => new Lexicon(KeyTable.Read(reader, 3), KeyTable.Read(reader, KindBytes), KeyTable.Read(reader, KindBytes)));
}
