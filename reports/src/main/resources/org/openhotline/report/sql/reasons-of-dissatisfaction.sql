SELECT coalesce(btrim(reason), '') AS reason, count(*) AS callbacks
  FROM callback
 WHERE purpose = 'SURVEY' AND planned_at >= :nowFrom AND planned_at < :nowUntil
   AND (centre IN ('DISSATISFIED', 'VERY_DISSATISFIED') OR enterprise IN ('DISSATISFIED', 'VERY_DISSATISFIED'))
 GROUP BY 1
 ORDER BY 2 DESC, 1
