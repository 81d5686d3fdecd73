using Extract;
using Extract.Entities;
using Extract.Speakers;
using Ingest.Offsets;
using Microsoft.Data.Sqlite;

namespace Store.Writing;

/// <summary>Document → rows: names, countries, quantities, dates and quotations of one article, and what each claim is about.</summary>
internal sealed class AnnotationWriter : IDisposable
{
    // Everything that hangs on an article and is made anew with its annotations; children go with their parents.
    private static readonly string[] Tables = ["quotation", "mention", "article_entity", "country_mention", "country_focus", "quantity", "timex", "block"];

    private readonly PreparedStatement _block, _articleEntity, _alias, _mention, _country, _focus, _quantity, _timex, _quotation, _piece;
    private readonly PreparedStatement _claimMention, _claimCountry, _claimQuantity, _claimTimex, _claimPronoun;
    private readonly PreparedStatement[] _deletes;
    private readonly EntityLinker _entities;
    private readonly CountryTable _countries;

    public AnnotationWriter(SqliteConnection connection)
    {
        PreparedStatement Insert(string table, params string[] columns) => PreparedStatement.Insert(connection, table, columns);
        _block = Insert("block", "article_id", "position", "kind", "span_start", "span_end");
        _articleEntity = Insert("article_entity", "name", "type", "gender", "article_id", "entity_id", "position");
        _alias = Insert("alias", "name", "article_entity_id", "position");
        _mention = Insert("mention", "surface", "type", "article_id", "article_entity_id", "span_start", "span_end", "rule", "confidence");
        _country = Insert("country_mention", "surface", "country_id", "form", "article_id", "span_start", "span_end", "rule", "confidence");
        _focus = Insert("country_focus", "article_id", "position", "country_id", "score");
        _quantity = Insert("quantity", "surface", "kind", "value", "low", "high", "per", "unit", "modifier", "change", "counted", "subject", "article_id", "span_start", "span_end", "rule", "confidence");
        _timex = Insert("timex", "surface", "kind", "value", "modifier", "article_id", "span_start", "span_end", "rule", "confidence");
        _quotation = Insert(
            "quotation",
            "text", "type", "speaker", "role", "affiliation", "speaker_kind", "cue", "speaker_text", "is_negated", "is_hedged",
            "article_id", "article_entity_id", "position", "rule", "statement_confidence", "confidence", "words_hash", "said", "said_timex_id");
        _piece = Insert("quotation_piece", "surface", "part", "quotation_id", "span_start", "span_end");
        _claimMention = Insert("claim_mention", "quotation_id", "mention_id");
        _claimCountry = Insert("claim_country", "quotation_id", "country_mention_id");
        _claimQuantity = Insert("claim_quantity", "quotation_id", "quantity_id");
        _claimTimex = Insert("claim_timex", "quotation_id", "timex_id");
        _claimPronoun = Insert("claim_pronoun", "quotation_id", "article_entity_id", "surface", "span_start", "span_end");
        _deletes = [.. Tables.Select(table => new PreparedStatement(connection, $"DELETE FROM {table} WHERE article_id = $1", 1))];
        _entities = new EntityLinker(connection);
        _countries = new CountryTable(connection);
    }

    /// <summary>Replaces the annotations of an article.</summary>
    public void Replace(long article, Document document)
    {
        var before = _entities.UsedBy(article);
        foreach (var delete in _deletes) delete.Run(article);
        Write(article, document);
        _entities.Prune(before);
    }

    public void Write(long article, Document document)
    {
        var places = new Places(document.Article.Text);
        for (var i = 0; i < document.Article.Blocks.Count; i++)
        {
            var block = document.Article.Blocks[i];
            _block.Run(article, i + 1, ContractNames.Name(block.Kind), places.Start(block.Span), places.End(block.Span));
        }
        var entities = document.Entities.Select((entity, i) => WriteEntity(article, entity, i + 1)).ToArray();
        var about = WriteFacts(article, document, entities, places);
        for (var i = 0; i < document.Focus.Count; i++) _focus.Run(article, i + 1, _countries.IdOf(document.Focus[i].Iso2), document.Focus[i].Score);
        for (var i = 0; i < document.Quotations.Count; i++)
            WriteQuotation(article, document, i, entities, places, about);
    }

    public void Dispose()
    {
        PreparedStatement[] all =
        [
            _block, _articleEntity, _alias, _mention, _country, _focus, _quantity, _timex, _quotation, _piece,
            _claimMention, _claimCountry, _claimQuantity, _claimTimex, _claimPronoun, .. _deletes,
        ];
        foreach (var statement in all) statement.Dispose();
        _entities.Dispose();
        _countries.Dispose();
    }

    private long WriteEntity(long article, Entity entity, int position)
    {
        var id = _articleEntity.Add(entity.Name, ContractNames.Name(entity.Type), ContractNames.Name(entity.Gender), article, _entities.IdOf(entity, article), position);
        for (var i = 0; i < entity.Aliases.Count; i++) _alias.Run(entity.Aliases[i], id, i + 1);
        return id;
    }

    /// <returns>Every fact with its span and row, by which claims find what they are about.</returns>
    private List<Fact> WriteFacts(long article, Document document, long[] entities, Places places)
    {
        var entityOf = new long[document.Mentions.Count];
        for (var i = 0; i < document.Entities.Count; i++)
            foreach (var mention in document.Entities[i].Mentions) entityOf[mention] = entities[i];

        var facts = new List<Fact>();
        for (var i = 0; i < document.Mentions.Count; i++)
        {
            var m = document.Mentions[i];
            facts.Add(new Fact(m.Span, _claimMention, _mention.Add(places.Surface(m.Span), ContractNames.Name(m.Type), article, entityOf[i], places.Start(m.Span), places.End(m.Span), m.Source, m.Confidence)));
        }
        foreach (var c in document.Countries)
            facts.Add(new Fact(c.Span, _claimCountry, _country.Add(places.Surface(c.Span), _countries.IdOf(c.Iso2), ContractNames.Name(c.Form), article, places.Start(c.Span), places.End(c.Span), c.Rule, c.Confidence)));
        foreach (var q in document.Quantities)
        {
            facts.Add(new Fact(q.Span, _claimQuantity, _quantity.Add(
                places.Surface(q.Span), ContractNames.Name(q.Kind), ExactNumber.ToColumn(q.Value), ExactNumber.ToColumn(q.Low), ExactNumber.ToColumn(q.High), ExactNumber.ToColumn(q.Per),
                q.Unit, q.Modifier, ContractNames.Name(q.Change), q.Of, q.Subject, article, places.Start(q.Span), places.End(q.Span), q.Rule, q.Confidence)));
        }
        foreach (var t in document.Timexes)
            facts.Add(new Fact(t.Span, _claimTimex, _timex.Add(places.Surface(t.Span), ContractNames.Name(t.Kind), t.Value, t.Modifier, article, places.Start(t.Span), places.End(t.Span), t.Rule, t.Confidence)));
        facts.Sort((a, b) => a.Span.CompareTo(b.Span));
        return facts;
    }

    private void WriteQuotation(long article, Document document, int index, long[] entities, Places places, List<Fact> facts)
    {
        var quotation = document.Quotations[index];
        var statement = quotation.Statement;
        var content = places.Surface(statement.Content) ?? "";
        var saidAt = quotation.Said is { } said ? facts.Find(fact => fact.Claim == _claimTimex && fact.Span == said.Span).Row : (long?)null;
        var id = _quotation.Add(
            content, ContractNames.Name(statement.Type), quotation.SpeakerName, quotation.Role?.Text, quotation.Affiliation?.Text,
            ContractNames.Name(quotation.Kind), places.Surface(statement.Cue), statement.Speaker is { } speaker ? places.Surface(speaker) : null,
            statement.IsNegated, statement.IsHedged, article, quotation.EntityIndex is { } e ? entities[e] : null, index + 1,
            statement.Rule, statement.Confidence, quotation.Confidence,
            (long)StatementWords.HashOf(content), quotation.SaidOrPublished(document.Article), saidAt);

        void Piece(string part, TextSpan? place)
        {
            if (place is { } span) _piece.Run(places.Surface(span), part, id, places.Start(span), places.End(span));
        }

        foreach (var span in statement.Content) Piece("content", span);
        foreach (var span in statement.Cue) Piece("cue", span);
        Piece("speaker", statement.Speaker);
        Piece("role", quotation.Role?.Span);
        Piece("affiliation", quotation.Affiliation?.Span);
        foreach (var pronoun in quotation.Pronouns)
            _claimPronoun.Run(id, entities[pronoun.EntityIndex], places.Surface(pronoun.Span), places.Start(pronoun.Span), places.End(pronoun.Span));
        foreach (var span in statement.Content)
            foreach (var fact in Inside(span, facts)) fact.Claim.Run(id, fact.Row);
    }

    private static IEnumerable<Fact> Inside(TextSpan span, List<Fact> facts)
    {
        int low = 0, high = facts.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (facts[middle].Span.Start < span.Start) low = middle + 1;
            else high = middle;
        }
        for (var i = low; i < facts.Count && facts[i].Span.Start < span.End; i++)
            if (span.Contains(facts[i].Span)) yield return facts[i];
    }

    /// <param name="Span">Its place.</param>
    /// <param name="Claim">The statement that ties it to a claim.</param>
    /// <param name="Row">Its row.</param>
    private readonly record struct Fact(TextSpan Span, PreparedStatement Claim, long Row);

    /// <summary>Spans of one text as columns: code points and surface.</summary>
    private sealed class Places(string text)
    {
        private readonly CodePointIndex _index = new(text);

        public int Start(TextSpan span) => _index.ToCodePoints(span.Start);

        public int End(TextSpan span) => _index.ToCodePoints(span.End);

        public string Surface(TextSpan span) => span.Slice(text);

        public string? Surface(IReadOnlyList<TextSpan> spans) => spans.Count == 0 ? null : string.Join(' ', spans.Select(span => span.Slice(text)));
    }
}
