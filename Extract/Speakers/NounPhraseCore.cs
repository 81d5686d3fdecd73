using Extract.Entities;
using Extract.Tagging;
using Extract.Tokens;

namespace Extract.Speakers;

/// <summary>The part of a role phrase before its prepositions: "[NASA's] [deputy administrator]".</summary>
internal sealed class NounPhraseCore(SpeakerContext context, RolePhraseReader reader)
{
    private static readonly WordSet SpokenForBodies = WordSet.Read("role_words.tsv", "spoken_for_body", StringComparer.Ordinal);
    private static readonly WordSet TimeModifiers = WordSet.Read("role_words.tsv", "time_modifier", StringComparer.Ordinal);
    private static readonly WordSet ArmedBodies = WordSet.Read("role_words.tsv", "armed_body", StringComparer.Ordinal);
    private static readonly WordSet RegionalExperts = WordSet.Read("role_words.tsv", "regional_expert", StringComparer.Ordinal);
    private static readonly WordSet BeforeGeneral = WordSet.Read("role_words.tsv", "before_general", StringComparer.Ordinal);
    private static readonly WordSet OfficeModifiers = WordSet.Read("role_words.tsv", "office_modifier", StringComparer.Ordinal);
    private static readonly WordSet Epithets = WordSet.Read("role_words.tsv", "epithet", StringComparer.Ordinal);
    private static readonly WordSet Origins = WordSet.Read("role_words.tsv", "origin", StringComparer.Ordinal);
    private static readonly WordSet PersonalBodyWords = WordSet.Read("role_words.tsv", "personal_body", StringComparer.Ordinal);
    private static readonly WordSet Districts = WordSet.Read("role_words.tsv", "district", StringComparer.Ordinal);
    private static readonly WordSet Servants = WordSet.Read("role_words.tsv", "servant", StringComparer.Ordinal);

    public int RoleStart { get; private set; }

    /// <summary>Token of the head noun; -1 without one.</summary>
    public int Head { get; private set; } = -1;

    public int HeadEnd { get; private set; } = -1;

    /// <summary>End of the words that say the role: before the end of the head where the second of two joined roles says less ("nurse and member of …").</summary>
    public int RoleEnd { get; private set; } = -1;

    /// <summary>Token of "former" before the organization whose name is left out ("former [FBI] director"); -1 without one.</summary>
    public int Past { get; private set; } = -1;

    public SpeakerNoun Noun { get; private set; }

    public Evidence? Affiliation { get; private set; }

    public int AffiliationMention { get; private set; } = -1;

    public NounPhraseCore Read(int start, int limit)
    {
        RoleStart = start;
        var i = start;
        // The role before the last "and", until the one behind it is complete.
        (SpeakerNoun Noun, int End, bool IsNamed)? first = null;
        var isOpen = true;
        var headStart = start;
        while (i < limit)
        {
            var mention = context.MentionAt(i);
            if (mention >= 0 && !IsOfficeInCapitals(mention, limit) && (context.Mentions[mention].Tokens.Count > 1 || reader.FindNoun(i, limit) is null or { Noun.Class: NounClass.Body or NounClass.Document }))
            {
                var end = Math.Min(limit, context.Mentions[mention].Tokens.End);
                if (!TakesName(mention, end, limit, isOpen)) break;
                if (isOpen && first is { } before) first = before with { IsNamed = true };
                if (Head < 0) LeaveName(start, i, mention, end, limit);
                i = end;
                continue;
            }
            if (context.Word(i) is "'s" or "’s" or "'" or "’")
            {
                if (Affiliation is null && i > start && context.MentionAt(i - 1) < 0 && MayOwn(context.Lower(i - 1))) Affiliation = context.Evidence(new TokenRange(start, i));
                RoleStart = ++i;
                (Head, HeadEnd, Past, first, isOpen) = (-1, -1, -1, null, true);
                continue;
            }
            if (reader.FindNoun(i, limit) is { } found)
            {
                // "study co-author Professor": the title is the office, what precedes it says what he did here.
                if (HeadEnd == i && found.Noun.Lemma is "professor" && Noun.Lemma.EndsWith("author", StringComparison.Ordinal)) RoleStart = i;
                if (HeadEnd == i && IsOfficeBefore(found.Noun, i)) first = (first?.Noun ?? Noun, first?.End ?? HeadEnd, true);
                TakeBody(found.Noun, i, found.End);
                (Noun, HeadEnd, Head) = (found.Noun, found.End, found.End - 1);
                (headStart, isOpen) = (i, false);
                i = found.End;
                continue;
            }
            if (Head < 0 && JoinsOwners(i, limit))
            {
                RoleStart = ++i;
                continue;
            }
            if (!reader.IsNominal(i, limit, !isOpen)) break;
            if (!isOpen && context.Lower(i) is "and" or "&") (first, isOpen) = ((Noun, HeadEnd, false), true);
            i++;
        }
        SkipEpithets(headStart);
        LeaveCountry(headStart);
        RoleEnd = HeadEnd;
        if (first is { } one && one.End < HeadEnd && IsEnough(one.Noun, one.IsNamed)) (Noun, RoleEnd) = (one.Noun, one.End);
        else CutForeignWords(headStart);
        return this;
    }

    /// <summary>"[Doe campaign] spokesman", "[Roe administration] officials", "[Doe campaign] communications director": what somebody runs is named after whom.</summary>
    /// <param name="end">End of the office.</param>
    private Evidence? CampaignBefore(int end)
    {
        if (Affiliation is not null) return null;
        for (var body = RoleStart; body < end - 1; body++)
        {
            if (!PersonalBodyWords.Contains(context.Lower(body))) continue;
            return context.MentionAt(body - 1) is >= 0 and var mention && context.TypeOf(mention) == EntityType.Person && context.SentenceOf(body - 1) == context.SentenceOf(body)
                ? context.Evidence(new TokenRange(context.Mentions[mention].Tokens.Start, body + 1)) : null;
        }
        return null;
    }

    /// <summary>Takes the body before an office as affiliation: what is spoken for, an army, a campaign.</summary>
    private void TakeBody(SpeakerNoun office, int i, int end)
    {
        // "fire service spokesman", "police press officer": the body is whom he speaks for.
        if (HeadEnd > 0 && HeadEnd <= i && i - HeadEnd < 2 && Noun.Class == NounClass.Body && office.Class == NounClass.Role && Affiliation is null && SpokenForBodies.Contains(Noun.Lemma))
            Affiliation = context.Evidence(new TokenRange(RoleStart, HeadEnd));
        // "Indian army officials": the army, not the country.
        if (HeadEnd == i && Noun.Class == NounClass.Body && office.Class is NounClass.Role or NounClass.People && AffiliationMention >= 0 && ArmedBodies.Contains(Noun.Lemma)
            && context.TypeOf(AffiliationMention) == EntityType.Miscellaneous && context.Mentions[AffiliationMention].Tokens.End == Head)
            (Affiliation, AffiliationMention) = (context.Evidence(new TokenRange(context.Mentions[AffiliationMention].Tokens.Start, HeadEnd)), -1);
        if (office.Class is NounClass.Role && CampaignBefore(end) is { } campaign)
        {
            Affiliation = campaign;
            // "former [Doe campaign] adviser"
            if (IsTimeModifier(context.Lower(RoleStart))) Past = RoleStart;
            // A campaign manager is one by that name.
            if (HeadEnd == i && office.Lemma is not ("manager" or "chair" or "chairman" or "chairwoman" or "director")) RoleStart = i;
            else if (HeadEnd > 0) RoleStart = HeadEnd == i ? HeadEnd - 1 : HeadEnd;
        }
    }

    /// <summary>"Scotland [First Minister]": a country before an office that the recogniser took for a part of it.</summary>
    private void LeaveCountry(int headStart)
    {
        if (Head < 0 || Affiliation is not null || RoleStart >= headStart || context.MentionAt(RoleStart) >= 0 || !char.IsUpper(context.Word(RoleStart)[0])) return;
        for (var end = Math.Min(headStart, RoleStart + 2); end > RoleStart; end--)
        {
            var name = new TokenRange(RoleStart, end);
            if (CountryAdjectives.NameOf(context.Tokens.TextOf(name)) is null) continue;
            (Affiliation, RoleStart) = (context.Evidence(name), end);
            return;
        }
    }

    /// <summary>"[new] owner", "[Krakow-born] climber": words that say nothing of what somebody does.</summary>
    private void SkipEpithets(int headStart)
    {
        while (RoleStart < headStart)
        {
            var word = context.Word(RoleStart);
            // "New York" and "Old Bailey" are names.
            var isLower = char.IsLower(word[0]) || (char.IsLower(context.Word(RoleStart + 1)[0]) && context.Sentences[context.SentenceOf(RoleStart)].Tokens.Start == RoleStart);
            var isCompound = RoleStart + 2 < headStart && context.Tokens.Is(RoleStart + 1, "-");
            if (word is "-" or "–") RoleStart++;
            // "Krakow-born", "lesser-known"
            else if (isCompound && (Origins.Contains(context.Word(RoleStart + 2)) || (isLower && Epithets.Contains($"{context.Lower(RoleStart)}-{context.Word(RoleStart + 2)}")))) RoleStart += 3;
            else if (isLower && !isCompound && context.Lower(RoleStart + 1) is not ("and" or "or") && context.MentionAt(RoleStart) < 0 && (Epithets.Contains(context.Lower(RoleStart)) || (context.Tokens.Is(RoleStart - 1, "-") && Origins.Contains(word)))) RoleStart++;
            else break;
        }
    }

    /// <summary>Whether an office can be an organization's that the noun means: "the operator's director"; not "the victim's mother", "the president's spokesman", "the report's author".</summary>
    private static bool MayOwn(string noun) => BodyAntecedents.IsOwner(noun) || SpeakerNouns.Find(noun) is null or { Class: NounClass.Body };

    /// <summary>"Pentagon spokesman Rear Adm. John Kirby", "AU chairperson President Jane Doe": a title behind an office is not part of it.</summary>
    private bool IsOfficeBefore(SpeakerNoun title, int start)
    {
        if (Noun.Class != NounClass.Role || title.Class != NounClass.Role || !char.IsUpper(context.Word(start)[0])) return false;
        var (office, second) = (PersonFacts.Strength(Noun), PersonFacts.Strength(title));
        if (char.IsLower(context.Word(Head)[0])) return office >= second && !OfficeModifiers.Contains(context.Lower(Head));
        return office > second && PersonFacts.IsTitle(title) && !(title.Lemma is "general" or "gen." && BeforeGeneral.Contains(Noun.Lemma));
    }

    /// <summary>Whether the first of two joined roles stands for both: the second says less, or is held in an organization of its own.</summary>
    private bool IsEnough(SpeakerNoun first, bool isSecondNamed)
    {
        var (one, two) = (PersonFacts.Strength(first), PersonFacts.Strength(Noun));
        return one > two || (isSecondNamed && one == two);
    }

    /// <summary>"a defensive [President]", "Story highlights [Pope]": before an office in capitals only words of offices belong to it.</summary>
    private void CutForeignWords(int headStart)
    {
        if (Head < 0 || !char.IsUpper(context.Word(headStart)[0]) || context.Sentences[context.SentenceOf(headStart)].Tokens.Start == headStart) return;
        for (var i = headStart - 1; i >= RoleStart; i--)
        {
            var word = context.Word(i);
            if (word is "and") return;
            // "CLOSE President": a heading.
            var isShout = word.Length > 3 && context.MentionAt(i) < 0 && char.IsUpper(context.Word(headStart)[^1]) != char.IsUpper(word[^1]) && char.IsUpper(word[^1]);
            if (!isShout && (!char.IsLower(word[0]) || OfficeModifiers.Contains(word))) continue;
            RoleStart = i + 1;
            return;
        }
    }

    /// <summary>"Special Presidential Envoy", which the recogniser takes for a name.</summary>
    private bool IsOfficeInCapitals(int mention, int limit)
    {
        var end = context.Mentions[mention].Tokens.End;
        return context.TypeOf(mention) == EntityType.Miscellaneous && context.Mentions[mention].Tokens.Count > 1 && end <= limit && reader.FindNoun(end - 1, end) is { Noun: { Class: NounClass.Role, IsPlural: false } };
    }

    /// <summary>"New Orleans and Jefferson Parish officials", "FBI and state officials": both stand before one noun.</summary>
    private bool JoinsOwners(int and, int limit) =>
        and + 1 < limit && context.Lower(and) == "and" && context.MentionAt(and - 1) is >= 0 and var owner && context.TypeOf(owner) != EntityType.Person
        && !RolePhraseReader.IsDeterminerWord(context.Lower(and + 1)) && reader.LeadsToNoun(and + 1, limit, isPlural: true);

    /// <summary>Takes a name before the head noun as affiliation or owner; false where the phrase ends before it.</summary>
    private bool TakesName(int mention, int end, int limit, bool isOpen)
    {
        var type = context.TypeOf(mention);
        var isOwner = end < limit && context.Word(end) is "'s" or "’s" or "'" or "’";
        if (type == EntityType.Person)
            return isOwner || (isOpen && IsServantAt(reader, end, limit));
        // A name behind the head noun is no part of the role ("spokesman Reuters").
        if (!isOpen && type != EntityType.Miscellaneous && !isOwner) return false;
        if (Head < 0 && !isOwner && IsTopic(mention, end, limit)) return true;
        if ((Affiliation is null || type == EntityType.Organization) && context.NameOf(mention) is { } name) (Affiliation, AffiliationMention) = (WithDistrict(mention, end, limit) ?? name, mention);
        return true;
    }

    /// <summary>"Los Angeles County Sheriff": the county, where the recogniser saw the city's name in it.</summary>
    private Evidence? WithDistrict(int mention, int end, int limit) =>
        context.TypeOf(mention) == EntityType.Location && end + 1 < limit && Districts.Contains(context.Word(end))
            ? context.Evidence(new TokenRange(context.Mentions[mention].Tokens.Start, end + 1)) : null;

    /// <summary>Begins the role behind a name before its head noun, unless the name belongs to it.</summary>
    private void LeaveName(int start, int name, int mention, int end, int limit)
    {
        var isOrganization = context.TypeOf(mention) == EntityType.Organization;
        var isBehindTime = name > start && IsTimeModifier(context.Lower(start));
        if (isBehindTime && isOrganization) Past = start;
        var isKept = end < limit && (KeepsName(end, limit) || IsTopic(mention, end, limit));
        if (!isKept && (isOrganization || !isBehindTime)) RoleStart = end;
    }

    /// <summary>"Trump adviser", "Bannon lawyer", "Obama administration": what may stand behind a person's name.</summary>
    public static bool IsServantAt(RolePhraseReader reader, int noun, int limit) =>
        noun < limit && reader.FindNoun(noun, limit) is { Noun: { } found } && (found.Class is NounClass.Body or NounClass.Document || Servants.Contains(found.Lemma));

    /// <summary>"former New Jersey governor": without the first word the role would be wrong.</summary>
    private static bool IsTimeModifier(string word) => TimeModifiers.Contains(word);

    /// <summary>Titles of the law keep their court or country: "United States Attorney", "Supreme Court Justice".</summary>
    private bool KeepsName(int end, int limit) => reader.FindNoun(end, limit) is { Noun.Lemma: "attorney" or "judge" or "justice" or "commissioner" or "ambassador" };

    /// <summary>"South Asia expert", "China analyst", "New York gubernatorial candidate": the region that somebody knows about or would govern, not where he belongs.</summary>
    private bool IsTopic(int mention, int end, int limit) =>
        context.TypeOf(mention) == EntityType.Location
        && ((reader.FindNoun(end, limit) is { Noun: var noun } && RegionalExperts.Contains(noun.Lemma))
            || (end + 1 < limit && context.TagAt(end) == UniversalTag.ADJ && reader.FindNoun(end + 1, limit) is { Noun.Lemma: "candidate" or "nominee" or "hopeful" }));
}
