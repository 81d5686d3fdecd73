using System.Globalization;
using Pipeline.Training;

namespace Bench;

/// <summary>How well pronouns are resolved on one of the tables of the GAP benchmark.</summary>
internal static class PronounReport
{
    public static void Write(string file, TextWriter output)
    {
        var score = PronounScore.Of(PronounSnippet.Read(file), null);
        output.WriteLine(score.ToString(CultureInfo.InvariantCulture));
    }
}
