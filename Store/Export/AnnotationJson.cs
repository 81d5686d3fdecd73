using System.Text.Json;
using Extract;
using Extract.Entities;
using Ingest.Offsets;
using static Store.ContractNames;

namespace Store.Export;

/// <summary>What was found in an article, as members of its record.</summary>
internal sealed class AnnotationJson(Utf8JsonWriter json, Document document)
{
    private readonly string _text = document.Article.Text;
    private readonly CodePointIndex _index = new(document.Article.Text);

    public void Write()
    {
        WriteNames();
        WritePlaces();
        WriteQuantities();
        WriteDates();
        WriteQuotations();
    }

    private void WriteNames()
    {
        var entityOf = new Entity[document.Mentions.Count];
        foreach (var entity in document.Entities)
            foreach (var mention in entity.Mentions) entityOf[mention] = entity;
        Each("mentions", document.Mentions.Select((mention, i) => (mention, entity: entityOf[i])), m =>
        {
            Place(m.mention.Span);
            json.WriteString("type", Name(m.mention.Type));
            json.WriteString("entity", m.entity.Id);
            json.WriteNumber("confidence", Math.Round(m.mention.Confidence, 3));
        });
        Each("entities", document.Entities, entity =>
        {
            json.WriteString("id", entity.Id);
            json.WriteString("type", Name(entity.Type));
            json.WriteString("name", entity.Name);
            json.WriteStartArray("aliases");
            foreach (var alias in entity.Aliases) json.WriteStringValue(alias);
            json.WriteEndArray();
        });
    }

    private void WritePlaces()
    {
        Each("countries", document.Countries, country =>
        {
            Place(country.Span);
            json.WriteString("iso2", country.Iso2);
            json.WriteString("form", Name(country.Form));
        });
        Each("focus", document.Focus, country =>
        {
            json.WriteString("iso2", country.Iso2);
            json.WriteNumber("score", Math.Round(country.Score, 3));
        });
    }

    private void WriteQuantities() => Each("quantities", document.Quantities, quantity =>
    {
        Place(quantity.Span);
        json.WriteString("kind", Name(quantity.Kind));
        Number("value", quantity.Value);
        Number("low", quantity.Low);
        Number("high", quantity.High);
        Number("per", quantity.Per);
        json.WriteString("unit", quantity.Unit);
        json.WriteString("modifier", quantity.Modifier);
        json.WriteString("change", Name(quantity.Change));
        json.WriteString("of", quantity.Of);
        json.WriteString("subject", quantity.Subject);
    });

    private void WriteDates() => Each("dates", document.Timexes, timex =>
    {
        Place(timex.Span);
        json.WriteString("kind", Name(timex.Kind));
        json.WriteString("value", timex.Value);
        json.WriteString("modifier", timex.Modifier);
    });

    private void WriteQuotations() => Each("quotations", document.Quotations, quotation =>
    {
        var statement = quotation.Statement;
        json.WriteString("type", Name(statement.Type));
        Spans("content", statement.Content);
        json.WriteString("text", string.Join(" ", statement.Content.Select(s => s.Slice(_text))));
        Spans("cue", statement.Cue);
        json.WriteString("cueText", string.Join(" ", statement.Cue.Select(s => s.Slice(_text))));
        Spans("speaker", statement.Speaker is { } speaker ? [speaker] : []);
        json.WriteString("speakerText", statement.Speaker?.Slice(_text));
        json.WriteString("entity", quotation.EntityIndex is { } e ? document.Entities[e].Id : null);
        json.WriteString("speakerName", quotation.SpeakerName);
        json.WriteString("role", quotation.Role?.Text);
        json.WriteString("affiliation", quotation.Affiliation?.Text);
        json.WriteString("speakerKind", Name(quotation.Kind));
        json.WriteString("said", quotation.SaidOrPublished(document.Article));
        Spans("saidAt", quotation.Said is { } said ? [said.Span] : []);
        json.WriteStartArray("pronouns");
        foreach (var pronoun in quotation.Pronouns)
        {
            json.WriteStartObject();
            Place(pronoun.Span);
            json.WriteString("entity", document.Entities[pronoun.EntityIndex].Id);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteBoolean("negated", statement.IsNegated);
        json.WriteBoolean("hedged", statement.IsHedged);
        if (quotation.StatementGroup is { } group) json.WriteNumber("statementGroup", group);
        json.WriteNumber("confidence", Math.Round(quotation.Confidence, 3));
    });

    private void Each<T>(string name, IEnumerable<T> items, Action<T> body)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            body(item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void Place(TextSpan span)
    {
        json.WriteNumber("start", _index.ToCodePoints(span.Start));
        json.WriteNumber("end", _index.ToCodePoints(span.End));
        json.WriteString("text", span.In(_text));
    }

    private void Spans(string name, IEnumerable<TextSpan> spans)
    {
        json.WriteStartArray(name);
        foreach (var span in spans)
        {
            json.WriteStartArray();
            json.WriteNumberValue(_index.ToCodePoints(span.Start));
            json.WriteNumberValue(_index.ToCodePoints(span.End));
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    private void Number(string name, decimal? value)
    {
        if (value is { } number) json.WriteNumber(name, WithoutTrailingZeros(number));
        else json.WriteNull(name);
    }

    // 3.20 and 3.2 are one number, and a database keeps no trailing zeros.
    private static decimal WithoutTrailingZeros(decimal number) => number / 1.0000000000000000000000000000m;
}
