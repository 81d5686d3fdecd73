using Extract.Learning;

namespace Extract.Words;

/// <summary>
/// Facts about words and phrases gathered outside the labelled texts: distributional word classes (by topic and by place in the sentence) at three granularities,
/// the tags that words have in news, and lists of names (see the model card for their sources). Kept as hashes: it answers questions but cannot be listed.
/// </summary>
public sealed class Lexicon
{
    /// <summary>The largest number of other tags in <see cref="Usage"/>.</summary>
    public const int MostOthers = 63;

    private const string Kind = "lexicon";
    private const int KindBytes = sizeof(NameKinds);
    private static readonly Lazy<Lexicon> Committed = new(() => Load(ModelFile.Embedded("lexicon-en-1/weights.bin")));
    private readonly KeyTable _classes, _syntax, _usage, _words, _phrases;

    /// <param name="classes">Form hash → <see cref="Classes"/> of words of like topics.</param>
    /// <param name="syntax">Form hash → <see cref="Classes"/> of words that stand in like places.</param>
    /// <param name="usage">Form hash → <see cref="Usage"/>.</param>
    /// <param name="words">Lower hash → <see cref="NameKinds"/> of single words.</param>
    /// <param name="phrases">Phrase hash → <see cref="NameKinds"/> of whole names of one or more words.</param>
    public Lexicon(KeyTable classes, KeyTable syntax, KeyTable usage, KeyTable words, KeyTable phrases) =>
        (_classes, _syntax, _usage, _words, _phrases) = (classes, syntax, usage, words, phrases);

    /// <summary>The committed lexicon, read on first use.</summary>
    public static Lexicon Default => Committed.Value;

    /// <summary>Three classes, counted from 0, as one number.</summary>
    public static uint Classes(int of64, int of256, int of1000) => (uint)(of64 | (of256 << 6) | (of1000 << 14));

    /// <summary>A word's commonest tag and which other tags it has besides, both counted from 0, as one number.</summary>
    public static uint Usage(int tag, int others) => (uint)(((tag + 1) * (MostOthers + 1)) + others);

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
        (facts.Class64, facts.Class256, facts.Class1000) = ClassesIn(_classes, facts.Form, word);
        (facts.Syntax64, facts.Syntax256, facts.Syntax1000) = ClassesIn(_syntax, facts.Form, word);
        (facts.Usage, facts.SmallUsage) = UsageOf(word);
        facts.CommonTag = (ushort)(facts.Usage / (MostOthers + 1));
    }

    /// <summary>The three classes, counted from 1; zeros if the word has none.</summary>
    private static (ushort Of64, ushort Of256, ushort Of1000) ClassesIn(KeyTable table, uint form, ReadOnlySpan<char> word)
    {
        var classes = table[form];
        if (classes < 0) classes = Refolded(table, word);
        return classes < 0 ? default : ((ushort)((classes & 63) + 1), (ushort)((classes >> 6 & 255) + 1), (ushort)((classes >> 14) + 1));
    }

    /// <summary>Usage of the form itself, or else of the form in small letters or with one capital; and of the form in small letters.</summary>
    private (ushort Form, ushort Small) UsageOf(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > 64) return default;
        Span<char> folded = stackalloc char[word.Length];
        for (var i = 0; i < word.Length; i++) folded[i] = char.IsAsciiDigit(word[i]) ? '0' : word[i];
        var form = _usage[WordAnalysis.FormHash(folded)];
        for (var i = 0; i < word.Length; i++) folded[i] = char.ToLowerInvariant(folded[i]);
        var small = _usage[WordAnalysis.FormHash(folded)];
        folded[0] = char.ToUpperInvariant(folded[0]);
        if (form < 0) form = small >= 0 ? small : _usage[WordAnalysis.FormHash(folded)];
        return ((ushort)Math.Max(0, form), (ushort)Math.Max(0, small));
    }

    /// <summary>A form unknown in its own case may be known in small letters, with one capital, or (numbers) with other digits.</summary>
    private static int Refolded(KeyTable table, ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > 64) return -1;
        Span<char> folded = stackalloc char[word.Length];
        for (var i = 0; i < word.Length; i++) folded[i] = char.IsAsciiDigit(word[i]) ? '0' : char.ToLowerInvariant(word[i]);
        var classes = table[WordAnalysis.FormHash(folded)];
        if (classes >= 0) return classes;
        folded[0] = char.ToUpperInvariant(folded[0]);
        return table[WordAnalysis.FormHash(folded)];
    }

    /// <summary>The weight file; see <see cref="Load"/>.</summary>
    /// <param name="name">Name of the model.</param>
    public byte[] Save(string name) => ModelFile.Write(Kind, name, writer =>
    {
        _classes.Write(writer, 3);
        _syntax.Write(writer, 3);
        _usage.Write(writer, 2);
        _words.Write(writer, KindBytes);
        _phrases.Write(writer, KindBytes);
    });

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The file is no lexicon or damaged.</exception>
    public static Lexicon Load(byte[] file) =>
        ModelFile.Read(file, Kind, (_, reader) => new Lexicon(KeyTable.Read(reader, 3), KeyTable.Read(reader, 3), KeyTable.Read(reader, 2), KeyTable.Read(reader, KindBytes), KeyTable.Read(reader, KindBytes)));
}
