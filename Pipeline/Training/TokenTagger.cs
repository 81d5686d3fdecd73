using Extract.Entities;
using Extract.Tagging;

namespace Pipeline.Training;

/// <summary>Tags documents that come as tokens; the tokens stay as they are.</summary>
internal sealed class TokenTagger(PartOfSpeechTagger tagger, EntityRecognizer recognizer)
{
    /// <summary>BIO tags, one per token of the document.</summary>
    public string[] Tag(LabelledDocument document)
    {
        var aligned = new TokenAlignment(document.Tokens, document.Sentences);
        var tags = aligned.Sentences.SelectMany(s => tagger.Tag([.. aligned.Pieces.Skip(s.Start).Take(s.Count)])).ToList();
        var result = new string[document.Tokens.Count];
        Array.Fill(result, "O");
        foreach (var name in recognizer.Find(aligned.Pieces, tags, aligned.Sentences))
        {
            var first = aligned.Origins[name.Tokens.Start].Start;
            var end = aligned.Origins[name.Tokens.End - 1].End;
            if (result[first] != "O") first++;
            for (var i = first; i < end; i++) result[i] = (i == first ? "B-" : "I-") + NameScheme.Name(name.Type);
        }
        return result;
    }
}
