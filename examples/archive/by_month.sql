-- All events of an archive sorted into folders by month, so that a question about one reads no other.
COPY (
    SELECT *, coalesce(strftime(TRY_CAST(start AS TIMESTAMP), '%Y-%m'), 'undated') AS month
    FROM read_parquet(getvariable('events'))
) TO 'by_month' (FORMAT parquet, PARTITION_BY (month), OVERWRITE_OR_IGNORE)
