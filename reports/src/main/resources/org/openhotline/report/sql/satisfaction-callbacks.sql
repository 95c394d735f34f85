SELECT CASE WHEN status = 'DONE' THEN outcome END AS outcome, count(*) AS callbacks
  FROM callback
 WHERE purpose = 'SURVEY' AND planned_at >= :nowFrom AND planned_at < :nowUntil
 GROUP BY 1
