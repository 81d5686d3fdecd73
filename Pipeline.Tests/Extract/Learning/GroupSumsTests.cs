using Extract.Learning;
using Xunit;

namespace Pipeline.Tests;

public class GroupSumsTests
{
    [Fact]
    public void Remembered_groups_change_no_label()
    {
        var random = new Random(4);
        var table = FeatureTable.Pack(
            Enumerable.Range(1, 400).Select(k => KeyValuePair.Create(FeatureHash.Finish((uint)k), new[] { Weight(random), Weight(random), Weight(random) })), 0.05f);
        var model = new SequenceModel("toy", ["a", "b", "c"], table, 0.05f, new float[64], new float[8], new float[8]);
        var decoder = new SequenceDecoder(model);
        var (plain, grouped) = (new FeatureBuffer(), decoder.CreateBuffer());
        for (var round = 0; round < 50; round++)
        {
            var words = Enumerable.Range(0, 1 + random.Next(9)).Select(_ => random.Next(1, 30)).ToArray();
            Assert.Equal(Decode(decoder, plain, words), Decode(decoder, grouped, words));
        }
    }

    private static byte[] Decode(SequenceDecoder decoder, FeatureBuffer buffer, int[] words)
    {
        buffer.Clear();
        foreach (var word in words)
        {
            buffer.Add(FeatureHash.Finish((uint)(300 + word)));
            if (buffer.BeginGroup((ulong)word))
            {
                for (var k = 0; k < 10; k++) buffer.Add(FeatureHash.Finish((uint)(word * 10 + k)));
                buffer.EndGroup();
            }
            buffer.EndPosition();
        }
        var labels = new byte[words.Length];
        decoder.Decode(buffer, labels);
        return labels;
    }

    private static float Weight(Random random) => random.NextSingle() * 2 - 1;
}
