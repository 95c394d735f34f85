{handled}
SELECT coalesce(finding, 'NONE') AS finding, count(*) AS complaints
  FROM handled
 WHERE which = 'now'
 GROUP BY 1
