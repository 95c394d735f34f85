{handled}
SELECT sector,
       coalesce(problem_stat, '00') AS problem,
       business_type,
       count(*) FILTER (WHERE which = 'now') AS now,
       count(*) FILTER (WHERE which = 'before') AS before,
       count(*) FILTER (WHERE which = 'yearAgo') AS year_ago,
       count(*) FILTER (WHERE which = 'now' AND effective) AS effective
  FROM handled
 GROUP BY 1, 2, 3
