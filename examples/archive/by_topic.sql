-- The timeline of a topic: a row for each type of event and day, with its participants and the article that tells it most plainly.
SELECT start, "end", type, arg_max(title, salience) AS title, arg_max(article_id, salience) AS article_id,
       list_sort(list_distinct(flatten(list(string_split(participants, '; '))))) AS participants,
       count(DISTINCT article_id) AS articles
FROM read_parquet(getvariable('events'))
WHERE (type = getvariable('topic') OR starts_with(type, getvariable('topic') || '.'))
  AND modality = 'happened' AND NOT negated AND start IS NOT NULL
GROUP BY start, "end", type
ORDER BY start, "end", articles DESC, type
