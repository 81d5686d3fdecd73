using System.Text.Json;
using Dapper;
using Extract;
using Extract.Countries;
using Extract.Entities;
using Extract.Quantities;
using Extract.Quotations;
using Extract.Speakers;
using Extract.Times;
using Extract.Tokens;
using Ingest;
using Ingest.Metadata;
using Ingest.Offsets;

namespace Store.Reading;

/// <summary>Rows → documents: everything that <c>extract</c> would print of the stored articles. Tokens, sentences and tags are not stored.</summary>
public sealed class DocumentReader(KnowledgeStore store)
{
    private const string SelectArticle = """
        SELECT a.id, r.record_id, r.file, r.line, a.text, a.title, a.published, a.published_precision, a.published_origin, a.modified,
               s.name AS site, a.url, a.canonical_url, a.language, a.section, a.tags
        FROM article a JOIN record r ON r.article_id = a.id AND r.role = 'original' LEFT JOIN site s ON s.id = a.site_id
        """;

    static DocumentReader() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    /// <summary>All articles, in the order in which they were first stored.</summary>
    public IEnumerable<Document> ReadAll() =>
        store.Connection.Query<long>("SELECT id FROM article ORDER BY id", buffered: true).Select(id => Read(ReadRow("WHERE a.id = @id", new { id })!));

    /// <summary>The article stored under an input id, as itself, as a copy or as an earlier version; null if there is none.</summary>
    public Document? Find(string recordId) =>
        ReadRow("WHERE a.id = (SELECT article_id FROM record WHERE record_id = @recordId)", new { recordId }) is { } row ? Read(row) : null;

    /// <summary>The article of a row id; null if there is none.</summary>
    public Document? Find(long articleId) => ReadRow("WHERE a.id = @articleId", new { articleId }) is { } row ? Read(row) : null;

    private ArticleRow? ReadRow(string where, object parameters) => store.Connection.QuerySingleOrDefault<ArticleRow>($"{SelectArticle} {where}", parameters);

    private Document Read(ArticleRow row)
    {
        var spans = new CodePointIndex(row.Text);
        TextSpan Span(long start, long end) => spans.ToUtf16(new TextSpan((int)start, (int)end));
        TextSpan SpanOf(SpanRow r) => Span(r.SpanStart, r.SpanEnd);

        var mentions = Rows<MentionRow>("SELECT * FROM mention WHERE article_id = @id ORDER BY id", row.Id);
        var entityRows = Rows<EntityRow>("SELECT * FROM article_entity WHERE article_id = @id ORDER BY position", row.Id);
        var entityIndex = entityRows.Select((entity, index) => (entity.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index);
        return new Document(
            ReadArticle(row, [.. Rows<BlockRow>("SELECT * FROM block WHERE article_id = @id ORDER BY position", row.Id).Select(b => new Block(SpanOf(b), ContractNames.Parse<BlockKind>(b.Kind)))]),
            new TokenList(row.Text, []),
            [],
            [],
            [.. mentions.Select(m => new Mention(default, SpanOf(m), ContractNames.ParseEntityType(m.Type), m.Confidence, m.Rule))],
            ReadEntities(row.Id, entityRows, mentions),
            [.. Rows<CountryRow>("SELECT m.*, c.iso2 FROM country_mention m JOIN country c ON c.id = m.country_id WHERE article_id = @id ORDER BY m.id", row.Id)
                .Select(c => new CountryMention(SpanOf(c), c.Iso2, ContractNames.Parse<CountryForm>(c.Form), c.Confidence, c.Rule))],
            [.. Rows<QuantityRow>("SELECT * FROM quantity WHERE article_id = @id ORDER BY id", row.Id).Select(q => new Quantity(
                SpanOf(q), ContractNames.Parse<QuantityKind>(q.Kind), ExactNumber.FromColumn(q.Value), ExactNumber.FromColumn(q.Low), ExactNumber.FromColumn(q.High),
                ExactNumber.FromColumn(q.Per), q.Unit, q.Modifier, q.Counted, q.Rule, q.Confidence)
                { Change = ContractNames.ParseNullable<ChangeDirection>(q.Change), Subject = q.Subject })],
            [.. Rows<TimexRow>("SELECT * FROM timex WHERE article_id = @id ORDER BY id", row.Id)
                .Select(t => new Timex(SpanOf(t), ContractNames.Parse<TimexKind>(t.Kind), t.Value, t.Modifier, t.Rule, t.Confidence))],
            ReadQuotations(row.Id, entityIndex, Span))
        {
            Focus = [.. Rows<FocusRow>("SELECT iso2, score, mentions FROM article_country WHERE article_id = @id ORDER BY position", row.Id).Select(f => new CountryInFocus(f.Iso2, f.Score, (int)f.Mentions))],
        };
    }

    private CleanArticle ReadArticle(ArticleRow row, IReadOnlyList<Block> blocks) => new()
    {
        Id = row.RecordId,
        Place = new SourcePlace(row.File, (int)row.Line),
        Text = row.Text,
        Blocks = blocks,
        Source = OffsetMap.Identity,
        Url = row.Url,
        CanonicalUrl = row.CanonicalUrl,
        Title = row.Title,
        Authors = [.. store.Connection.Query<string>("SELECT name FROM article_author JOIN author ON author.id = author_id WHERE article_id = @Id ORDER BY position", row)],
        Published = row is { Published: { } value, PublishedPrecision: { } precision, PublishedOrigin: { } origin }
            ? new PublicationDate(value, ContractNames.Parse<DatePrecision>(precision), ContractNames.Parse<DateOrigin>(origin))
            : null,
        Modified = PublicationDate.FromIso(row.Modified, DateOrigin.Record),
        Site = row.Site,
        Language = row.Language,
        Section = row.Section,
        Tags = JsonSerializer.Deserialize<string[]>(row.Tags) ?? [],
    };

    private Entity[] ReadEntities(long article, List<EntityRow> rows, List<MentionRow> mentions)
    {
        var aliases = Rows<AliasRow>(
            "SELECT l.* FROM alias l JOIN article_entity e ON e.id = l.article_entity_id WHERE e.article_id = @id ORDER BY l.article_entity_id, l.position", article)
            .ToLookup(alias => alias.ArticleEntityId, alias => alias.Name);
        var mentionsOf = mentions.Select((mention, index) => (mention.ArticleEntityId, index)).ToLookup(pair => pair.ArticleEntityId, pair => pair.index);
        return [.. rows.Select((row, i) => new Entity(
            $"e{i + 1}", ContractNames.ParseEntityType(row.Type), row.Name, [.. aliases[row.Id]], [.. mentionsOf[row.Id]], ContractNames.Parse<Gender>(row.Gender)))];
    }

    private Quotation[] ReadQuotations(long article, Dictionary<long, int> entityIndex, Func<long, long, TextSpan> span)
    {
        var pieces = Rows<PieceRow>(
            "SELECT p.* FROM quotation_piece p JOIN quotation q ON q.id = p.quotation_id WHERE q.article_id = @id ORDER BY p.id", article)
            .ToLookup(piece => (piece.QuotationId, piece.Part), piece => span(piece.SpanStart, piece.SpanEnd));

        var pronouns = Rows<PronounRow>(
            "SELECT p.* FROM claim_pronoun p JOIN quotation q ON q.id = p.quotation_id WHERE q.article_id = @id ORDER BY p.span_start", article)
            .ToLookup(pronoun => pronoun.QuotationId, pronoun => new ContentPronoun(span(pronoun.SpanStart, pronoun.SpanEnd), entityIndex[pronoun.ArticleEntityId]));

        Evidence? EvidenceOf(long quotation, string part, string? text) =>
            text is null ? null : new Evidence(text, pieces[(quotation, part)].FirstOrDefault());

        return [.. Rows<QuotationRow>(
            "SELECT q.*, t.span_start AS said_start, t.span_end AS said_end FROM quotation q LEFT JOIN timex t ON t.id = q.said_timex_id WHERE q.article_id = @id ORDER BY q.position", article).Select(q => new Quotation(
            new Statement(
                ContractNames.Parse<QuotationType>(q.Type),
                [.. pieces[(q.Id, "content")]],
                [.. pieces[(q.Id, "cue")]],
                pieces[(q.Id, "speaker")].Select(place => (TextSpan?)place).FirstOrDefault(),
                q.IsNegated, q.IsHedged, q.Rule, q.StatementConfidence),
            q.ArticleEntityId is { } entity ? entityIndex[entity] : null,
            q.Speaker,
            EvidenceOf(q.Id, "role", q.Role),
            EvidenceOf(q.Id, "affiliation", q.Affiliation),
            ContractNames.ParseNullable<SpeakerKind>(q.SpeakerKind),
            q.Confidence)
        {
            StatementGroup = q.StatementGroupId,
            Pronouns = [.. pronouns[q.Id]],
            Said = q is { Said: { } said, SaidStart: { } start, SaidEnd: { } end } ? new Evidence(said, span(start, end)) : null,
        })];
    }

    private List<T> Rows<T>(string sql, long id) => [.. store.Connection.Query<T>(sql, new { id })];
}
