using System.CommandLine;
using Extract.Entities;
using Extract.Learning;
using Extract.Tagging;
using Extract.Words;
using Pipeline.Training;

namespace Pipeline.Commands;

/// <summary><c>tag</c>: names in text that is already split into tokens.</summary>
internal static class TagCommand
{
    public static Command Create()
    {
        var file = new Argument<string?>("FILE")
        {
            Description = "One token a line, a blank line between sentences, -DOCSTART- between documents; standard input if not given.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var models = new Option<string?>("--models") { Description = "Folder of models to use instead of the built-in ones." };
        var command = new Command("tag", "Marks the names in tokenised text: token, tab, BIO tag (PER, ORG, LOC, MISC).") { file, models };
        command.SetAction(parsed =>
        {
            using var input = parsed.GetValue(file) is { } path and not "-" ? File.OpenText(path) : Console.In;
            return Run(input, Open(parsed.GetValue(models)), parsed.InvocationConfiguration.Output);
        });
        return command.WithExamples("pipeline tag tokens.txt > names.tsv", "printf 'Angela\\nMerkel\\nspoke\\n' | pipeline tag");
    }

    /// <summary>The tagger with the models of a folder (as <c>train</c> writes them), or the built-in ones.</summary>
    public static TokenTagger Open(string? folder)
    {
        if (folder is null) return new TokenTagger(PartOfSpeechTagger.Default, EntityRecognizer.Default);
        byte[] Read(string name) => File.ReadAllBytes(Path.Combine(folder, name, "weights.bin"));
        var lexicon = Lexicon.Load(Read(LexiconBuilder.Name));
        return new TokenTagger(
            new PartOfSpeechTagger(SequenceModel.Load(Read(TaggerTraining.Name)), lexicon),
            new EntityRecognizer(SequenceModel.Load(Read(NameTraining.Name)), lexicon));
    }

    /// <summary>Tags one document after the other; other lines (blank, document starts) are copied.</summary>
    public static int Run(TextReader input, TokenTagger tagger, TextWriter output)
    {
        var lines = new List<string>();
        while (input.ReadLine() is { } line)
        {
            if (line.StartsWith(TokenFile.DocumentStart, StringComparison.Ordinal)) Write(lines, tagger, output);
            lines.Add(line);
        }
        Write(lines, tagger, output);
        return ExitCode.Ok;
    }

    private static void Write(List<string> lines, TokenTagger tagger, TextWriter output)
    {
        var document = TokenFile.Read(lines).FirstOrDefault();
        var tags = document is null ? [] : tagger.Tag(document);
        var next = 0;
        foreach (var line in lines)
        {
            var isToken = !string.IsNullOrWhiteSpace(line) && !line.StartsWith(TokenFile.DocumentStart, StringComparison.Ordinal);
            output.Write(isToken ? document!.Tokens[next] + "\t" + tags[next++] : line.StartsWith(TokenFile.DocumentStart, StringComparison.Ordinal) ? TokenFile.DocumentStart + "\tO" : "");
            output.Write('\n');
        }
        lines.Clear();
    }
}
