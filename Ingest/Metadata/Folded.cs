using System.Text;

namespace Ingest.Metadata;

/// <summary>Texts folded for comparison.</summary>
internal static class Folded
{
    /// <summary>The first letters and digits, in lower case, and nothing else.</summary>
    public static string Letters(string text, int most = int.MaxValue)
    {
        var folded = new StringBuilder(Math.Min(text.Length, most));
        foreach (var c in text)
        {
            if (folded.Length >= most) break;
            if (char.IsLetterOrDigit(c)) folded.Append(char.ToLowerInvariant(c));
        }
        return folded.ToString();
    }
}
