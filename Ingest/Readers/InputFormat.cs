namespace Ingest.Readers;

/// <summary>How the bytes of an input are to be read.</summary>
public enum InputFormat
{
    /// <summary>By the file's extension; standard input is JSONL.</summary>
    Auto,

    /// <summary>One article of scraped text.</summary>
    Text,

    /// <summary>One web page.</summary>
    Html,

    /// <summary>One JSON record a line.</summary>
    Jsonl,

    /// <summary>An RSS, Atom or JSON feed.</summary>
    Feed,

    /// <summary>A mail or a mailbox.</summary>
    Mail,

    /// <summary>A page saved with its pictures in one file of MIME.</summary>
    Mhtml,

    /// <summary>A web archive.</summary>
    Warc,

    /// <summary>A ZIP archive of files of the other formats.</summary>
    Zip,
}
