using Extract.Entities;

namespace Store;

/// <summary>Enumeration values ↔ their names in rows and JSON: lower case, entity types as PER ORG LOC MISC.</summary>
internal static class ContractNames
{
    public static string Name(EntityType type) => type switch
    {
        EntityType.Person => "PER",
        EntityType.Organization => "ORG",
        EntityType.Location => "LOC",
        _ => "MISC",
    };

    public static EntityType ParseEntityType(string name) => name switch
    {
        "PER" => EntityType.Person,
        "ORG" => EntityType.Organization,
        "LOC" => EntityType.Location,
        "MISC" => EntityType.Miscellaneous,
        _ => throw new FormatException($"\"{name}\" is no entity type."),
    };

    public static string? Name<T>(T? value)
        where T : struct, Enum => value is { } v ? Name(v) : null;

#pragma warning disable CA1308 // The contract's names are lower case.
    public static string Name<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
#pragma warning restore CA1308

    public static T Parse<T>(string name)
        where T : struct, Enum => Enum.Parse<T>(name, ignoreCase: true);

    public static T? ParseNullable<T>(string? name)
        where T : struct, Enum => name is null ? null : Parse<T>(name);
}
