using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;

if (args is ["fuzz", ..]) return Bench.FuzzRun.Run(args[1..]);
if (args is ["duplicates", var file])
{
    Bench.DuplicateReport.Write(file, Console.Out);
    return 0;
}
if (args is ["pronouns", var pairs])
{
    Bench.PronounReport.Write(pairs, Console.Out);
    return 0;
}

// The library builds every project anew for its own process, by default within two minutes: too few for a busy machine.
var config = ManualConfig.Create(DefaultConfig.Instance).WithBuildTimeout(TimeSpan.FromMinutes(10));
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
return 0;
