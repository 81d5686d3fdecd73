using Extract.Speakers;
using Store;
using Store.Queries;
using Xunit;

namespace Pipeline.Tests;

public sealed class QuoteWordsTests : IDisposable
{
    private readonly StoreFixture _fixture = new();

    public void Dispose() => _fixture.Dispose();

    [Theory]
    [InlineData("physician", "doctors", true)]
    [InlineData("spokeswoman", "spokesperson", true)]
    [InlineData("Sen.", "lawmaker", true)]
    [InlineData("senator", "congressman", false)]
    [InlineData("chief executive", "CEO", true)]
    [InlineData("chief economist", "economists", true)]
    [InlineData("economics editor", "econom*", true)]
    [InlineData("chief of police", "\"police chief\"", false)]
    [InlineData("police chief", "\"police chief\"", true)]
    public void ARoleIsFoundByOtherWordsForIt(string stored, string asked, bool isFound)
    {
        Store(role: stored);
        Assert.Equal(isFound ? 1 : 0, Count(new QuoteFilter { Role = asked }));
    }

    [Theory]
    [InlineData("mayor", "Delft", "mayor of Delft", true)]
    [InlineData("spokeswoman", "White House", "White House spokesman", true)]
    [InlineData("mayor of Delft", null, "mayor of Delft", true)]
    [InlineData("mayor", "Lisse", "mayor of Delft", false)]
    [InlineData("clerk", "Mayor of Delft", "mayor of Delft", false)]
    [InlineData("clerk", "Delft", "Delft", false)]
    [InlineData("president", "United States", "U.S. president", true)]
    [InlineData("President", "U.S.", "president of the United States", true)]
    [InlineData("president", "France", "French president", true)]
    [InlineData("French diplomat", null, "diplomat of France", true)]
    [InlineData("president", "Niger", "French president", false)]
    [InlineData("press secretary", "White House", "White House press secretary", true)]
    public void ARoleMayBeAskedForWithItsBody(string role, string? affiliation, string asked, bool isFound)
    {
        Store(role: role, affiliation: affiliation);
        Assert.Equal(isFound ? 1 : 0, Count(new QuoteFilter { Role = asked }));
    }

    [Theory]
    [InlineData("Joseph R. Biden Jr.", "President Biden", true)]
    [InlineData("Ana Díaz", "dr. Diaz", true)]
    [InlineData("Justice Malala", "Justice", true)]
    [InlineData("Ana Díaz", "President Biden", false)]
    [InlineData("Joseph R. Biden Jr.", "Joe Biden", true)]
    [InlineData("Joe Biden", "joseph biden", true)]
    [InlineData("Beau Biden", "Joe Biden", false)]
    public void ASpeakerIsFoundByTheShortFormOfTheFirstName(string stored, string asked, bool isFound)
    {
        Store(speaker: stored);
        Assert.Equal(isFound ? 1 : 0, Count(new QuoteFilter { Speaker = asked }));
    }

    [Theory]
    [InlineData("Defense Department", null, "Pentagon", true)]
    [InlineData(null, "Pentagon", "Defense Department", true)]
    [InlineData("Nordbank", null, "nordbank", true)]
    [InlineData(null, "Nordbank", "nordbank", true)]
    [InlineData("Nordbank", null, "Pentagon", false)]
    [InlineData("Defense Department", null, "the Pentagon", true)]
    [InlineData("Bank of Delft", null, "the Bank in Delft", true)]
    [InlineData("U.S.", null, "America", true)]
    [InlineData("France", null, "America", false)]
    public void AnOrganizationIsFoundAsAffiliationAndAsTheOneThatSpeaks(string? affiliation, string? speaker, string asked, bool isFound)
    {
        Store(speaker: speaker, affiliation: affiliation, kind: speaker is null ? SpeakerKind.Expert : SpeakerKind.Organization);
        Assert.Equal(isFound ? 1 : 0, Count(new QuoteFilter { Affiliation = asked }));
    }

    [Theory]
    [InlineData("said", "direct", "example", 1)]
    [InlineData("denied", "direct", "example", 0)]
    [InlineData("said", "indirect", "example", 0)]
    [InlineData("said", "direct", "other", 0)]
    public void CueTypeAndSiteAreFiltered(string cue, string type, string site, int expected)
    {
        Store();
        Assert.Equal(expected, Count(new QuoteFilter { Cue = cue, Type = type, Site = site }));
    }

    /// <summary>The sample with its first quotation by somebody else.</summary>
    private void Store(string? speaker = null, string? role = null, string? affiliation = null, SpeakerKind kind = SpeakerKind.Expert)
    {
        var document = SampleDocument.Create();
        var first = document.Quotations[0];
        Evidence? Of(string? text) => text is null ? null : first.Role! with { Text = text };
        _fixture.Run("1", document with { Quotations = [first with { SpeakerName = speaker, EntityIndex = null, Role = Of(role), Affiliation = Of(affiliation), Kind = kind }] });
    }

    private int Count(QuoteFilter filter)
    {
        using var store = KnowledgeStore.OpenReadOnly(_fixture.File);
        return store.Quotes(filter).Count();
    }
}
