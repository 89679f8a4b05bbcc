-- The timeline of a name: what it took part in, the happenings that most articles tell first among those of a day.
SELECT start, "end", granularity, type, any_value(title) AS title, count(DISTINCT article_id) AS articles
FROM read_parquet(getvariable('events')), unnest(string_split(participants, '; ')) AS told(participant)
WHERE lower(substr(participant, strpos(participant, ': ') + 2)) IN (SELECT lower(unnest(getvariable('names'))))
  AND modality = 'happened' AND NOT negated AND start IS NOT NULL
GROUP BY start, "end", granularity, type
ORDER BY start, "end", articles DESC, type
