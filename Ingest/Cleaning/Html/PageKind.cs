namespace Ingest.Cleaning.Html;

/// <summary>Kinds of pages that are no article.</summary>
internal enum PageKind
{
    Shop,
    Forum,
    Index,
    Documentation,
    Service,
    Missing,
    Login,
    Video,
    Gallery,
    Challenge,
    Consent,
    Search,
}
