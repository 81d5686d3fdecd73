using System.Reflection;
using Xunit;

namespace Pipeline.Tests;

/// <summary>References follow the data: Ingest ← Extract ← Store ← Pipeline; the parsers of HTML and mail stay inside Ingest.</summary>
public sealed class ReferenceTests
{
    private static readonly string[] Projects = ["Ingest", "Extract", "Store", "pipeline"];

    private static readonly Assembly IngestAssembly = typeof(Ingest.CleanArticle).Assembly;

    [Theory]
    [InlineData("Ingest", "")]
    [InlineData("Extract", "Ingest")]
    [InlineData("Store", "Ingest Extract")]
    [InlineData("pipeline", "Ingest Extract Store")]
    public void AProjectReferencesOnlyTheProjectsBeforeIt(string project, string allowed)
    {
        var referenced = Referenced(project).Intersect(Projects).Except(allowed.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Empty(referenced);
    }

    [Theory]
    [InlineData("Extract")]
    [InlineData("Store")]
    [InlineData("pipeline")]
    public void OnlyIngestReferencesTheParsers(string project) =>
        Assert.DoesNotContain(Referenced(project), IsParser);

    [Fact]
    public void TheParsersDoNotShowInThePublicSurfaceOfIngest()
    {
        const BindingFlags declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var leaks = from type in IngestAssembly.GetExportedTypes()
                    from member in type.GetMembers(declared)
                    where IsVisible(member)
                    from used in TypesOf(member).SelectMany(Parts)
                    where used.Namespace is { } space && IsParser(space)
                    select $"{type.Name}.{member.Name} shows {used.Name}";
        Assert.Empty(leaks);
    }

    [Fact]
    public void ExtractionTouchesNeitherFilesNorNetworkNorDatabase()
    {
        string[] forbidden = ["Microsoft.Data.Sqlite", "System.Net.Http", "System.Net.Sockets", "Dapper"];
        Assert.Empty(Referenced("Extract").Intersect(forbidden));
    }

    private static IEnumerable<string> Referenced(string project) =>
        Assembly.Load(project).GetReferencedAssemblies().Select(name => name.Name!);

    private static bool IsParser(string name) => name.StartsWith("AngleSharp", StringComparison.Ordinal) || name.StartsWith("MimeKit", StringComparison.Ordinal);

    private static bool IsVisible(MemberInfo member) => member switch
    {
        MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
        FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
        _ => false, // Properties and events show through their accessors.
    };

    private static IEnumerable<Type> TypesOf(MemberInfo member) => member switch
    {
        MethodInfo method => method.GetParameters().Select(p => p.ParameterType).Append(method.ReturnType),
        ConstructorInfo constructor => constructor.GetParameters().Select(p => p.ParameterType),
        FieldInfo field => [field.FieldType],
        _ => [],
    };

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!) : type.GetGenericArguments().SelectMany(Parts).Append(type);
}
