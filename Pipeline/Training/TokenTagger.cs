using Extract.Entities;
using Extract.Tagging;

namespace Pipeline.Training;

/// <summary>Tags documents that come as tokens; the tokens stay as they are.</summary>
internal sealed class TokenTagger(PartOfSpeechTagger tagger, EntityRecognizer recognizer)
{
    /// <summary>BIO tags, one per token of the document.</summary>
    public string[] Tag(LabelledDocument document)
    {
        var compounds = new CompoundTokens(document.Tokens);
        var sentences = compounds.Ranges(document.Sentences);
        var tags = sentences.SelectMany(s => tagger.Tag([.. compounds.Pieces.Skip(s.Start).Take(s.Count)])).ToList();
        var result = new string[document.Tokens.Count];
        Array.Fill(result, "O");
        foreach (var name in recognizer.Find(compounds.Pieces, tags, sentences))
        {
            var first = compounds.Origins[name.Tokens.Start];
            var last = compounds.Origins[name.Tokens.End - 1];
            var type = NameScheme.Name(name.Type);
            if (result[first] != "O") first++;
            for (var i = first; i <= last; i++) result[i] = (i == first ? "B-" : "I-") + type;
        }
        return result;
    }
}
