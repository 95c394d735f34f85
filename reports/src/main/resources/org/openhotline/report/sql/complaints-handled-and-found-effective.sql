{handled}
SELECT which,
       count(*) AS total,
       count(*) FILTER (WHERE sector = 'POSTAL') AS postal,
       count(*) FILTER (WHERE sector = 'EXPRESS') AS express,
       count(*) FILTER (WHERE effective) AS effective_total,
       count(*) FILTER (WHERE effective AND sector = 'POSTAL') AS effective_postal,
       count(*) FILTER (WHERE effective AND sector = 'EXPRESS') AS effective_express
  FROM handled
 GROUP BY which
