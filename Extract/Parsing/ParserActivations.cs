using Extract.Learning.Neural;

namespace Extract.Parsing;

/// <summary>What the network computed for a batch; its arrays are reused. Rows are those of the batch. Not thread-safe: one per thread.</summary>
public sealed class ParserActivations
{
    internal float[] Embedded = [], Dependents = [], Heads = [], Transformed = [], Projected = [], Combined = [], Relations = [];
    internal float[] HeadColumns = [], Scores = [];

    internal RecurrentLayer.State[] Layers { get; } = [new(), new(), new()];

    /// <summary>Result of the last recurrent layer.</summary>
    internal float[] Encoded => Layers[^1].Hidden;
}
