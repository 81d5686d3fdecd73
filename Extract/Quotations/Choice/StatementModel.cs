using Extract.Learning;
using Ingest.Learning;

namespace Extract.Quotations.Choice;

/// <summary>The trained judge of statements: where their content ends, and how likely they are right.</summary>
internal sealed class StatementModel(EndModel ends, VerdictModel verdict)
{
    public const string Name = "quotations-en-1";

    /// <summary>Less likely statements are dropped. F1 hardly changes up to 0.35; readers who want more precision ask for more confidence.</summary>
    public const double Least = 0.2;

    private const string Kind = "statements";

    private static readonly Lazy<StatementModel> s_committed = new(() => Load(ModelFile.Embedded(Name + "/weights.bin")));

    /// <summary>The committed model, read on first use.</summary>
    public static StatementModel Default => s_committed.Value;

    public EndModel Ends => ends;

    public VerdictModel Verdict => verdict;

    public byte[] Save() => ModelFile.Write(Kind, Name, writer =>
    {
        ends.Write(writer);
        verdict.Write(writer);
    });

    /// <exception cref="InvalidDataException">The file is no such model or damaged.</exception>
    public static StatementModel Load(byte[] file) => ModelFile.Read(file, Kind, (_, reader) => new StatementModel(EndModel.Read(reader), VerdictModel.Read(reader)));
}
