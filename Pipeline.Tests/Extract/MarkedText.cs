using System.Text;
using Extract.Entities;
using Extract.Tokens;
using Ingest.Offsets;

namespace Pipeline.Tests;

/// <summary>A text whose names stand in square brackets behind their type: "[PER Jane Doe] of [ORG NASA] said".</summary>
internal static class MarkedText
{
    public static (TokenList Tokens, IReadOnlyList<Mention> Mentions) Parse(string marked)
    {
        var (tokens, mentions, _) = ParseSpeakers(marked);
        return (tokens, mentions);
    }

    /// <summary>The same with speakers in angle brackets: "“Yes,” said &lt;Dr. [PER Jane Doe]&gt;."</summary>
    public static (TokenList Tokens, IReadOnlyList<Mention> Mentions, IReadOnlyList<TextSpan> Speakers) ParseSpeakers(string marked)
    {
        var text = new StringBuilder();
        var spans = new List<(TextSpan Span, EntityType Type)>();
        var speakers = new List<TextSpan>();
        var speakerStart = 0;
        for (var i = 0; i < marked.Length; i++)
        {
            if (marked[i] == '<')
            {
                speakerStart = text.Length;
                continue;
            }
            if (marked[i] == '>')
            {
                speakers.Add(new TextSpan(speakerStart, text.Length));
                continue;
            }
            var close = marked[i] == '[' ? marked.IndexOf(']', i) : -1;
            var space = close > 0 ? marked.IndexOf(' ', i) : -1;
            if (space < 0 || space > close)
            {
                text.Append(marked[i]);
                continue;
            }
            var start = text.Length;
            text.Append(marked, space + 1, close - space - 1);
            spans.Add((new TextSpan(start, text.Length), TypeOf(marked[(i + 1)..space])));
            i = close;
        }
        var tokens = Tokenizer.Tokenize(text.ToString());
        return (tokens, [.. spans.Select(s => new Mention(tokens.Covering(s.Span), s.Span, s.Type, 0.9, "test"))], speakers);
    }

    private static EntityType TypeOf(string tag) => tag switch
    {
        "PER" => EntityType.Person,
        "ORG" => EntityType.Organization,
        "LOC" => EntityType.Location,
        _ => EntityType.Miscellaneous,
    };
}
