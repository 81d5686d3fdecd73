using System.Globalization;
using System.Text;
using Dapper;

namespace Store.Queries;

/// <summary>Which quotations are wanted; null or empty: any.</summary>
public sealed record QuoteFilter
{
    /// <summary>Words of the speaker's name.</summary>
    public string? Speaker { get; init; }

    /// <summary>Words of the role.</summary>
    public string? Role { get; init; }

    /// <summary>Words of the organization that the speaker belongs to or is.</summary>
    public string? Affiliation { get; init; }

    /// <summary>Words of the quotation itself.</summary>
    public string? Text { get; init; }

    /// <summary>Words that each stand in the quotation, in its paragraph, in the one before it or in the article's title.</summary>
    public string? About { get; init; }

    /// <summary>Part of the name of somebody or something that the quotation names or means by a pronoun.</summary>
    public string? Names { get; init; }

    /// <summary>Kind of speaker.</summary>
    public string? Kind { get; init; }

    /// <summary>ISO code: the quotation names the country, or its article names it most often.</summary>
    public string? Country { get; init; }

    /// <summary>Part of the site's name or address.</summary>
    public string? Site { get; init; }

    /// <summary>Part of the reporting words: "denied".</summary>
    public string? Cue { get; init; }

    /// <summary><c>direct</c>, <c>indirect</c> or <c>mixed</c>.</summary>
    public string? Type { get; init; }

    /// <summary>Said on or after: ISO 8601 year, month or day.</summary>
    public string? Since { get; init; }

    /// <summary>Said on or before: ISO 8601 year, month or day.</summary>
    public string? Until { get; init; }

    public double? MinConfidence { get; init; }

    /// <summary>Only denials and the like ("did not say"), or none of them; null: both.</summary>
    public bool? IsNegated { get; init; }

    /// <summary>Every copy of a statement, not one row for all.</summary>
    public bool WithCopies { get; init; }

    /// <summary>The WHERE clause over <c>quotation q</c> and <c>article a</c>, its parameters, and the common tables it reads (each ends in a comma).</summary>
    /// <exception cref="ArgumentException">A field to search for holds no word.</exception>
    internal (string Tables, string Where, DynamicParameters Parameters) ToWhere()
    {
        var conditions = new List<string> { "1" };
        var tables = new StringBuilder();
        var parameters = new DynamicParameters();

        void Add(string name, object? value, string condition)
        {
            if (value is null) return;
            parameters.Add(name, value);
            conditions.Add(condition);
        }

        void Match(string name, string? text, Func<string, string?> expression, string or = "") => Add(
            name, text is null ? null : expression(text) ?? throw NoWord(name, text), $"(q.id IN (SELECT rowid FROM quotation_fts WHERE quotation_fts MATCH @{name}){or})");

        Match("speaker", Speaker, QuoteWords.OfSpeaker);
        Match("role", Role, QuoteWords.OfRole);
        if (Affiliation is not null)
        {
            parameters.Add("body", QuoteWords.OfBody(Affiliation));
            Match("affiliation", Affiliation, QuoteWords.OfAffiliation, " OR (q.speaker_kind IN ('organization', 'official', 'business', 'document') AND q.role IS NULL AND q.id IN (SELECT rowid FROM quotation_fts WHERE quotation_fts MATCH @body))");
        }
        Match("text", Text, text => FullTextQuery.AllOf("text", text));
        if (About is not null && !FullTextQuery.Phrases(About).Any()) throw NoWord("about", About);
        foreach (var (number, phrase) in FullTextQuery.Phrases(About ?? "").Index())
        {
            tables.Append(CultureInfo.InvariantCulture, $"""
                near{number} AS MATERIALIZED (
                    SELECT n.id FROM ({Surroundings.Of($"about{number}")}) m CROSS JOIN json_each(m.ranges) near
                    CROSS JOIN quotation n ON n.article_id = m.article_id
                    CROSS JOIN quotation_piece p ON p.quotation_id = n.id AND p.part = 'content' AND p.span_start < near.value ->> 1 AND p.span_end > near.value ->> 0),

                """);
            parameters.Add($"title{number}", Expression("about", "title", $"\"{phrase}\""));
            Add($"about{number}", Expression("about", "text", $"\"{phrase}\""), $"""
                (q.article_id IN (SELECT rowid FROM article_fts WHERE article_fts MATCH @title{number})
                 OR q.id IN (SELECT rowid FROM quotation_fts WHERE quotation_fts MATCH @about{number})
                 OR q.id IN (SELECT id FROM near{number}))
                """);
        }
        Add("names", Names, """
            q.id IN (SELECT quotation_id FROM claim_entity WHERE article_entity_id IN (
                SELECT id FROM article_entity WHERE has_part(name, @names) UNION SELECT article_entity_id FROM alias WHERE has_part(name, @names)))
            """);
        Add("kind", Kind, "q.speaker_kind = @kind");
        Add("country", Country, """
            (q.id IN (SELECT quotation_id FROM claim_country JOIN country_mention m ON m.id = country_mention_id JOIN country c ON c.id = m.country_id WHERE c.iso2 = @country)
             OR q.article_id IN (SELECT article_id FROM article_country WHERE is_focus AND iso2 = @country))
            """);
        Add("site", Site, "(a.site_id IN (SELECT id FROM site WHERE instr(lower(name), lower(@site)) > 0) OR instr(lower(a.url), lower(@site)) > 0)");
        Add("cue", Cue, "instr(lower(q.cue), lower(@cue)) > 0");
        Add("type", Type, "q.type = @type");
        Add("since", Since, "q.said >= @since");
        Add("until", Until, "substr(q.said, 1, length(@until)) <= @until");
        Add("negated", IsNegated, "q.is_negated = @negated");
        Add("confidence", MinConfidence, "q.confidence >= @confidence");
        return (tables.ToString(), string.Join(" AND ", conditions), parameters);
    }

    private static string Expression(string name, string column, string text) => FullTextQuery.AllOf(column, text) ?? throw NoWord(name, text);

    private static ArgumentException NoWord(string name, string text) => new($"\"{text}\" holds no word to search for.", name);
}
