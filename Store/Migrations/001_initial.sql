-- Offsets (span_start, span_end) are half-open Unicode code points into article.text:
-- substr(text, span_start + 1, span_end - span_start) gives the surface back.
-- Only features of SQLite 3.40 and earlier, so that older readers open the file.

-- One call of `pipeline run`. Its counts sum: read = new + unchanged + updated + duplicate + quarantined.
CREATE TABLE run (
    id                INTEGER PRIMARY KEY,
    name              TEXT NOT NULL,
    status            TEXT NOT NULL CHECK (status IN ('running', 'finished', 'interrupted', 'failed')),
    started_at        TEXT NOT NULL,
    ended_at          TEXT,
    program_version   TEXT NOT NULL,
    annotator_version TEXT NOT NULL, -- changes when a model, a word list or a rule changes
    models            TEXT NOT NULL CHECK (json_valid(models)),
    inputs            TEXT NOT NULL CHECK (json_valid(inputs)),
    read_count        INTEGER NOT NULL DEFAULT 0,
    new_count         INTEGER NOT NULL DEFAULT 0,
    unchanged_count   INTEGER NOT NULL DEFAULT 0,
    updated_count     INTEGER NOT NULL DEFAULT 0,
    duplicate_count   INTEGER NOT NULL DEFAULT 0,
    quarantined_count INTEGER NOT NULL DEFAULT 0,
    reannotated_count INTEGER NOT NULL DEFAULT 0 -- part of updated: same article, newer annotator
) STRICT;

CREATE TABLE site (
    id   INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE author (
    id   INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE country (
    id   INTEGER PRIMARY KEY,
    iso2 TEXT NOT NULL UNIQUE CHECK (length(iso2) = 2),
    name TEXT NOT NULL UNIQUE
) STRICT;

-- Articles that say nearly the same: agency copy and its prints, later versions under another address.
CREATE TABLE duplicate_group (
    id   INTEGER PRIMARY KEY,
    name TEXT NOT NULL -- title of its first article
) STRICT;

CREATE TABLE article (
    id                 INTEGER PRIMARY KEY,
    title              TEXT,
    published          TEXT, -- ISO 8601 at its own precision, zone as found
    published_precision TEXT CHECK (published_precision IN ('year', 'month', 'day', 'minute', 'second')),
    published_origin   TEXT,
    modified           TEXT,
    site_id            INTEGER REFERENCES site (id),
    url                TEXT,
    canonical_url      TEXT,
    language           TEXT,
    section            TEXT,
    tags               TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(tags)),
    text               TEXT NOT NULL,
    content_sha256     TEXT NOT NULL,
    url_key            TEXT, -- the address without scheme, fragment and tracking parameters
    revision           INTEGER NOT NULL DEFAULT 1,
    duplicate_group_id INTEGER REFERENCES duplicate_group (id),
    run_id             INTEGER NOT NULL REFERENCES run (id) -- the run that annotated it
) STRICT;
CREATE INDEX article_published ON article (published);
CREATE INDEX article_site ON article (site_id);
CREATE INDEX article_content ON article (content_sha256);
CREATE INDEX article_url_key ON article (url_key) WHERE url_key IS NOT NULL;
CREATE INDEX article_group ON article (duplicate_group_id) WHERE duplicate_group_id IS NOT NULL;
CREATE INDEX article_run ON article (run_id);

-- By what near-duplicates are found: a sample of the text's four-word runs, and the part of it that is searched.
CREATE TABLE article_signature (
    article_id INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    signature  BLOB NOT NULL
) STRICT;

CREATE TABLE signature_key (
    key        INTEGER NOT NULL,
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    PRIMARY KEY (key, article_id)
) STRICT, WITHOUT ROWID;

-- What the article said before it was updated.
CREATE TABLE article_revision (
    id             INTEGER PRIMARY KEY,
    article_id     INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    revision       INTEGER NOT NULL,
    title          TEXT,
    published      TEXT,
    text           TEXT NOT NULL,
    content_sha256 TEXT NOT NULL,
    fingerprint    TEXT NOT NULL,
    replaced_by_run_id INTEGER NOT NULL REFERENCES run (id),
    UNIQUE (article_id, revision)
) STRICT;

-- One row per input id. original: the record that the article's row shows; copy: the same text under another id;
-- earlier: an older version that came under another id and the same address.
CREATE TABLE record (
    id          INTEGER PRIMARY KEY,
    record_id   TEXT NOT NULL UNIQUE,
    article_id  INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    role        TEXT NOT NULL CHECK (role IN ('original', 'copy', 'earlier')),
    fingerprint TEXT NOT NULL, -- SHA-256 over text and metadata: what "unchanged" means
    title       TEXT,
    published   TEXT,
    url         TEXT,
    site_id     INTEGER REFERENCES site (id),
    file        TEXT NOT NULL,
    line        INTEGER NOT NULL,
    run_id      INTEGER NOT NULL REFERENCES run (id)
) STRICT;
CREATE INDEX record_article ON record (article_id);
CREATE UNIQUE INDEX record_original ON record (article_id) WHERE role = 'original';

CREATE TABLE article_author (
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    author_id  INTEGER NOT NULL REFERENCES author (id),
    PRIMARY KEY (article_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_author_author ON article_author (author_id);

-- Blocks of the text: paragraphs, headings, list items.
CREATE TABLE block (
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    kind       TEXT NOT NULL,
    span_start INTEGER NOT NULL,
    span_end   INTEGER NOT NULL CHECK (span_end >= span_start),
    PRIMARY KEY (article_id, position)
) STRICT, WITHOUT ROWID;

-- A name across all articles. Linked conservatively: same type and same full name. A person known by one word
-- only ("Smith") is nobody else's: the row then belongs to one article (article_id is set).
CREATE TABLE entity (
    id         INTEGER PRIMARY KEY,
    name       TEXT NOT NULL,
    type       TEXT NOT NULL CHECK (type IN ('PER', 'ORG', 'LOC', 'MISC')),
    name_key   TEXT NOT NULL,
    article_id INTEGER REFERENCES article (id) ON DELETE CASCADE
) STRICT;
CREATE UNIQUE INDEX entity_key ON entity (type, name_key) WHERE article_id IS NULL;
CREATE INDEX entity_article ON entity (article_id) WHERE article_id IS NOT NULL;

-- The same within one article: all its mentions, its fullest name there.
CREATE TABLE article_entity (
    id         INTEGER PRIMARY KEY,
    name       TEXT NOT NULL,
    type       TEXT NOT NULL CHECK (type IN ('PER', 'ORG', 'LOC', 'MISC')),
    gender     TEXT NOT NULL CHECK (gender IN ('unknown', 'female', 'male')),
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    entity_id  INTEGER NOT NULL REFERENCES entity (id),
    position   INTEGER NOT NULL, -- 1, 2 … in order of first mention
    UNIQUE (article_id, position)
) STRICT;
CREATE INDEX article_entity_entity ON article_entity (entity_id);

CREATE TABLE alias (
    id                INTEGER PRIMARY KEY,
    name              TEXT NOT NULL,
    article_entity_id INTEGER NOT NULL REFERENCES article_entity (id) ON DELETE CASCADE,
    position          INTEGER NOT NULL
) STRICT;
CREATE INDEX alias_article_entity ON alias (article_entity_id);
CREATE INDEX alias_name ON alias (name);

CREATE TABLE mention (
    id                INTEGER PRIMARY KEY,
    surface           TEXT NOT NULL,
    type              TEXT NOT NULL CHECK (type IN ('PER', 'ORG', 'LOC', 'MISC')),
    article_id        INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    article_entity_id INTEGER NOT NULL REFERENCES article_entity (id) ON DELETE CASCADE,
    span_start        INTEGER NOT NULL,
    span_end          INTEGER NOT NULL CHECK (span_end > span_start),
    rule              TEXT NOT NULL, -- model or rule that made it
    confidence        REAL NOT NULL
) STRICT;
CREATE INDEX mention_article ON mention (article_id);
CREATE INDEX mention_article_entity ON mention (article_entity_id);

CREATE TABLE country_mention (
    id         INTEGER PRIMARY KEY,
    surface    TEXT NOT NULL,
    country_id INTEGER NOT NULL REFERENCES country (id),
    form       TEXT NOT NULL,
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    span_start INTEGER NOT NULL,
    span_end   INTEGER NOT NULL CHECK (span_end > span_start),
    rule       TEXT NOT NULL,
    confidence REAL NOT NULL
) STRICT;
CREATE INDEX country_mention_article ON country_mention (article_id);
CREATE INDEX country_mention_country ON country_mention (country_id);

-- value, low, high, per: INTEGER or REAL; TEXT where neither holds the number exactly.
CREATE TABLE quantity (
    id         INTEGER PRIMARY KEY,
    surface    TEXT NOT NULL,
    kind       TEXT NOT NULL,
    value      ANY,
    low        ANY,
    high       ANY,
    per        ANY,
    unit       TEXT,
    modifier   TEXT,
    change     TEXT CHECK (change IN ('up', 'down')), -- the quantity is the amount of a change
    counted    TEXT, -- what is counted or measured, as the text has it
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    span_start INTEGER NOT NULL,
    span_end   INTEGER NOT NULL CHECK (span_end > span_start),
    rule       TEXT NOT NULL,
    confidence REAL NOT NULL
) STRICT;
CREATE INDEX quantity_article ON quantity (article_id);
CREATE INDEX quantity_unit ON quantity (unit, value);

CREATE TABLE timex (
    id         INTEGER PRIMARY KEY,
    surface    TEXT NOT NULL,
    kind       TEXT NOT NULL CHECK (kind IN ('date', 'time', 'duration', 'set')),
    value      TEXT NOT NULL, -- TIMEX3 / ISO 8601
    modifier   TEXT,
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    span_start INTEGER NOT NULL,
    span_end   INTEGER NOT NULL CHECK (span_end > span_start),
    rule       TEXT NOT NULL,
    confidence REAL NOT NULL
) STRICT;
CREATE INDEX timex_article ON timex (article_id);
CREATE INDEX timex_value ON timex (value);

-- A claim: who said what, in which role, for whom.
CREATE TABLE quotation (
    id                INTEGER PRIMARY KEY,
    text              TEXT NOT NULL, -- its content pieces, joined by a space
    type              TEXT NOT NULL CHECK (type IN ('direct', 'indirect', 'mixed')),
    speaker           TEXT, -- the fullest name; null: unnamed or unknown
    role              TEXT,
    affiliation       TEXT,
    speaker_kind      TEXT,
    cue               TEXT,
    speaker_text      TEXT, -- the speaker as named beside the cue
    is_negated        INTEGER NOT NULL CHECK (is_negated IN (0, 1)),
    is_hedged         INTEGER NOT NULL CHECK (is_hedged IN (0, 1)),
    article_id        INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    article_entity_id INTEGER REFERENCES article_entity (id) ON DELETE CASCADE,
    position          INTEGER NOT NULL,
    rule              TEXT NOT NULL,
    statement_confidence REAL NOT NULL, -- that this is attributed speech
    confidence        REAL NOT NULL,    -- that content and speaker are right
    UNIQUE (article_id, position)
) STRICT;
CREATE INDEX quotation_article_entity ON quotation (article_entity_id) WHERE article_entity_id IS NOT NULL;
CREATE INDEX quotation_speaker ON quotation (speaker);

-- Where each part of a quotation stands: content and cue can have several pieces; speaker, role and affiliation have one.
CREATE TABLE quotation_piece (
    id           INTEGER PRIMARY KEY,
    surface      TEXT NOT NULL,
    part         TEXT NOT NULL CHECK (part IN ('content', 'cue', 'speaker', 'role', 'affiliation')),
    quotation_id INTEGER NOT NULL REFERENCES quotation (id) ON DELETE CASCADE,
    span_start   INTEGER NOT NULL,
    span_end     INTEGER NOT NULL CHECK (span_end >= span_start)
) STRICT;
CREATE INDEX quotation_piece_quotation ON quotation_piece (quotation_id);

-- What a claim is about: the names, countries, quantities and dates inside its content.
CREATE TABLE claim_mention (
    quotation_id INTEGER NOT NULL REFERENCES quotation (id) ON DELETE CASCADE,
    mention_id   INTEGER NOT NULL REFERENCES mention (id) ON DELETE CASCADE,
    PRIMARY KEY (quotation_id, mention_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_mention_mention ON claim_mention (mention_id);

CREATE TABLE claim_country (
    quotation_id       INTEGER NOT NULL REFERENCES quotation (id) ON DELETE CASCADE,
    country_mention_id INTEGER NOT NULL REFERENCES country_mention (id) ON DELETE CASCADE,
    PRIMARY KEY (quotation_id, country_mention_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_country_country_mention ON claim_country (country_mention_id);

CREATE TABLE claim_quantity (
    quotation_id INTEGER NOT NULL REFERENCES quotation (id) ON DELETE CASCADE,
    quantity_id  INTEGER NOT NULL REFERENCES quantity (id) ON DELETE CASCADE,
    PRIMARY KEY (quotation_id, quantity_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_quantity_quantity ON claim_quantity (quantity_id);

CREATE TABLE claim_timex (
    quotation_id INTEGER NOT NULL REFERENCES quotation (id) ON DELETE CASCADE,
    timex_id     INTEGER NOT NULL REFERENCES timex (id) ON DELETE CASCADE,
    PRIMARY KEY (quotation_id, timex_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_timex_timex ON claim_timex (timex_id);

-- Inputs that did not become an article, and why. A row goes when the input is read successfully later.
CREATE TABLE quarantine (
    id        INTEGER PRIMARY KEY,
    record_id TEXT NOT NULL,
    kind      TEXT NOT NULL,
    reason    TEXT NOT NULL,
    file      TEXT NOT NULL,
    line      INTEGER NOT NULL,
    run_id    INTEGER NOT NULL REFERENCES run (id), -- the run that first met it in this state
    UNIQUE (file, line, record_id)
) STRICT;
CREATE INDEX quarantine_run ON quarantine (run_id);

-- Full text. The tables hold only the index; the text stays in article and quotation.
CREATE VIRTUAL TABLE article_fts USING fts5 (title, text, content = 'article', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2');

CREATE TRIGGER article_fts_insert AFTER INSERT ON article BEGIN
    INSERT INTO article_fts (rowid, title, text) VALUES (new.id, coalesce(new.title, ''), new.text);
END;
CREATE TRIGGER article_fts_delete BEFORE DELETE ON article BEGIN
    INSERT INTO article_fts (article_fts, rowid, title, text) VALUES ('delete', old.id, coalesce(old.title, ''), old.text);
END;
CREATE TRIGGER article_fts_update AFTER UPDATE OF title, text ON article BEGIN
    INSERT INTO article_fts (article_fts, rowid, title, text) VALUES ('delete', old.id, coalesce(old.title, ''), old.text);
    INSERT INTO article_fts (rowid, title, text) VALUES (new.id, coalesce(new.title, ''), new.text);
END;

CREATE VIRTUAL TABLE quotation_fts USING fts5 (text, speaker, role, affiliation, content = 'quotation', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2');

CREATE TRIGGER quotation_fts_insert AFTER INSERT ON quotation BEGIN
    INSERT INTO quotation_fts (rowid, text, speaker, role, affiliation) VALUES (new.id, new.text, coalesce(new.speaker, ''), coalesce(new.role, ''), coalesce(new.affiliation, ''));
END;
CREATE TRIGGER quotation_fts_delete BEFORE DELETE ON quotation BEGIN
    INSERT INTO quotation_fts (quotation_fts, rowid, text, speaker, role, affiliation) VALUES ('delete', old.id, old.text, coalesce(old.speaker, ''), coalesce(old.role, ''), coalesce(old.affiliation, ''));
END;
CREATE TRIGGER quotation_fts_update AFTER UPDATE OF text, speaker, role, affiliation ON quotation BEGIN
    INSERT INTO quotation_fts (quotation_fts, rowid, text, speaker, role, affiliation) VALUES ('delete', old.id, old.text, coalesce(old.speaker, ''), coalesce(old.role, ''), coalesce(old.affiliation, ''));
    INSERT INTO quotation_fts (rowid, text, speaker, role, affiliation) VALUES (new.id, new.text, coalesce(new.speaker, ''), coalesce(new.role, ''), coalesce(new.affiliation, ''));
END;

-- Views for reading.
CREATE VIEW quote_view AS
SELECT q.id, q.speaker, q.role, q.affiliation, q.speaker_kind AS kind, q.text AS quote, q.cue, q.type, q.confidence,
       a.title AS article, a.published, s.name AS site, a.url, r.record_id, q.article_id, ae.entity_id
FROM quotation q
JOIN article a ON a.id = q.article_id
JOIN record r ON r.article_id = a.id AND r.role = 'original'
LEFT JOIN site s ON s.id = a.site_id
LEFT JOIN article_entity ae ON ae.id = q.article_entity_id;

CREATE VIEW entity_view AS
SELECT e.id, e.name, e.type, e.article_id,
       (SELECT count(*) FROM article_entity ae WHERE ae.entity_id = e.id) AS articles,
       (SELECT count(*) FROM article_entity ae JOIN mention m ON m.article_entity_id = ae.id WHERE ae.entity_id = e.id) AS mentions,
       (SELECT count(*) FROM article_entity ae JOIN quotation q ON q.article_entity_id = ae.id WHERE ae.entity_id = e.id) AS quotes
FROM entity e;

-- How often each article names each country; the focus is the country (or countries) named most often.
CREATE VIEW article_country AS
SELECT m.article_id, m.country_id, c.iso2, c.name AS country, count(*) AS mentions, min(m.span_start) AS first_at,
       count(*) = max(count(*)) OVER (PARTITION BY m.article_id) AS is_focus
FROM country_mention m
JOIN country c ON c.id = m.country_id
GROUP BY m.article_id, m.country_id;

CREATE VIEW number_view AS
SELECT n.id, n.surface, n.kind, n.value, n.low, n.high, n.per, n.unit, n.modifier, n.change, n.counted, n.confidence,
       a.title AS article, a.published, n.article_id
FROM quantity n
JOIN article a ON a.id = n.article_id;
