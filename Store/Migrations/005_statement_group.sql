-- The same statement in several articles: the words that were spoken, whole or in part. Listed once, with its copies.
CREATE TABLE statement_group (
    id   INTEGER PRIMARY KEY,
    name TEXT NOT NULL -- how it begins
) STRICT;

ALTER TABLE quotation ADD COLUMN statement_group_id INTEGER REFERENCES statement_group (id);
ALTER TABLE quotation ADD COLUMN words_hash INTEGER; -- the same for two texts that differ only in marks, white space and capitals
ALTER TABLE quotation ADD COLUMN said TEXT;          -- ISO 8601 year, month or day: as the sentence says, else the day of publication
ALTER TABLE quotation ADD COLUMN said_timex_id INTEGER REFERENCES timex (id) ON DELETE SET NULL; -- where the sentence says so

CREATE INDEX quotation_statement_group ON quotation (statement_group_id) WHERE statement_group_id IS NOT NULL;
CREATE INDEX quotation_words_hash ON quotation (words_hash);
CREATE INDEX quotation_said ON quotation (said);
CREATE INDEX quotation_said_timex ON quotation (said_timex_id) WHERE said_timex_id IS NOT NULL;

-- By what copies are found: a sample of the three-word runs of each statement that is long enough to be told from others.
CREATE TABLE statement_key (
    key          INTEGER NOT NULL,
    quotation_id INTEGER NOT NULL REFERENCES quotation (id) ON DELETE CASCADE,
    PRIMARY KEY (key, quotation_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX statement_key_quotation ON statement_key (quotation_id);

-- Statements stored before say what their article says; copies are found when their articles are read anew.
UPDATE quotation SET said = (SELECT substr(published, 1, 10) FROM article WHERE id = article_id);

DROP VIEW quote_view;
CREATE VIEW quote_view AS
SELECT q.id, q.speaker, q.role, q.affiliation, q.speaker_kind AS kind, q.text AS quote, q.cue, q.type, q.is_negated, q.is_hedged, q.said, q.confidence,
       a.title AS article, a.published, s.name AS site, a.url, r.record_id, q.article_id, ae.entity_id, q.statement_group_id
FROM quotation q
JOIN article a ON a.id = q.article_id
JOIN record r ON r.article_id = a.id AND r.role = 'original'
LEFT JOIN site s ON s.id = a.site_id
LEFT JOIN article_entity ae ON ae.id = q.article_entity_id;

-- Each statement once: its words where it was first said by a named speaker, in how many inputs it stands besides, on how many sites.
CREATE VIEW statement_view AS
WITH ranked AS (
    SELECT q.*, coalesce(q.statement_group_id, -q.id) AS statement_id,
           row_number() OVER (PARTITION BY coalesce(q.statement_group_id, -q.id) ORDER BY q.speaker IS NULL, q.said IS NULL, q.said, length(q.text) DESC, q.id) AS place
    FROM quotation q
)
SELECT r.statement_id, r.id AS quotation_id, r.speaker, r.role, r.affiliation, r.speaker_kind AS kind, r.text AS quote,
       coalesce((SELECT min(c.said) FROM quotation c WHERE c.statement_group_id = r.statement_group_id), r.said) AS first_said,
       (SELECT count(DISTINCT i.record_id) - 1 FROM record i WHERE i.role <> 'earlier' AND i.article_id IN (
            SELECT r.article_id UNION SELECT c.article_id FROM quotation c WHERE c.statement_group_id = r.statement_group_id)) AS copies,
       (SELECT count(DISTINCT i.site_id) FROM record i WHERE i.role <> 'earlier' AND i.article_id IN (
            SELECT r.article_id UNION SELECT c.article_id FROM quotation c WHERE c.statement_group_id = r.statement_group_id)) AS sites
FROM ranked r WHERE r.place = 1;
