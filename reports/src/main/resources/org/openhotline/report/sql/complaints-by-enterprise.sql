{handled}
SELECT handled.enterprise_code AS code,
       enterprise.name,
       count(*) FILTER (WHERE which = 'now') AS now,
       count(*) FILTER (WHERE which = 'before') AS before,
       count(*) FILTER (WHERE which = 'yearAgo') AS year_ago,
       count(*) FILTER (WHERE which = 'now' AND effective) AS effective,
       count(*) FILTER (WHERE which = 'now' AND late) AS late,
       coalesce(sum(recovered_fen) FILTER (WHERE which = 'now'), 0) AS recovered_fen
  FROM handled
  LEFT JOIN enterprise ON enterprise.code = handled.enterprise_code
 GROUP BY 1, 2
