-- Who or what a quantity is stated of, where the clause says it: "Sales in Asia" in "Sales in Asia rose by 5%".
ALTER TABLE quantity ADD COLUMN subject TEXT;

DROP VIEW number_view;
CREATE VIEW number_view AS
SELECT n.id, n.surface, n.kind, n.value, n.low, n.high, n.per, n.unit, n.modifier, n.change, n.counted, n.subject, n.confidence,
       a.title AS article, a.published, n.article_id
FROM quantity n
JOIN article a ON a.id = n.article_id;
