namespace Pipeline.Output;

/// <summary>One column of a result: its name in JSON and CSV, and how to get it from a row.</summary>
internal sealed record Field<T>(string Name, Func<T, object?> Value);

/// <summary>One column of the table that people read.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Value">The cell's text; null prints nothing.</param>
/// <param name="Weight">Share of the width; 0: as narrow as its cells.</param>
internal sealed record TableColumn<T>(string Title, Func<T, string?> Value, int Weight = 0);

/// <summary>How a kind of row is shown, to programs and to people.</summary>
/// <param name="Fields">For programs.</param>
/// <param name="Columns">For people.</param>
/// <param name="IsSpaced">Whether cells are long, so that lines between the rows help.</param>
internal sealed record Layout<T>(IReadOnlyList<Field<T>> Fields, IReadOnlyList<TableColumn<T>> Columns, bool IsSpaced = false);
