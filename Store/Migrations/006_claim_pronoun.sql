-- Whom the pronouns inside a claim mean: "I" its speaker, "he" and "she" somebody who is named elsewhere in the article.
CREATE TABLE claim_pronoun (
    quotation_id      INTEGER NOT NULL REFERENCES quotation (id) ON DELETE CASCADE,
    article_entity_id INTEGER NOT NULL REFERENCES article_entity (id) ON DELETE CASCADE,
    surface           TEXT NOT NULL,
    span_start        INTEGER NOT NULL,
    span_end          INTEGER NOT NULL CHECK (span_end > span_start),
    PRIMARY KEY (quotation_id, span_start)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_pronoun_article_entity ON claim_pronoun (article_entity_id);

-- Whom and what a claim is about, by name or by pronoun.
CREATE VIEW claim_entity AS
SELECT c.quotation_id, m.article_entity_id, ae.entity_id, ae.name, ae.type, m.surface, m.span_start, m.span_end, 0 AS is_pronoun
FROM claim_mention c JOIN mention m ON m.id = c.mention_id JOIN article_entity ae ON ae.id = m.article_entity_id
UNION ALL
SELECT c.quotation_id, c.article_entity_id, ae.entity_id, ae.name, ae.type, c.surface, c.span_start, c.span_end, 1
FROM claim_pronoun c JOIN article_entity ae ON ae.id = c.article_entity_id;
