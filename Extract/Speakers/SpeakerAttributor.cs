using Extract.Entities;
using Extract.Quotations;
using Extract.Sentences;
using Extract.Speakers.Antecedents;
using Extract.Speakers.Employers;
using Extract.Tagging;
using Extract.Tokens;

namespace Extract.Speakers;

/// <summary>Statements and entities → quotations with speaker, role and affiliation.</summary>
public static class SpeakerAttributor
{
    // Tokens of a short form or a foreign name behind an organization's.
    private const int LongestBracket = 8;

    /// <returns>One quotation per statement, in the same order.</returns>
    public static IReadOnlyList<Quotation> Attribute(
        TokenList tokens,
        IReadOnlyList<TaggedToken> tags,
        IReadOnlyList<Sentence> sentences,
        IReadOnlyList<Mention> mentions,
        IReadOnlyList<Entity> entities,
        IReadOnlyList<Statement> statements)
    {
        ArgumentNullException.ThrowIfNull(statements);
        if (statements.Count == 0) return [];
        var context = new SpeakerContext(tokens, tags, sentences, mentions, entities, statements);
        var facts = new PersonFactsCollector(context).Collect();
        return Attribute(context, facts, new EmployerChoice(context, facts, EmployerWeights.Default), statements);
    }

    /// <param name="context">The article.</param>
    /// <param name="facts">One entry per entity.</param>
    /// <param name="employers">Where posts are held that are said without an organization.</param>
    /// <param name="statements">What was said.</param>
    internal static IReadOnlyList<Quotation> Attribute(SpeakerContext context, PersonFacts[] facts, EmployerChoice employers, IReadOnlyList<Statement> statements)
    {
        var implied = new ImpliedAffiliations(context, facts);
        var chains = new PronounChains(context, AntecedentWeights.Default);
        var resolver = new SpeakerResolver(context, facts, chains);
        // What one phrase says of a person ("the 58-year-old farmer") holds for all that he says.
        var speakers = statements.Select(resolver.Resolve).ToList();
        var described = new SelfDescriptions(context, facts);
        for (var i = 0; i < speakers.Count; i++) described.Learn(statements[i], speakers[i]);
        var quotations = statements.Zip(speakers, (statement, speaker) => ToQuotation(context, facts, implied, employers, statement, speaker));
        var marked = Interviewers.Mark([.. quotations.Select(quotation => WithoutFalseRole(context, quotation))], context.Tokens.Text);
        return new ContentPronouns(context, chains).Link(marked);
    }

    /// <summary>A role names an occupation or a group: "back", "there" and "you" are none.</summary>
    private static Quotation WithoutFalseRole(SpeakerContext context, Quotation quotation)
    {
        if (quotation.Role is not { } role || SpeakerNouns.Find(role.Text[(role.Text.LastIndexOf(' ') + 1)..]) is not null) return quotation;
        var last = context.TagAt(context.Tokens.Covering(role.Span).End - 1);
        return last is UniversalTag.PRON or UniversalTag.ADV or UniversalTag.DET or UniversalTag.ADP or UniversalTag.AUX or UniversalTag.INTJ or UniversalTag.PUNCT
            ? quotation with { Role = null }
            : quotation;
    }

    private static Quotation ToQuotation(SpeakerContext context, PersonFacts[] facts, ImpliedAffiliations implied, EmployerChoice employers, Statement statement, Speaker speaker)
    {
        if (speaker.Place is { } place && !statement.Content.Any(place.Overlaps)) statement = statement with { Speaker = place };
        var confidence = Math.Clamp(statement.Confidence * (0.5 + (speaker.Confidence / 2)), 0.01, 1);
        // Somebody "was said to" have done it: nobody in particular says so.
        if (!speaker.IsKnown)
        {
            SpeakerKind? nobody = statement.Speaker is null && statement.Type != QuotationType.Direct ? SpeakerKind.Anonymous : null;
            return new Quotation(statement, null, null, null, null, speaker.Kind ?? nobody, confidence);
        }
        if (speaker.Entities.Count == 0)
        {
            var kind = speaker.Kind ?? (speaker.Noun is { } noun ? KindOfUnnamed(context, speaker, noun) : null);
            var body = speaker.Affiliation ?? ImpliedOf(context, implied, speaker) ?? EmployerOfUnnamed(context, employers, speaker);
            return new Quotation(statement, null, speaker.Name, RoleOf(speaker), body, kind, confidence);
        }
        var entity = context.Entities[speaker.Entities[0]];
        var name = speaker.Name ?? string.Join(" and ", speaker.Entities.Select(e => context.Entities[e].Name));
        if (entity.Type != EntityType.Person)
        {
            var isDocument = speaker.Noun is { Class: NounClass.Document };
            var isInterviewer = IsQuestionOfMedium(context, statement, entity);
            var home = speaker.Affiliation ?? (isInterviewer || (isDocument && entity.Type == EntityType.Organization) ? new Evidence(entity.Name, context.Mentions[entity.Mentions[0]].Span) : HomeOf(context, implied, entity));
            var kind = isDocument ? SpeakerKind.Document : isInterviewer ? SpeakerKind.Journalist : speaker.Kind ?? KindClassifier.OfOrganization(entity);
            return new Quotation(statement, speaker.Entities[0], name, RoleOf(speaker), home, kind, confidence);
        }
        var fact = facts[speaker.Entities[0]];
        var affiliation = AffiliationOf(fact, implied, speaker.Entities[0]);
        return new Quotation(
            statement, speaker.Entities[0], name, speaker.Role ?? RoleOfAll(facts, speaker.Entities), affiliation ?? EmployerOf(context, employers, fact, speaker.Entities[0]),
            KindOfPerson(context, entity, fact, speaker, affiliation), confidence);
    }

    /// <summary>"the report", "the police" and "people" play no role; "NATO guidelines" do: under its issuer's name a document says in what way that spoke.</summary>
    private static Evidence? RoleOf(Speaker speaker) =>
        speaker.Noun is { SaysRole: false } noun && (noun.Class != NounClass.Document || (speaker.Name is null && speaker.Entities.Count == 0)) ? null : speaker.Role;

    /// <summary>What joint speakers are: the one role of all, or all roles in their order; none where only some have one.</summary>
    private static Evidence? RoleOfAll(PersonFacts[] facts, IReadOnlyList<int> speakers)
    {
        var roles = speakers.Select(speaker => facts[speaker].Role ?? facts[speaker].Title).OfType<Evidence>().ToList();
        if (roles.Count < speakers.Count) return null;
        var distinct = roles.DistinctBy(role => role.Text, StringComparer.OrdinalIgnoreCase).ToList();
        return distinct.Count == 1 ? distinct[0] : new Evidence(string.Join(" and ", distinct.Select(role => role.Text)), distinct[0].Span.Cover(distinct[^1].Span));
    }

    /// <summary>What the article states, unless it is a place of origin or a party and the office belongs to something else.</summary>
    private static Evidence? AffiliationOf(PersonFacts fact, ImpliedAffiliations implied, int entity)
    {
        if (fact.Noun is not { } head || fact.Role is not { } role) return fact.Affiliation;
        if (fact.Affiliation is { } stated && !fact.IsOriginOnly && !implied.Contradicts(entity, stated.Text))
            return OrganizationWords.Find(stated.Text) == OrganizationCategory.Party ? implied.AboveParty(head, role, entity) ?? stated : implied.AbovePlace(head, role, entity, stated) ?? stated;
        return implied.Find(head, role, entity) ?? fact.Affiliation;
    }

    private static Evidence? EmployerOf(SpeakerContext context, EmployerChoice employers, PersonFacts fact, int entity) => fact is { Role: { } role, Noun: { } noun } && !ImpliedAffiliations.IsOfState(noun)
        ? employers.Find(new Post(fact.Noun, SpeakerNouns.Lower(role.Text), context.Tokens.FirstEndingAfter(role.Span.Start), entity))
        : null;

    private static Evidence? EmployerOfUnnamed(SpeakerContext context, EmployerChoice employers, Speaker speaker) =>
        speaker is { Name: null, Role: { } role, Noun: { Class: NounClass.Role, IsPlural: false } noun } && !ImpliedAffiliations.IsOfState(noun)
            ? employers.Find(new Post(noun, SpeakerNouns.Lower(role.Text), context.Tokens.FirstEndingAfter(role.Span.Start), -1))
            : null;

    /// <summary>By the office named beside the name in this statement, else by that which the article gives.</summary>
    private static SpeakerKind KindOfPerson(SpeakerContext context, Entity entity, PersonFacts fact, Speaker speaker, Evidence? affiliation)
    {
        var (noun, role) = speaker.Noun is { Class: NounClass.Role } ? (speaker.Noun, speaker.Role) : (fact.Noun, fact.Role);
        if (noun is null && fact.Hint is null && IsBystander(context, entity, fact, affiliation)) return SpeakerKind.Witness;
        var hint = fact.Hint ?? (noun is null && (fact.IsPolitical ??= PoliticalPeople.Contains(context, entity)) ? SpeakerKind.Politician : null);
        var kind = KindClassifier.OfPerson(noun, role?.Text, affiliation?.Text, TypeOf(context, affiliation), hint);
        return fact.IsRunning && KindClassifier.IsTrade(kind) ? SpeakerKind.Politician : kind;
    }

    /// <summary>People of whom only the age is said ("Jane Roe, 34, …"), and those called by their first name alone.</summary>
    private static bool IsBystander(SpeakerContext context, Entity entity, PersonFacts fact, Evidence? affiliation) =>
        (fact.HasAge ??= entity.Mentions.Any(m => IsAgeBehind(context, context.Mentions[m].Tokens.End)))
        || (affiliation is null && !entity.Name.Contains(' ', StringComparison.Ordinal) && Entities.Resolution.FirstNames.Contains(SpeakerNouns.Lower(entity.Name)));

    private static bool IsAgeBehind(SpeakerContext context, int comma)
    {
        if (!context.Tokens.Is(comma, ",")) return false;
        var number = comma + (context.Tokens.IsIgnoreCase(comma + 1, "aged") ? 2 : 1);
        return number + 1 < context.Tokens.Count && context.Tokens[number].Kind == TokenKind.Number && context.Word(number).Length == 2 && context.Word(number + 1) is "," or "." or ";";
    }

    private static SpeakerKind KindOfUnnamed(SpeakerContext context, Speaker speaker, SpeakerNoun noun) =>
        KindClassifier.IsNameless(noun, speaker.Role?.Text, speaker.Affiliation is not null) ? SpeakerKind.Anonymous
        : KindClassifier.IsByOrganization(noun, speaker.Affiliation is not null)
            ? KindClassifier.OfPerson(noun, speaker.Role?.Text, speaker.Affiliation?.Text, TypeOf(context, speaker.Affiliation), null)
            : KindClassifier.OfUnnamed(noun, speaker.Affiliation is not null);

    private static EntityType? TypeOf(SpeakerContext context, Evidence? affiliation) =>
        affiliation is null ? null : context.TypeOfName(affiliation.Text) ?? (CountryAdjectives.NameOf(affiliation.Text) is null ? null : EntityType.Location);

    private static Evidence? ImpliedOf(SpeakerContext context, ImpliedAffiliations implied, Speaker speaker) => speaker.Noun switch
    {
        { Class: NounClass.Role } noun when speaker.Role is { } role => implied.Find(noun, role, -1),
        { Class: NounClass.Body, Lemma: "government" or "parliament" or "cabinet" or "military" or "army" } => implied.Country,
        { Class: NounClass.Body, Lemma: "police" } when speaker.Phrase is { } phrase && phrase.Tokens.Count <= 2 => context.Evidence(new TokenRange(phrase.Head, phrase.Head + 1)) with { Text = "police" },
        { Class: NounClass.Body, Lemma: "media" } when IsOfState(context, speaker) => implied.Country,
        _ => null,
    };

    /// <summary>"state media".</summary>
    private static bool IsOfState(SpeakerContext context, Speaker speaker) => speaker.Phrase is { Head: > 0 } phrase && context.Lower(phrase.Head - 1) is "state";

    /// <summary>In an interview the medium asks.</summary>
    private static bool IsQuestionOfMedium(SpeakerContext context, Statement statement, Entity entity) =>
        entity.Type == EntityType.Organization && context.Tokens.Text[statement.Content[^1].End - 1] == '?' && OrganizationWords.Find(entity.Name) == OrganizationCategory.Media;

    /// <summary>The country of a state organ, where its name begins with it ("US State Department", "Brazil's National Institute …"); a country is its own.</summary>
    private static Evidence? HomeOf(SpeakerContext context, ImpliedAffiliations implied, Entity entity)
    {
        var mention = context.Mentions[entity.Mentions[0]];
        if (entity.Type == EntityType.Location) return new Evidence(entity.Name, mention.Span);
        if (KindClassifier.OfOrganization(entity) != SpeakerKind.Official) return null;
        foreach (var prefix in new[] { "United States", "U.S.", "US", "United Kingdom", "UK" })
        {
            if (entity.Name.StartsWith(prefix + " ", StringComparison.Ordinal)) return new Evidence(prefix, mention.Span);
        }
        // "government of Oman"
        if (entity.Name.StartsWith("government of ", StringComparison.OrdinalIgnoreCase) && entity.Name.IndexOf(" of ", StringComparison.Ordinal) is var of && CountryAdjectives.NameOf(entity.Name[(of + 4)..].Replace("the ", "", StringComparison.Ordinal)) is not null)
            return new Evidence(entity.Name[(of + 4)..].Replace("the ", "", StringComparison.Ordinal), mention.Span);
        foreach (var word in entity.Name.Split(' '))
        {
            if (CountryAdjectives.Find(word) is { } country) return new Evidence(context.CountryName(country), mention.Span);
        }
        if (context.PlaceIn(entity.Name) is { } place) return new Evidence(place, mention.Span);
        foreach (var m in entity.Mentions)
            if (PlaceBehind(context, context.Mentions[m].Tokens.End) is { } home) return home;
        return entity.Name.Contains("Ministry", StringComparison.Ordinal) ? implied.Country : null;
    }

    /// <summary>"the Court of Session in Scotland", "the Supreme Court (Oberster Gerichtshof) of Austria": said with any naming.</summary>
    private static Evidence? PlaceBehind(SpeakerContext context, int token)
    {
        if (context.Tokens.Is(token, "("))
            for (var end = token + 1; end < Math.Min(context.Tokens.Count, token + LongestBracket); end++)
                if (context.Tokens.Is(end, ")")) { token = end + 1; break; }
        if (!context.Tokens.Is(token, "of") && !context.Tokens.Is(token, "in")) return null;
        return context.MentionAt(token + 1) is >= 0 and var mention && context.TypeOf(mention) == EntityType.Location && CountryAdjectives.NameOf(context.EntityOfMention(mention).Name) is not null ? context.NameOf(mention) : null;
    }
}
