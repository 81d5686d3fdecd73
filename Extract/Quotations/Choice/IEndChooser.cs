namespace Extract.Quotations.Choice;

/// <summary>Decides where content ends; in training it takes notes instead.</summary>
internal interface IEndChooser
{
    /// <summary>Which of the places ends the content, as far as words and tags tell.</summary>
    /// <param name="places">Where it may end.</param>
    /// <returns>Index of the end; −1 where the sentence's tree should be asked.</returns>
    int Guess(EndPlaces places);

    /// <summary>Which of the places ends the content, with the sentence's tree.</summary>
    /// <param name="places">Where it may end.</param>
    /// <returns>Index of the end.</returns>
    int Choose(EndPlaces places);
}

/// <summary>Where content may end.</summary>
/// <param name="Start">Its first token.</param>
/// <param name="Ends">Tokens before which it may end, ascending; at least two.</param>
/// <param name="Rows">What <see cref="EndFeatures"/> says of each of them.</param>
/// <param name="Ruled">Index of the end that the rules chose.</param>
internal sealed record EndPlaces(int Start, IReadOnlyList<int> Ends, IReadOnlyList<float[]> Rows, int Ruled);
