using Extract.Learning;
using Extract.Tagging;
using Extract.Words;

namespace Extract.Parsing;

/// <summary>Words, tags and relations that a parser knows.</summary>
public sealed class ParserVocabulary
{
    private const int Reserved = 2;
    private const int Classes = 1001, Suffixes = 4096, Prefixes = 1024, Shapes = 512;
    private readonly KeyTable _words;
    private readonly string[] _tags, _relations;
    private readonly Dictionary<TaggedToken, int> _tagRows = [];

    /// <param name="words">Hashes of lower-cased forms, ascending.</param>
    /// <param name="tags">Labels of the tagger (<see cref="TagSet"/>).</param>
    /// <param name="relations">In any fixed order.</param>
    public ParserVocabulary(IReadOnlyList<uint> words, IReadOnlyList<string> tags, IReadOnlyList<string> relations)
    {
        ArgumentNullException.ThrowIfNull(words);
        _words = new KeyTable([.. words], [.. Enumerable.Range(0, words.Count).Select(i => (uint)i)]);
        (_tags, _relations) = ([.. tags], [.. relations.Select(string.Intern)]);
        for (var i = 0; i < _tags.Length; i++) _tagRows.Add(TagSet.Parse(_tags[i]), i + Reserved);
    }

    public IReadOnlyList<string> Relations => _relations;

    /// <summary>How many rows each table has, in the order of <see cref="ParserWord"/>'s members.</summary>
    public IReadOnlyList<int> Rows => [_words.Count + Reserved, Classes + Reserved, Suffixes + Reserved, Prefixes + Reserved, Shapes + Reserved, _tags.Length + Reserved];

    public ParserWord Encode(in WordFacts facts, TaggedToken tag) => new(
        _words[facts.Lower] + 1 is var word and > 0 ? word - 1 + Reserved : 0,
        facts.Class1000 + Reserved,
        (int)(facts.Suffix3 % Suffixes) + Reserved,
        (int)(facts.Prefix3 % Prefixes) + Reserved,
        (int)(facts.Shape % Shapes) + Reserved,
        _tagRows.GetValueOrDefault(tag));

    internal void Write(BinaryWriter writer)
    {
        KeyTable.WriteKeys(writer, [.. _words.Items.Select(i => i.Key)]);
        foreach (var list in new[] { _tags, _relations })
        {
            writer.Write7BitEncodedInt(list.Length);
            foreach (var item in list) writer.Write(item);
        }
    }

    internal static ParserVocabulary Read(BinaryReader reader)
    {
        var words = KeyTable.ReadKeys(reader);
        string[] List()
        {
            var list = new string[reader.Read7BitEncodedInt()];
            for (var i = 0; i < list.Length; i++) list[i] = reader.ReadString();
            return list;
        }
        return new ParserVocabulary(words, List(), List());
    }
}
