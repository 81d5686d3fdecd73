using System.Runtime.InteropServices;
using Extract.Entities.Resolution;
using Extract.Learning;
using Extract.Tokens;
using Extract.Words;

namespace Extract.Entities;

/// <summary>
/// One name, one type: what a document says clearly in one place settles the places where a sentence alone says little. Mentions of the same words
/// vote on their type, weighted by confidence; a single word counts as a person where it ends a person's longer name; and a name that was missed in
/// a place is added where its words stand again. Not thread-safe: one per thread.
/// </summary>
internal sealed class NameConsistency
{
    private const int LongestName = 6;
    private const double Sure = 0.75;
    private const double BeyondDoubt = 0.99;
    private const double Margin = 1.05;
    private const double Certain = 0.9;
    private const double Half = 0.5;

    private readonly Dictionary<uint, Votes> _votes = [];
    private readonly Dictionary<uint, FoundName> _explained = [], _companies = [];
    private readonly HashSet<uint> _surnames = [];
    private bool[] _taken = new bool[512];

    /// <summary>Revises the names of a document.</summary>
    /// <param name="words">Its words.</param>
    /// <param name="chars">Their characters.</param>
    /// <param name="sentences">Its sentences.</param>
    /// <param name="names">What was found sentence by sentence, in text order; receives the revised list.</param>
    public void Revise(ReadOnlySpan<WordFacts> words, TokenChars chars, IReadOnlyList<TokenRange> sentences, List<FoundName> names)
    {
        _votes.Clear();
        _surnames.Clear();
        if (names.Count == 0) return;
        if (_taken.Length < words.Length) _taken = new bool[words.Length * 2];
        _taken.AsSpan(0, words.Length).Clear();
        foreach (var name in names) Count(words, name);
        for (var i = 0; i < names.Count; i++) names[i] = Settle(words, names[i]);
        Explain(words, chars, names);
        var added = names.Count;
        foreach (var sentence in sentences) AddMissed(words, chars, sentence, names);
        if (names.Count > added) names.Sort((a, b) => a.Tokens.Start.CompareTo(b.Tokens.Start));
    }

    private void Count(ReadOnlySpan<WordFacts> words, FoundName name)
    {
        _taken.AsSpan(name.Tokens.Start, name.Tokens.Count).Fill(true);
        ref var votes = ref CollectionsMarshal.GetValueRefOrAddDefault(_votes, Key(words, name.Tokens), out _);
        votes.Add(name.Type, (float)name.Confidence);
        if (name.Type != EntityType.Person || name.Tokens.Count < 2) return;
        var last = Key(words, new TokenRange(name.Tokens.End - 1, name.Tokens.End));
        _surnames.Add(last);
        ref var surname = ref CollectionsMarshal.GetValueRefOrAddDefault(_votes, last, out _);
        surname.Add(EntityType.Person, (float)(name.Confidence));
    }

    /// <summary>
    /// An abbreviation that the document explains and its long form are one name of one type: an organization's if either is taken for one without
    /// the other being sure, else the type of the long form.
    /// </summary>
    private void Explain(ReadOnlySpan<WordFacts> words, TokenChars chars, List<FoundName> names)
    {
        _explained.Clear();
        _companies.Clear();
        foreach (var (token, full) in Abbreviations.Find(words, chars, names))
        {
            var (key, fullKey) = (Key(words, token), Key(words, full.Tokens));
            var shortVotes = _votes.GetValueOrDefault(key).Of(EntityType.Organization);
            var isOrganization = full.Type != EntityType.Organization && full.Confidence < Certain && shortVotes >= Half;
            var one = isOrganization ? full with { Type = EntityType.Organization, Confidence = Half } : full;
            if (!_explained.TryAdd(key, one)) continue;
            if (isOrganization) _explained.TryAdd(fullKey, one);
            _votes[key] = Votes.Of(one);
        }
        foreach (var name in names)
        {
            var last = name.Tokens.End - 1;
            if (name.Type == EntityType.Miscellaneous && NameBounds.IsStorm(words, name.Tokens)) _explained.TryAdd(Key(words, new TokenRange(last, last + 1)), name);
            if (name.Type == EntityType.Organization && name.Tokens.Count > 1 && OrganizationName.IsCompanyWord(chars(last)))
                _companies.TryAdd(Key(words, new TokenRange(name.Tokens.Start, name.Tokens.Start + 1)), name);
        }
        for (var i = 0; i < names.Count && _explained.Count + _companies.Count > 0; i++)
        {
            var key = Key(words, names[i].Tokens);
            var isExplained = _explained.TryGetValue(key, out var known) || (names[i].Type == EntityType.Person && !_surnames.Contains(key) && _companies.TryGetValue(key, out known));
            if (isExplained && known.Type != names[i].Type) names[i] = names[i] with { Type = known.Type, Confidence = known.Confidence };
        }
    }

    private FoundName Settle(ReadOnlySpan<WordFacts> words, FoundName name)
    {
        if (name.Confidence >= BeyondDoubt) return name;
        var votes = _votes[Key(words, name.Tokens)];
        var best = votes.Best();
        return best != name.Type && votes.Of(best) > Margin * votes.Of(name.Type) ? name with { Type = best, Confidence = votes.Of(best) / votes.Total } : name;
    }

    /// <summary>Adds names that stand in the sentence unmarked, if the document has them surely and marked often enough.</summary>
    private void AddMissed(ReadOnlySpan<WordFacts> words, TokenChars chars, TokenRange sentence, List<FoundName> names)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (_taken[i] || !words[i].Is(WordMarks.Capitalized)) continue;
            for (var length = Math.Min(LongestName, FreeEnd(i, sentence.End) - i); length > 0; length--)
            {
                var range = new TokenRange(i, i + length);
                if (!_votes.TryGetValue(Key(words, range), out var votes) || !IsMissed(words, chars, range, sentence, votes)) continue;
                var type = votes.Best();
                names.Add(new FoundName(range, type, Math.Min(0.9, votes.Of(type) / votes.Total)));
                i += length - 1;
                break;
            }
        }
    }

    private bool IsMissed(ReadOnlySpan<WordFacts> words, TokenChars chars, TokenRange range, TokenRange sentence, Votes votes)
    {
        var type = votes.Best();
        if (votes.Highest < Sure || votes.Of(type) < Sure * votes.Total) return false;
        if (range.Count > 1) return true;
        var next = range.End;
        var beforeCapital = next < sentence.End && words[next].Is(WordMarks.Capitalized) && !_taken[next] && !Titles.Contains(chars(next));
        var afterCapital = range.Start > sentence.Start && words[range.Start - 1].Is(WordMarks.Capitalized) && range.Start - 1 > sentence.Start;
        return !beforeCapital && !afterCapital && type != EntityType.Miscellaneous;
    }

    private int FreeEnd(int start, int end)
    {
        var i = start;
        while (i < end && !_taken[i]) i++;
        return i;
    }

    private static uint Key(ReadOnlySpan<WordFacts> words, TokenRange range)
    {
        var key = (uint)range.Count;
        foreach (ref readonly var word in words[range.Start..range.End]) key = FeatureHash.Combine(key, word.Form);
        return key;
    }

    private struct Votes
    {
        private float _person, _organization, _location, _miscellaneous;

        public float Highest { get; private set; }

        public static Votes Of(FoundName name)
        {
            var votes = default(Votes);
            votes.Add(name.Type, (float)name.Confidence);
            return votes;
        }

        public readonly float Total => _person + _organization + _location + _miscellaneous;

        public void Add(EntityType type, float confidence)
        {
            Highest = Math.Max(Highest, confidence);
            switch (type)
            {
                case EntityType.Person: _person += confidence; break;
                case EntityType.Organization: _organization += confidence; break;
                case EntityType.Location: _location += confidence; break;
                default: _miscellaneous += confidence; break;
            }
        }

        public readonly float Of(EntityType type) => type switch
        {
            EntityType.Person => _person,
            EntityType.Organization => _organization,
            EntityType.Location => _location,
            _ => _miscellaneous,
        };

        public readonly EntityType Best()
        {
            var best = EntityType.Person;
            for (var type = EntityType.Organization; type <= EntityType.Miscellaneous; type++)
                if (Of(type) > Of(best)) best = type;
            return best;
        }
    }
}
