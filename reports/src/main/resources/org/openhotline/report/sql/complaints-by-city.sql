{handled}
SELECT city_code AS code,
       count(*) FILTER (WHERE which = 'now') AS now,
       count(*) FILTER (WHERE which = 'before') AS before,
       count(*) FILTER (WHERE which = 'yearAgo') AS year_ago,
       count(*) FILTER (WHERE which = 'now' AND effective) AS effective
  FROM handled
 GROUP BY 1
