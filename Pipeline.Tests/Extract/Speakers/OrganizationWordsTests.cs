using Extract.Speakers;
using Xunit;

namespace Pipeline.Tests;

public class OrganizationWordsTests
{
    [Theory]
    [InlineData("White House", nameof(OrganizationCategory.Government))]
    [InlineData("National Bank", nameof(OrganizationCategory.Government))]
    [InlineData("National Bank of Ukraine", nameof(OrganizationCategory.Government))]
    [InlineData("European Central Bank", nameof(OrganizationCategory.Government))]
    [InlineData("Reserve Bank of India", nameof(OrganizationCategory.Government))]
    [InlineData("Joint Chiefs of Staff", nameof(OrganizationCategory.Government))]
    [InlineData("National Institutes of Health", nameof(OrganizationCategory.Government))]
    [InlineData("White House Correspondents Association", nameof(OrganizationCategory.Association))]
    [InlineData("Institute of Physics", nameof(OrganizationCategory.Academic))]
    [InlineData("Stanford University", nameof(OrganizationCategory.Academic))]
    [InlineData("North Carolina State Board of Elections", nameof(OrganizationCategory.Government))]
    [InlineData("National Transportation Safety Board", nameof(OrganizationCategory.Government))]
    [InlineData("Bank of England", nameof(OrganizationCategory.Government))]
    [InlineData("Ministry of Labour", nameof(OrganizationCategory.Government))]
    [InlineData("Salvation Army", nameof(OrganizationCategory.Association))]
    [InlineData("Norwegian Refugee Council", nameof(OrganizationCategory.Association))]
    [InlineData("Nigeria Labour Congress", nameof(OrganizationCategory.Association))]
    [InlineData("Red Crescent", nameof(OrganizationCategory.Association))]
    [InlineData("Muslim Student Association", nameof(OrganizationCategory.Association))]
    [InlineData("African National Congress", nameof(OrganizationCategory.Party))]
    [InlineData("African Union", nameof(OrganizationCategory.International))]
    [InlineData("International Atomic Energy Agency", nameof(OrganizationCategory.International))]
    [InlineData("Fine Gael", nameof(OrganizationCategory.Party))]
    [InlineData("Chamber of Deputies", nameof(OrganizationCategory.Legislature))]
    [InlineData("Chamber of Commerce", nameof(OrganizationCategory.Company))]
    [InlineData("Chatham House", nameof(OrganizationCategory.Academic))]
    [InlineData("Geneva University Hospitals", nameof(OrganizationCategory.Academic))]
    [InlineData("National Prison Service", nameof(OrganizationCategory.Government))]
    public void A_name_shows_what_an_organization_is(string name, string category) => Assert.Equal(category, OrganizationWords.Find(name).ToString());

    [Theory]
    [InlineData("First National Bank")]
    [InlineData("Deutsche Bank")]
    public void A_bank_that_is_not_a_central_one_is_no_authority(string name) => Assert.NotEqual(OrganizationCategory.Government, OrganizationWords.Find(name));

    [Theory]
    [InlineData("School of Medicine", true)]
    [InlineData("Harvard Law School", true)]
    [InlineData("Physics Department", true)]
    [InlineData("Center for Migration", true)]
    [InlineData("Carter Center", false)]
    [InlineData("Oxford University", false)]
    public void Schools_and_departments_are_parts_of_a_larger_body(string name, bool isPart) => Assert.Equal(isPart, OrganizationWords.IsPart(name));
}
