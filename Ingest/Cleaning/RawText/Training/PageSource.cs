using Ingest.Cleaning.Html.Training;

namespace Ingest.Cleaning.RawText.Training;

/// <summary>Where a training page is from and what it should give.</summary>
/// <param name="Set">The name of its collection.</param>
/// <param name="Id">Its name there.</param>
/// <param name="Url">Its address; pages of one site are learned or held out together.</param>
/// <param name="Gold">The article's text.</param>
internal sealed record PageSource(string Set, string Id, string Url, string Gold)
{
    /// <summary>A number that pages of one site share.</summary>
    public int Site { get; } = TrainingPage.HashOf(Url);
}
