-- The countries that an article is about, ranked by how often and how early it names them, their capitals, regions and large cities.
CREATE TABLE country_focus (
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    position   INTEGER NOT NULL CHECK (position > 0), -- 1 is the foremost
    country_id INTEGER NOT NULL REFERENCES country (id),
    score      REAL NOT NULL CHECK (score > 0 AND score <= 1.000001), -- share; the scores of an article sum to 1
    PRIMARY KEY (article_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX country_focus_country ON country_focus (country_id);

-- By article alone, the view below would look through all mentions of a country to count those of one article.
DROP INDEX country_mention_article;
CREATE INDEX country_mention_article ON country_mention (article_id, country_id);

-- Articles that were stored before are ranked by their mentions alone until they are read anew.
INSERT INTO country_focus (article_id, position, country_id, score)
SELECT article_id, row_number() OVER (PARTITION BY article_id ORDER BY count(*) DESC, min(span_start)), country_id,
       count(*) * 1.0 / sum(count(*)) OVER (PARTITION BY article_id)
FROM country_mention
GROUP BY article_id, country_id;

-- How often each article names each country; the focus is the foremost country, and those nearly as prominent.
DROP VIEW article_country;
CREATE VIEW article_country AS
SELECT f.article_id, f.country_id, c.iso2, c.name AS country, f.position, f.score, count(m.id) AS mentions, min(m.span_start) AS first_at,
       f.score >= max(f.score) OVER (PARTITION BY f.article_id) * 2 / 3 AS is_focus
FROM country_focus f
JOIN country c ON c.id = f.country_id
LEFT JOIN country_mention m ON m.article_id = f.article_id AND m.country_id = f.country_id
GROUP BY f.article_id, f.position;
