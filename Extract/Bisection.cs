namespace Extract;

/// <summary>Looks a place up in what is sorted.</summary>
internal static class Bisection
{
    /// <summary>The first index from which on something holds; <paramref name="count"/> where it holds nowhere.</summary>
    /// <param name="count">How many there are.</param>
    /// <param name="holds">Asked for O(log n) indexes; once true, it is true of all that follow.</param>
    public static int First(int count, Func<int, bool> holds)
    {
        int low = 0, high = count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (holds(middle)) high = middle;
            else low = middle + 1;
        }
        return low;
    }
}
