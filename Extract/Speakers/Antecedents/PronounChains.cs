using Extract.Entities;

namespace Extract.Speakers.Antecedents;

/// <summary>
/// "he", "she", "him", "her", "his" of an article → people, from left to right: every pronoun goes to the entity whose namings nearby, earlier pronouns among
/// them, have the greatest weight together.
/// </summary>
internal sealed class PronounChains
{
    // Sentences before the pronoun in which antecedents are looked for.
    private const int Reach = 6;

    // Namings that are weighed for one pronoun.
    private const int MostNamings = 60;

    private readonly SpeakerContext _context;
    private readonly AntecedentWeights _weights;
    private readonly AntecedentQuestions _questions;

    // Names and resolved pronouns in text order.
    private readonly List<Naming> _namings = [];
    private readonly Dictionary<int, int> _meant = [];
    private int _names;
    private int _next;

    public PronounChains(SpeakerContext context, AntecedentWeights weights)
    {
        (_context, _weights) = (context, weights);
        _questions = new AntecedentQuestions(context);
    }

    public static Gender GenderOf(string pronoun) => pronoun switch
    {
        "he" or "him" or "his" or "himself" => Gender.Male,
        "she" or "her" or "hers" or "herself" => Gender.Female,
        _ => Gender.Unknown,
    };

    /// <summary>The entity that a pronoun means; -1 for none.</summary>
    public int Find(int token)
    {
        Read(token);
        return _meant.TryGetValue(token, out var known) ? known : Resolve(token, Candidates(token, -1));
    }

    /// <summary>The entity that a speaker's pronoun, or another phrase for somebody named before, means: nobody who is only named in what is said. -1 for none.</summary>
    /// <param name="token">Where it stands.</param>
    /// <param name="speaker">Who spoke last, if an entity; -1 for none.</param>
    public int FindSpeaker(int token, int speaker)
    {
        Read(token);
        if (_meant.TryGetValue(token, out var known)) return known;
        var gender = GenderOf(_context.Lower(token));
        // Of somebody who is named again and again only the best naming counts, or nobody else would ever be meant.
        var fitting = Candidates(token, speaker).Where(c => c.Start < token && !_context.Entities[c.Entity].Gender.Contradicts(gender)).ToList();
        // Whoever is only named in what others say is hardly the one who speaks next.
        if (fitting.Exists(c => !_context.IsQuoted(c.Start))) fitting.RemoveAll(c => _context.IsQuoted(c.Start));
        var namings = fitting.GroupBy(c => c.Entity).Select(group => group.MaxBy(c => _weights.Score(c.Answers)));
        return Resolve(token, [.. namings]);
    }

    private void Read(int token)
    {
        for (; _next < token; _next++)
            if (GenderOf(_context.Lower(_next)) != Gender.Unknown && !_meant.ContainsKey(_next)) Resolve(_next, Candidates(_next, -1));
    }

    /// <summary>The answers about each naming that a pronoun may mean, those before it resolved.</summary>
    public IReadOnlyList<AskedNaming> Ask(int token)
    {
        Read(token);
        return Candidates(token, -1);
    }

    private IReadOnlyList<AskedNaming> Candidates(int token, int speaker)
    {
        TakeNames(token);
        var gender = GenderOf(_context.Lower(token));
        var sentence = _context.SentenceOf(token);
        var from = _context.Sentences[Math.Max(0, sentence - Reach)].Tokens.Start;
        var end = Bisection.First(_namings.Count, n => _namings[n].Start >= _context.Sentences[sentence].Tokens.End);
        var first = end;
        while (first > 0 && _namings[first - 1].Start >= from && end - first < MostNamings) first--;
        return _questions.Ask(token, gender, speaker, [.. _namings[first..end].Where(naming => !naming.IsPronoun || naming.Start < token)]);
    }

    private int Resolve(int token, IReadOnlyList<AskedNaming> namings)
    {
        var mass = new Dictionary<int, double>();
        foreach (var naming in namings) mass[naming.Entity] = mass.GetValueOrDefault(naming.Entity) + Math.Exp(_weights.Score(naming.Answers));
        var best = -1;
        foreach (var (entity, weight) in mass)
            if (best < 0 || weight > mass[best]) best = entity;
        if (best >= 0 && !_context.Entities[best].Gender.Contradicts(GenderOf(_context.Lower(token))))
        {
            var index = _namings.FindLastIndex(n => n.Start < token) + 1;
            _namings.Insert(index, new Naming(best, token, token + 1, NamingRoles.OfPronoun(_context, token), IsPronoun: true));
        }
        return _meant[token] = best;
    }

    /// <summary>Names of people up to the end of the pronoun's sentence.</summary>
    private void TakeNames(int token)
    {
        var end = _context.Sentences[_context.SentenceOf(token)].Tokens.End;
        for (; _names < _context.Mentions.Count && _context.Mentions[_names].Tokens.Start < end; _names++)
        {
            if (_context.TypeOf(_names) != EntityType.Person) continue;
            var range = _context.Mentions[_names].Tokens;
            _namings.Add(new Naming(_context.EntityOf(_names), range.Start, range.End, NamingRoles.OfName(_context, range.Start, range.End), IsPronoun: false));
        }
    }
}
