using System.Text;

namespace Pipeline.Output;

/// <summary>A file for the rows of a result: UTF-8, <c>\n</c> on every system.</summary>
internal static class ResultFile
{
    /// <summary>Makes the file, in place of one of the same name.</summary>
    /// <param name="file">Its path.</param>
    /// <param name="isForSpreadsheets">Begin with a byte order mark: without it Excel takes a CSV file for the system's old encoding.</param>
    public static StreamWriter Open(string file, bool isForSpreadsheets) => new(file, append: false, new UTF8Encoding(isForSpreadsheets)) { NewLine = "\n" };
}
