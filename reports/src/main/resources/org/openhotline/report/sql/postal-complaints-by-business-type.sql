-- The bottom line of the postal table, counted apart from its rows.
{handled}
SELECT business_type, count(*) AS now
  FROM handled
 WHERE which = 'now' AND sector = 'POSTAL'
 GROUP BY 1
