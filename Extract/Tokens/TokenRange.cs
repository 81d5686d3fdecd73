namespace Extract.Tokens;

/// <summary>A half-open range of token indexes, <c>[Start, End)</c>. Only <see cref="TokenList"/> converts it to text offsets.</summary>
public readonly record struct TokenRange(int Start, int End)
{
    public int Count => End - Start;

    public bool IsEmpty => End <= Start;

    public bool Contains(int token) => token >= Start && token < End;

    public bool Contains(TokenRange other) => other.Start >= Start && other.End <= End;

    public bool Overlaps(TokenRange other) => Start < other.End && other.Start < End;

    public override string ToString() => $"tokens [{Start}, {End})";
}
