namespace Extract.Quotations.Choice;

/// <summary>Decides where content ends; in training it takes notes instead.</summary>
internal interface IEndChooser
{
    /// <summary>Which of the places ends the content.</summary>
    /// <param name="start">First token of the content.</param>
    /// <param name="ends">Tokens before which it may end, ascending; at least two.</param>
    /// <param name="rows">What <see cref="EndFeatures"/> says of each of them.</param>
    /// <param name="ruled">Index of the end that the rules chose.</param>
    int Choose(int start, IReadOnlyList<int> ends, IReadOnlyList<float[]> rows, int ruled);
}
