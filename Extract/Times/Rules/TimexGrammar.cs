using Extract.Times.Lexicon;

namespace Extract.Times.Rules;

/// <summary>Vocabulary and rules, read once from the tables.</summary>
internal sealed class TimexGrammar
{
    private TimexGrammar()
    {
        Words = new TimeWords();
        var syntax = new PatternSyntax(Words);
        foreach (var row in ResourceTable.Read("Times/rules.tsv"))
        {
            var settings = row.Length < 4 ? [] : row[3].Split(' ').Select(s => s.Split('=')).ToDictionary(s => s[0], s => s[1], StringComparer.Ordinal);
            var rule = new TimexRule(row[0], Enum.Parse<Meaning>(row[1].Replace("-", "", StringComparison.Ordinal), ignoreCase: true), row[2], settings);
            Rules.Add(rule);
            foreach (var pattern in syntax.Expand(row[2])) Trie.Add(pattern, rule);
        }
        Lexer = new TimeLexer(Words);
        Words.Freeze();
    }

    public static TimexGrammar Default { get; } = new();

    public TimeWords Words { get; }

    public List<TimexRule> Rules { get; } = [];

    public RuleTrie Trie { get; } = new();

    public TimeLexer Lexer { get; }

    public ContextWords Contexts { get; } = new();

    /// <summary>Verb forms whose object lies ahead ("expected", "plans").</summary>
    public WordSet Forecasts { get; } = new(ResourceTable.Read("Times/forecast_verbs.tsv").SelectMany(forms => forms), StringComparer.OrdinalIgnoreCase);

    /// <summary>Verb forms whose present tense is on the calendar ("opens Monday").</summary>
    public WordSet Scheduled { get; } = new(ResourceTable.Read("Times/scheduled_verbs.tsv").SelectMany(forms => forms), StringComparer.OrdinalIgnoreCase);

    public AffixTable Prefixes { get; } = new("prefixes.tsv", before: true);

    public AffixTable Suffixes { get; } = new("suffixes.tsv", before: false);
}
