SELECT question, level, count(*) AS answers
  FROM callback
 CROSS JOIN LATERAL (VALUES ('centre', centre), ('enterprise', enterprise)) AS answer (question, level)
 WHERE purpose = 'SURVEY' AND planned_at >= :nowFrom AND planned_at < :nowUntil AND level IS NOT NULL
 GROUP BY 1, 2
