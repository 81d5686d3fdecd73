using Store.Queries;
using Xunit;

namespace Pipeline.Tests;

public sealed class FullTextQueryTests
{
    [Theory]
    [InlineData("remittances tax", "\"remittances\" AND \"tax\"")]
    [InlineData("\"central bank\" rates", "\"central bank\" AND \"rates\"")]
    [InlineData("“central bank”", "\"central bank\"")]
    [InlineData("infl*", "\"infl\"*")]
    [InlineData("AND OR NOT near( title: ^x", "\"AND\" AND \"OR\" AND \"NOT\" AND \"near(\" AND \"title:\" AND \"^x\"")]
    [InlineData("open \"quote", "\"open\" AND \"quote\"")]
    [InlineData("it's 5% - a-b", "\"it's\" AND \"5%\" AND \"a-b\"")]
    [InlineData("a\0b", "\"ab\"")]
    public void WhatAPersonTypesBecomesAnExpression(string typed, string expression) => Assert.Equal(expression, FullTextQuery.AllOf(typed));

    [Theory]
    [InlineData("")]
    [InlineData(" … \" \" * ( ) -")]
    public void WithoutAWordThereIsNone(string typed) => Assert.Null(FullTextQuery.AllOf(typed));

    [Theory]
    [InlineData("\" OR 1")]
    [InlineData("*** NEAR(a b, 2) {x y} : + ^ -")]
    [InlineData("日本 \U0001F600 ü*")]
    [InlineData("x'; DROP TABLE article; --")]
    public void NoSearchFails(string typed)
    {
        using var fixture = new StoreFixture();
        fixture.Run("1", SampleDocument.Create());
        using var store = global::Store.KnowledgeStore.OpenReadOnly(fixture.File);
        if (FullTextQuery.AllOf(typed) is { } expression) Assert.NotNull(store.Search(expression).ToList());
    }
}
