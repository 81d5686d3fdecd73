using System.Globalization;
using Extract.Learning;
using Extract.Tagging;
using Extract.Tokens;
using Extract.Words;

namespace Pipeline.Training;

/// <summary>Compiles the word classes and the openly licensed name lists into the lexicon.</summary>
internal static class LexiconBuilder
{
    public const string Name = "lexicon-en-1";
    private const int LargeCityPopulation = 100_000;
    private const int CommonFirstNameBirths = 20_000;

    // With the kind of what is told by the first column and, of an abbreviation or a full name in the second, its own where it is another.
    private static readonly (string File, NameKinds Kind, NameKinds? Other)[] s_own =
    [
        ("media.tsv", NameKinds.Media, null),
        ("parties.tsv", NameKinds.Party, null),
        ("government.tsv", NameKinds.Government, null),
        ("generic_government.tsv", NameKinds.Government, null),
        ("companies.tsv", NameKinds.Company, null),
        ("ngos.tsv", NameKinds.Association, null),
        ("teams.tsv", NameKinds.Team, null),
        ("armed.tsv", NameKinds.ArmedGroup, null),
        ("bands.tsv", NameKinds.Association, null),
        ("short_orgs.tsv", NameKinds.Abbreviation, NameKinds.Association),
        ("events.tsv", NameKinds.Event, null),
        ("works.tsv", NameKinds.Work, null),
        ("groups.tsv", NameKinds.People, null),
        ("places.tsv", NameKinds.Place, null),
    ];

    public static Lexicon Build(TrainingFolders folders, TextWriter log)
    {
        var data = folders.Data;
        var names = new NameLists();
        AddPersons(names, Path.Combine(data, "gazetteers"));
        AddPlaces(names, Path.Combine(data, "gazetteers"), Path.Combine(data, "reference"));
        AddOrganizations(names, Path.Combine(data, "gazetteers"));
        AddOwn(names, Path.Combine(folders.Own, "names"));
        names.AddFrequentParts();
        var classes = Classes(Path.Combine(data, "clusters", "word2vec_kmeans_64_256_1000.tsv"));
        var syntax = SyntaxClasses(data);
        log.WriteLine($"{Name}: {classes.Count} words with classes, {syntax.Count} with syntactic ones, {names.Words.Count} name words, {names.Phrases.Count} phrases");
        var first = new Lexicon(classes, syntax, Table(new Dictionary<uint, uint>()), Table(names.Words), Table(names.Phrases));
        var usage = Usage(data, first, log);
        log.WriteLine($"{Name}: {usage.Count} words with usage");
        return new Lexicon(classes, syntax, usage, Table(names.Words), Table(names.Phrases));
    }

    /// <summary>How words are used in news, by a tagger that does without.</summary>
    private static KeyTable Usage(string data, Lexicon lexicon, TextWriter log)
    {
        var usage = new WordUsage(new PartOfSpeechTagger(TaggerTraining.Train(data, lexicon, log), lexicon));
        foreach (var text in NewsTexts.Read(Path.Combine(data, "unlabelled"))) usage.Add(text);
        return Table(usage.Table());
    }

    /// <summary>Classes by direct neighbours, counted in news and in the treebanks' training parts.</summary>
    private static KeyTable SyntaxClasses(string data)
    {
        var counter = new NeighbourCounter();
        foreach (var text in NewsTexts.Read(Path.Combine(data, "unlabelled")))
        {
            var tokens = Tokenizer.Tokenize(text);
            for (var i = 0; i < tokens.Count; i++) counter.Add(tokens.Chars(i));
            counter.EndText();
        }
        foreach (var sentence in TaggerTraining.Sentences(data))
        {
            foreach (var word in sentence) counter.Add(word.Form);
            counter.EndText();
        }
        var classes = new WordClasses(counter);
        var (coarse, middle, fine) = (classes.Cluster(64), classes.Cluster(256), classes.Cluster(1000));
        var table = new Dictionary<uint, uint>();
        for (var i = 0; i < classes.Words.Count; i++) table.TryAdd(WordAnalysis.FormHash(classes.Words[i]), Lexicon.Classes(coarse[i], middle[i], fine[i]));
        return Table(table);
    }

    private static void AddPersons(NameLists names, string folder)
    {
        foreach (var row in Rows(folder, "first_names_us_ssa.tsv"))
        {
            var births = long.Parse(row[1], CultureInfo.InvariantCulture) + long.Parse(row[2], CultureInfo.InvariantCulture);
            if (births >= 300) names.AddWord(row[0], births >= CommonFirstNameBirths ? NameKinds.FirstName | NameKinds.CommonFirstName : NameKinds.FirstName);
        }
        foreach (var row in Rows(folder, "first_names_world.tsv")) names.AddWord(row[0], NameKinds.FirstName);
        foreach (var row in Rows(folder, "surnames_us.tsv")) names.AddWord(row[0], NameKinds.Surname);
        foreach (var row in Rows(folder, "surnames_world.tsv")) names.AddWord(row[0], NameKinds.Surname);
        foreach (var row in Rows(folder, "common-forenames-by-country.csv", ',')) names.AddWord(row[^1], NameKinds.FirstName | NameKinds.CommonFirstName);
        foreach (var row in Rows(folder, "common-surnames-by-country.csv", ',')) names.AddWord(row[5], NameKinds.Surname | NameKinds.CommonSurname);
        foreach (var row in Rows(folder, "people_corpora_cc0.tsv")) names.AddPhrase(row[0], NameKinds.Person);
        foreach (var row in Rows(folder, "us_politicians.tsv")) names.AddPhrase(row[1], NameKinds.Person);
        foreach (var row in Rows(folder, "occupations_titles_corpora_cc0.tsv")) names.AddPhrase(row[0], NameKinds.Title);
    }

    private static void AddPlaces(NameLists names, string folder, string reference)
    {
        foreach (var row in Rows(reference, "countries.csv", ','))
        {
            foreach (var name in row[5].Split('|').Append(row[3]).Append(row[4])) names.AddPhrase(name, NameKinds.Country);
            foreach (var name in row[6].Split('|')) names.AddPhrase(name, NameKinds.Demonym);
        }
        foreach (var row in Rows(reference, "countries_special.csv", ','))
        {
            names.AddPhrase(row[1], NameKinds.Country);
            foreach (var name in row[4].Split('|')) names.AddPhrase(name, NameKinds.Demonym);
        }
        foreach (var row in Rows(folder, "cities_geonames_pop1000.tsv"))
        {
            var population = long.Parse(row[6], CultureInfo.InvariantCulture);
            var kind = population >= LargeCityPopulation ? NameKinds.City | NameKinds.LargeCity : NameKinds.City;
            if (population >= 3000) names.AddPhrase(row[1], kind);
            if (row[2].Length > 0 && population >= LargeCityPopulation) names.AddPhrase(row[2], kind);
        }
        foreach (var row in Rows(folder, "places_corpora_cc0.tsv")) names.AddPhrase(row[0], NameKinds.Region);
    }

    private static void AddOrganizations(NameLists names, string folder)
    {
        foreach (var file in new[] { "orgs_corpora_cc0.tsv", "militant_groups_corpora_cc0.tsv", "us_committees.tsv" })
            foreach (var row in Rows(folder, file)) names.AddPhrase(row[0], NameKinds.Organization);
        foreach (var row in Rows(folder, "sp500.tsv")) names.AddPhrase(row[1], NameKinds.Organization);
        foreach (var row in Rows(folder, "supranational_bodies.tsv"))
        {
            names.AddPhrase(row[1], NameKinds.Organization);
            names.AddPhrase(row[2], NameKinds.Organization);
        }
        foreach (var row in Rows(folder, "us_gov_orgs_dotgov.tsv"))
            if (row[1].StartsWith("Federal", StringComparison.Ordinal)) names.AddPhrase(row[0], NameKinds.Organization);
        foreach (var row in Rows(folder, "universities.tsv")) names.AddPhrase(row[0], NameKinds.University);
        foreach (var row in Rows(folder, "football_clubs.tsv")) names.AddPhrase(row[0], NameKinds.Club);
    }

    /// <summary>The project's own lists: name, abbreviation, country, "ambiguous"; the last three may be missing. Lines of sources begin with "#".</summary>
    private static void AddOwn(NameLists names, string folder)
    {
        foreach (var (file, kind, other) in s_own)
        {
            foreach (var row in File.ReadLines(Path.Combine(folder, file)).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')))
            {
                var kinds = row.Length > 3 && row[3].Length > 0 ? kind | NameKinds.Ambiguous : kind;
                names.AddPhrase(row[0], kinds);
                if (row.Length > 1) names.AddPhrase(row[1], other ?? kinds);
            }
        }
    }

    private static KeyTable Classes(string path)
    {
        var classes = new Dictionary<uint, uint>();
        foreach (var line in File.ReadLines(path))
        {
            var columns = line.Split('\t');
            int Number(int start, int length) => int.Parse(columns[1].AsSpan(start, length), CultureInfo.InvariantCulture);
            classes.TryAdd(WordAnalysis.FormHash(columns[0]), Lexicon.Classes(Number(0, 3), Number(3, 3), Number(6, 4)));
        }
        return Table(classes);
    }

    private static KeyTable Table<T>(Dictionary<uint, T> items)
        where T : struct
    {
        var sorted = items.OrderBy(i => i.Key).ToArray();
        return new KeyTable([.. sorted.Select(i => i.Key)], [.. sorted.Select(i => Convert.ToUInt32(i.Value, CultureInfo.InvariantCulture))]);
    }

    private static IEnumerable<string[]> Rows(string folder, string file, char separator = '\t') =>
        File.ReadLines(Path.Combine(folder, file)).Skip(1).Select(line => separator == '\t' ? line.Split('\t') : Csv(line));

    private static string[] Csv(string line)
    {
        var fields = new List<string>();
        var field = new System.Text.StringBuilder();
        var quoted = false;
        foreach (var c in line)
        {
            if (c == '"') quoted = !quoted;
            else if (c == ',' && !quoted) { fields.Add(field.ToString()); field.Clear(); }
            else field.Append(c);
        }
        fields.Add(field.ToString());
        return [.. fields];
    }
}
