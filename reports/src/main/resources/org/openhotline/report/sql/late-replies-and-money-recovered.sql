{handled}
SELECT count(*) FILTER (WHERE late) AS late, coalesce(sum(recovered_fen), 0) AS recovered_fen
  FROM handled
 WHERE which = 'now'
