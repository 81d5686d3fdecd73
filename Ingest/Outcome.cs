using System.Diagnostics.CodeAnalysis;

namespace Ingest;

/// <summary>A value, or the reason why there is none. Bad input is a value; only a programmer's error throws.</summary>
public readonly struct Outcome<T>
    where T : class
{
    private Outcome(T? value, Rejection? rejection)
    {
        Value = value;
        Rejection = rejection;
    }

    public T? Value { get; }

    public Rejection? Rejection { get; }

    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Rejection))]
    public bool IsAccepted => Value is not null;

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Rejection rejection) => new(null, rejection);
}
