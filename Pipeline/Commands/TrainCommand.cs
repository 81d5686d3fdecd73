using System.CommandLine;
using Extract.Learning;
using Extract.Parsing;
using Extract.Tagging;
using Extract.Words;
using Ingest.Cleaning.RawText.Training;
using Pipeline.Training;

namespace Pipeline.Commands;

/// <summary><c>train</c>: rebuilds the committed models from labelled files and measures them.</summary>
internal static class TrainCommand
{
    private const string LinesFile = "raw_lines.bin";

    private static readonly string s_models = Path.Combine("Extract", "Models");
    private static readonly string s_own = Path.Combine("Pipeline", "Training", "Own");
    private static readonly string s_tables = Path.Combine("Ingest", "Resources");
    private static readonly string s_words = Path.Combine("Extract", "Resources");

    private static readonly string[] s_linePages = [Path.Combine("plain_text_lines", "lines.jsonl.gz"), "wcxb_dev", "fundus_parser", "htmldate_dev", "postlight"];

    public static Command Create()
    {
        var model = new Argument<string>("MODEL") { HelpName = "MODEL", Description = "lexicon, tagger, parser, names, or all of them, each needs those before it; lines, pages: the models of scraped lines and of web pages; pronouns: whom pronouns mean; employers: in which organizations posts are held; quotations: where statements end and which are none." };
        model.AcceptOnlyFromAmong("lexicon", "tagger", "parser", "names", "lines", "pages", "pronouns", "employers", "quotations", "all");
        var data = new Option<string>("--data") { Description = "Folder of the training data.", HelpName = "FOLDER", DefaultValueFactory = _ => Path.Combine("..", "shared", "data") };
        var own = new Option<string>("--own") { Description = "Folder of the project's own name lists, labelled texts and labels.", HelpName = "FOLDER", DefaultValueFactory = _ => s_own };
        var output = new Option<string?>("--out") { Description = $"Folder that is written to; default {s_models} below the current folder, which receives MODEL/weights.bin; for lines ({LinesFile}) and pages ({PageTraining.ContentFile}, {PageTraining.TestFile}) {s_tables}, for pronouns ({PronounTraining.FileName}) and employers ({EmployerTraining.FileName}) {s_words}.", HelpName = "FOLDER" };
        var command = new Command("train", "Rebuilds the models from labelled files and measures them.") { model, data, own, output };
        command.SetAction(parsed =>
        {
            var name = parsed.GetRequiredValue(model);
            var target = parsed.GetValue(output) ?? (name is "lines" or "pages" ? s_tables : name is "pronouns" or "employers" ? s_words : s_models);
            Run(name, new Folders(new TrainingFolders(parsed.GetRequiredValue(data), parsed.GetRequiredValue(own)), target, parsed.InvocationConfiguration.Error));
            return ExitCode.Ok;
        });
        return command.WithExamples("pipeline train all --data ../shared/data", "pipeline train names --out models", "pipeline train pages --out models");
    }

    private static void Run(string model, Folders folders)
    {
        if (model is "pages")
        {
            PageTraining.Train(folders.Data, folders.Output, folders.Log);
            return;
        }
        if (model is "pronouns")
        {
            PronounTraining.Train(folders.Data, folders.Output, folders.Log);
            return;
        }
        if (model is "employers")
        {
            EmployerTraining.Train(folders.Training, folders.Output, folders.Log);
            return;
        }
        if (model is "lines")
        {
            Directory.CreateDirectory(folders.Output);
            LineTrainer.Train(s_linePages.Select(pages => Path.Combine(folders.Data, "cleaning", pages)), Path.Combine(folders.Output, LinesFile), folders.Log.WriteLine);
            return;
        }
        if (model is "quotations")
        {
            folders.Write(QuotationTraining.Name, QuotationTraining.Train(folders.Training, folders.Log));
            return;
        }
        if (model is "lexicon" or "all") folders.Write(LexiconBuilder.Name, LexiconBuilder.Build(folders.Training, folders.Log).Save(LexiconBuilder.Name));
        if (model is "lexicon") return;
        var lexicon = Lexicon.Load(folders.Read(LexiconBuilder.Name));
        if (model is "tagger" or "all")
        {
            folders.Write(TaggerTraining.Name, TaggerTraining.Train(folders.Data, lexicon, folders.Log).Save());
            TaggerTraining.Report(folders.Model(TaggerTraining.Name), folders.Data, lexicon, folders.Log);
        }
        if (model is "tagger") return;
        if (model is "parser" or "all")
        {
            folders.Write(ParserTraining.Name, ParserTraining.Train(folders.Data, folders.Model(TaggerTraining.Name), lexicon, folders.Log).Save());
            ParserTraining.Report(ParserNetwork.Load(folders.Read(ParserTraining.Name)), folders.Data, folders.Model(TaggerTraining.Name), lexicon, folders.Log);
        }
        if (model is "parser") return;
        var tagger = new PartOfSpeechTagger(folders.Model(TaggerTraining.Name), lexicon);
        folders.Write(NameTraining.Name, NameTraining.Train(folders.Training, NameCorpus.All, tagger, lexicon, folders.Log).Save());
        NameReport.Write(folders.Model(NameTraining.Name), folders.Training, tagger, lexicon, folders.Log);
    }

    /// <summary>Where training reads and writes.</summary>
    private sealed record Folders(TrainingFolders Training, string Output, TextWriter Log)
    {
        public string Data => Training.Data;

        public byte[] Read(string name) => File.ReadAllBytes(PathOf(name));

        public SequenceModel Model(string name) => SequenceModel.Load(Read(name));

        public void Write(string name, byte[] file)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
            File.WriteAllBytes(PathOf(name), file);
            Log.WriteLine($"{name}: {file.Length:N0} bytes");
        }

        private string PathOf(string name) => Path.Combine(Output, name, "weights.bin");
    }
}
