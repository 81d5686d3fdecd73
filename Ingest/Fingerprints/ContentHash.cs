using System.Security.Cryptography;
using System.Text;

namespace Ingest.Fingerprints;

/// <summary>SHA-256 of a text's words: the same for two texts that differ only in white space, punctuation, kinds of quotation marks and capitals.</summary>
public static class ContentHash
{
    /// <returns>64 lower-case hexadecimal digits.</returns>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = new StringBuilder(text.Length);
        var pending = false;
        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c) && !char.IsSurrogate(c))
            {
                pending = words.Length > 0;
                continue;
            }
            if (pending) words.Append(' ');
            pending = false;
            words.Append(char.ToLowerInvariant(c));
        }
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words.ToString())));
    }
}
