namespace Ingest.Metadata;

/// <summary>The names of <c>meta</c> elements by what they say, the most trusted first.</summary>
internal static class MetaFields
{
    public static readonly string[] Author = Names("author");
    public static readonly string[] Published = Names("published");
    public static readonly string[] Modified = Names("modified");
    public static readonly string[] Site = Names("site");
    public static readonly string[] Application = Names("application");
    public static readonly string[] Section = Names("section");
    public static readonly string[] Keywords = Names("keywords");

    private static string[] Names(string field) => [.. ResourceTable.Entries("meta_fields.tsv", field)];
}
