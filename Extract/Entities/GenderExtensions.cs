namespace Extract.Entities;

internal static class GenderExtensions
{
    /// <summary>Whether both are known and differ.</summary>
    public static bool Contradicts(this Gender one, Gender other) => one != Gender.Unknown && other != Gender.Unknown && one != other;
}
