-- The articles of each group of near-duplicates. One stands for them: the first published, of those of one day the longest.
-- A view, so that it holds whatever arrives, changes or goes later, in whatever order.
CREATE VIEW duplicate_view AS
SELECT g.id AS duplicate_group_id, g.name, a.id AS article_id, r.record_id, a.title, a.published, s.name AS site,
       row_number() OVER (PARTITION BY g.id ORDER BY a.published IS NULL, substr(a.published, 1, 10), length(a.text) DESC, a.id) = 1 AS is_representative
FROM duplicate_group g
JOIN article a ON a.duplicate_group_id = g.id
JOIN record r ON r.article_id = a.id AND r.role = 'original'
LEFT JOIN site s ON s.id = a.site_id;
