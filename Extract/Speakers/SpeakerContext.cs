using Extract.Entities;
using Extract.Quotations;
using Extract.Sentences;
using Extract.Tagging;
using Extract.Tokens;
using Ingest.Offsets;

namespace Extract.Speakers;

/// <summary>One article as the speaker rules look at it: per token its mention, sentence and whether it stands inside a quotation.</summary>
internal sealed class SpeakerContext
{
    private const int MostWordsOfPlace = 4;

    private readonly int[] _mentionAt;
    private readonly int[] _sentenceOf;
    private readonly bool[] _isQuoted;
    private readonly int[] _entityOf;
    private readonly Dictionary<string, EntityType> _typeOfName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _countryNames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _said = new(StringComparer.Ordinal);

    public SpeakerContext(
        TokenList tokens, IReadOnlyList<TaggedToken> tags, IReadOnlyList<Sentence> sentences,
        IReadOnlyList<Mention> mentions, IReadOnlyList<Entity> entities, IReadOnlyList<Statement> statements)
    {
        (Tokens, Tags, Sentences, Mentions, Entities) = (tokens, tags, sentences, mentions, entities);
        _mentionAt = new int[tokens.Count];
        Array.Fill(_mentionAt, -1);
        for (var m = 0; m < mentions.Count; m++)
            for (var t = mentions[m].Tokens.Start; t < mentions[m].Tokens.End; t++) _mentionAt[t] = m;
        _entityOf = new int[mentions.Count];
        for (var e = 0; e < entities.Count; e++)
        {
            foreach (var m in entities[e].Mentions) _entityOf[m] = e;
            _typeOfName.TryAdd(entities[e].Name, entities[e].Type);
            if (entities[e].Type != EntityType.Location) continue;
            _countryNames.TryAdd(entities[e].Name, entities[e].Name);
            if (CountryAdjectives.NameOf(entities[e].Name) is { } country) _countryNames.TryAdd(country, entities[e].Name);
        }
        _sentenceOf = new int[tokens.Count];
        for (var s = 0; s < sentences.Count; s++)
            Array.Fill(_sentenceOf, s, sentences[s].Tokens.Start, sentences[s].Tokens.Count);
        _isQuoted = new bool[tokens.Count];
        foreach (var statement in statements.Where(s => s.Type != QuotationType.Indirect))
        {
            foreach (var piece in statement.Content)
            {
                var range = tokens.Covering(piece);
                if (statement.Type == QuotationType.Direct) Array.Fill(_isQuoted, true, range.Start, range.Count);
            }
        }
    }

    public TokenList Tokens { get; }

    public IReadOnlyList<TaggedToken> Tags { get; }

    public IReadOnlyList<Sentence> Sentences { get; }

    public IReadOnlyList<Mention> Mentions { get; }

    public IReadOnlyList<Entity> Entities { get; }

    /// <summary>Index of the mention that covers a token; -1 without one.</summary>
    public int MentionAt(int token) => (uint)token < (uint)_mentionAt.Length ? _mentionAt[token] : -1;

    /// <summary>Number of mentions that start before a token.</summary>
    public int MentionsBefore(int token) => Bisection.First(Mentions.Count, m => Mentions[m].Tokens.Start >= token);

    /// <summary>Where a name begins if a place ran into it ("First Minister of [Scotland Nicola Sturgeon]").</summary>
    public int NameStart(int mention)
    {
        var range = Mentions[mention].Tokens;
        return range.Count == 3 && !EntityOfMention(mention).Name.StartsWith(Word(range.Start), StringComparison.Ordinal) && TypeOf(mention) == EntityType.Person ? range.Start + 1 : range.Start;
    }

    public int EntityOf(int mention) => _entityOf[mention];

    public int SentenceOf(int token) => _sentenceOf[token];

    public bool IsQuoted(int token) => _isQuoted[token];

    public Entity EntityOfMention(int mention) => Entities[_entityOf[mention]];

    public EntityType TypeOf(int mention) => Entities[_entityOf[mention]].Type;

    /// <summary>The tag of a token; that of a mark outside the text, where rules look for neighbours, too.</summary>
    public UniversalTag TagAt(int token) => (uint)token < (uint)Tags.Count ? Tags[token].Universal : UniversalTag.PUNCT;

    /// <summary>A token as written; empty outside the text.</summary>
    public string Word(int token) => (uint)token < (uint)Tokens.Count ? Tokens.TextOf(token) : "";

    /// <summary><see cref="Word"/> in small letters.</summary>
    public string Lower(int token) => SpeakerNouns.Lower(Word(token));

    /// <summary>A string with its evidence, from tokens.</summary>
    public Evidence Evidence(TokenRange range) => new(Tokens.TextOf(range), Tokens.SpanOf(range));

    /// <summary>The name of a mention's entity, with the mention as evidence; an adjective gives its country, other adjectives and works nothing.</summary>
    public Evidence? NameOf(int mention)
    {
        var entity = EntityOfMention(mention);
        // "US President": "United States" where the article says that.
        if (entity.Type == EntityType.Location && char.IsUpper(entity.Name[^1] == '.' ? entity.Name[^2] : entity.Name[^1]) && CountryAdjectives.NameOf(entity.Name) is { } whole)
            return new Evidence(IsSaid(whole) ? whole : entity.Name, Mentions[mention].Span);
        if (entity.Type != EntityType.Miscellaneous) return new Evidence(entity.Name, Mentions[mention].Span);
        var word = Mentions[mention].Span.Slice(Tokens.Text);
        if (CountryAdjectives.Find(word) is { } country) return new Evidence(CountryName(country), Mentions[mention].Span);
        return OrganizationWords.Find(word) == OrganizationCategory.Party ? new Evidence(PartyName(word), Mentions[mention].Span) : null;
    }

    /// <summary>"ABC News/Washington Post poll": both names, as they stand there; else that of the one.</summary>
    public Evidence? NameWithPartners(int mention)
    {
        var (first, last) = (mention, mention);
        while (first > 0 && IsPartner(first - 1, first)) first--;
        while (last + 1 < Mentions.Count && IsPartner(last, last + 1)) last++;
        return first == last ? NameOf(mention) : Evidence(new TokenRange(Mentions[first].Tokens.Start, Mentions[last].Tokens.End));
    }

    private bool IsPartner(int left, int right) =>
        TypeOf(left) == EntityType.Organization && TypeOf(right) == EntityType.Organization
        && Mentions[left].Tokens.End is var slash && Mentions[right].Tokens.Start == slash + 1 && Tokens.Is(slash, "/");

    /// <summary>The names of several organizations that did something together.</summary>
    public Evidence? JoinedName(IReadOnlyList<int> mentions)
    {
        var names = mentions.Select(NameOf).OfType<Evidence>().ToList();
        return names.Count == 0 ? null : new Evidence(string.Join(" and ", names.Select(name => name.Text)), names[0].Span.Cover(names[^1].Span));
    }

    /// <summary>Whether a name stands in the text, and not only at the start of a longer one ("United States Senate").</summary>
    private bool IsSaid(string name)
    {
        if (!_said.TryGetValue(name, out var isSaid)) _said.Add(name, isSaid = StandsAlone(name));
        return isSaid;
    }

    private bool StandsAlone(string name)
    {
        for (var i = Tokens.Text.IndexOf(name, StringComparison.Ordinal); i >= 0; i = Tokens.Text.IndexOf(name, i + 1, StringComparison.Ordinal))
        {
            var end = i + name.Length;
            if (end + 1 >= Tokens.Text.Length || Tokens.Text[end] != ' ' || !char.IsUpper(Tokens.Text[end + 1])) return true;
        }
        return false;
    }

    /// <summary>The party as this article calls it ("Democratic" where it names the Democratic Party), else its adjective.</summary>
    private string PartyName(string adjective) => _typeOfName.ContainsKey(adjective + " Party") ? adjective + " Party" : adjective;

    /// <summary>The type of the first entity of that name.</summary>
    public EntityType? TypeOfName(string name) => _typeOfName.TryGetValue(name, out var type) ? type : null;

    /// <summary>The longest run of words in a name that is a place of the article ("[San Juan] Police Department").</summary>
    public string? PlaceIn(string name)
    {
        var words = name.Split(' ');
        for (var length = Math.Min(words.Length, MostWordsOfPlace); length > 0; length--)
        {
            for (var i = 0; i + length <= words.Length; i++)
            {
                var part = string.Join(' ', words, i, length);
                if (TypeOfName(part) == EntityType.Location) return part;
            }
        }
        return null;
    }

    /// <summary>The country as this article calls it: by its common name if that stands in it, were it in a longer name, else as it is first named.</summary>
    public string CountryName(string country) => 
        Tokens.Text.Contains(country, StringComparison.Ordinal) ? country
        : _countryNames.TryGetValue(country, out var named) ? named
        : country is "United States" && Tokens.Text.Contains("U.S. ", StringComparison.Ordinal) ? "U.S." : country;

    public TextSpan SpanOf(int start, int end) => Tokens.SpanOf(new TokenRange(start, end));
}
