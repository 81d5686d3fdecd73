using System.CommandLine;
using Extract.Learning;
using Extract.Tagging;
using Extract.Words;
using Pipeline.Training;

namespace Pipeline.Commands;

/// <summary><c>train</c>: rebuilds the committed models from labelled files.</summary>
internal static class TrainCommand
{
    public static Command Create()
    {
        var model = new Argument<string>("MODEL") { Description = "lexicon, tagger, names or all." };
        model.AcceptOnlyFromAmong("lexicon", "tagger", "names", "all");
        var data = new Option<string>("--data") { Description = "Folder of the training data.", DefaultValueFactory = _ => Path.Combine("..", "shared", "data") };
        var output = new Option<string>("--out") { Description = "Folder that receives MODEL/weights.bin.", DefaultValueFactory = _ => Path.Combine("Extract", "Models") };
        var command = new Command("train", "Rebuilds the models from labelled files.") { model, data, output };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(model), parsed.GetRequiredValue(data), parsed.GetRequiredValue(output), parsed.InvocationConfiguration.Error));
        return command.WithExamples("pipeline train all --data ../shared/data", "pipeline train names --out /tmp/models");
    }

    private static int Run(string model, string data, string output, TextWriter log)
    {
        if (model is "lexicon" or "all") Write(output, LexiconBuilder.Name, LexiconBuilder.Build(data, log).Save(LexiconBuilder.Name), log);
        var lexicon = Lexicon.Load(File.ReadAllBytes(PathOf(output, LexiconBuilder.Name)));
        if (model is "tagger" or "all")
        {
            Write(output, TaggerTraining.Name, TaggerTraining.Train(data, lexicon, log).Save(), log);
            TaggerTraining.Report(SequenceModel.Load(File.ReadAllBytes(PathOf(output, TaggerTraining.Name))), data, lexicon, log);
        }
        if (model is "names" or "all")
        {
            var tagger = new PartOfSpeechTagger(SequenceModel.Load(File.ReadAllBytes(PathOf(output, TaggerTraining.Name))), lexicon);
            Write(output, NameTraining.Name, NameTraining.Train(data, NameCorpus.All, tagger, lexicon, log).Save(), log);
        }
        return ExitCode.Ok;
    }

    private static string PathOf(string output, string name) => Path.Combine(output, name, "weights.bin");

    private static void Write(string output, string name, byte[] file, TextWriter log)
    {
        var path = PathOf(output, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, file);
        log.WriteLine($"{name}: {file.Length:N0} bytes → {path}");
    }
}
