using Extract.Tokens;

namespace Extract.Speakers;

/// <summary>A noun phrase that says what somebody is: "a senior fellow at the Center for …".</summary>
/// <param name="Noun">Its head noun.</param>
/// <param name="Role">The words of the role: without article, without the organization before it.</param>
/// <param name="Affiliation">The organization or country in it.</param>
/// <param name="AffiliationMention">Its mention; -1 where it is no name.</param>
/// <param name="Tokens">All its tokens.</param>
/// <param name="Head">The token of the head noun.</param>
internal sealed record RolePhrase(SpeakerNoun Noun, Evidence Role, Evidence? Affiliation, int AffiliationMention, TokenRange Tokens, int Head);
