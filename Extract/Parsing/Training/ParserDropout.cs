using System.Numerics.Tensors;
using Extract.Tokens;

namespace Extract.Parsing.Training;

/// <summary>
/// What a pass of training leaves out: single words and tags become unknown, and each sentence's dimensions are silenced by one mask for all its
/// rows (Gal and Ghahramani 2016).
/// </summary>
public sealed class ParserDropout(int seed, float rate, float thinning)
{
    internal const int Input = 0, Layer = 1, DependentSide = Layer + ParserNetwork.LayerCount, HeadSide = DependentSide + 1, Places = HeadSide + 1;
    private readonly Random _random = new(seed);
    private readonly List<ParserWord> _thinned = [];
    private readonly float[][] _masks = [.. Enumerable.Repeat(Array.Empty<float>(), Places)];

    /// <summary>The word, with some of what is known of it withheld.</summary>
    internal ParserWord Thin(ParserWord word)
    {
        if (word != ParserWord.Root)
        {
            if (_random.NextSingle() < thinning) word = word with { Word = 0 };
            if (_random.NextSingle() < thinning) word = word with { Tag = 0 };
            if (_random.NextSingle() < thinning / 2) word = word with { Class = 2 };
        }
        _thinned.Add(word);
        return word;
    }

    internal ParserWord Thinned(int row) => _thinned[row];

    /// <summary>Draws masks for one place of the network and applies them.</summary>
    internal void Mask(int place, Span<float> matrix, int width, IReadOnlyList<TokenRange> sentences)
    {
        var mask = _masks[place] = new float[sentences.Count * width];
        for (var i = 0; i < mask.Length; i++) mask[i] = _random.NextSingle() < rate ? 0 : 1 / (1 - rate);
        Apply(place, matrix, width, sentences);
    }

    /// <summary>Applies the masks drawn for a place, to values or to derivatives.</summary>
    internal void Apply(int place, Span<float> matrix, int width, IReadOnlyList<TokenRange> sentences)
    {
        for (var s = 0; s < sentences.Count; s++)
        {
            var mask = _masks[place].AsSpan(s * width, width);
            for (var t = sentences[s].Start; t < sentences[s].End; t++)
            {
                var row = matrix.Slice(t * width, width);
                TensorPrimitives.Multiply(row, mask, row);
            }
        }
    }
}
