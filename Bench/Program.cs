using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;

if (args is ["fuzz", ..]) return Bench.FuzzRun.Run(args[1..]);
if (args is ["duplicates", var file])
{
    Bench.DuplicateReport.Write(file, Console.Out);
    return 0;
}
if (args is ["statements", var articles])
{
    Bench.StatementReport.Write(articles, Console.Out);
    return 0;
}
if (args is ["pronouns", var pairs])
{
    Bench.PronounReport.Write(pairs, Console.Out);
    return 0;
}
if (args is ["focus", .. var folders])
{
    var data = folders is [var folder, ..] ? folder : Path.Combine(Bench.Repository.Folder, "..", "shared", "data");
    Bench.FocusReport.Write(Path.Combine(Bench.Repository.Folder, "Pipeline", "Training", "Own", "labels", "focus.jsonl"), data, Console.Out);
    return 0;
}
if (args is ["lengths", .. var lengths])
{
    Bench.LengthReport.Write(lengths.Length == 0 ? [1, 10, 100] : [.. lengths.Select(length => int.Parse(length, System.Globalization.CultureInfo.InvariantCulture))], Console.Out);
    return 0;
}

// The library builds every project anew for its own process, by default within two minutes: too few for a busy machine.
var config = ManualConfig.Create(DefaultConfig.Instance).WithBuildTimeout(TimeSpan.FromMinutes(10));
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
return 0;
