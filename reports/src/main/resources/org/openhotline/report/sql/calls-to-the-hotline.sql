-- Every call of the period once. A recording that was voided (empty, say) is no statement.
WITH told AS (
    SELECT call.queued_at,
           call.answered_at,
           call.ended_at,
           EXISTS (SELECT FROM recording
                    WHERE recording.call = call.id
                      AND recording.kind IN ('STATEMENT', 'FALLBACK')
                      AND recording.voided IS NULL) AS spoke,
           EXISTS (SELECT FROM contact
                    WHERE contact.call = call.id
                      AND contact.outcome = 'PROGRESS') AS heard_progress
      FROM call
     WHERE direction = 'IN' AND began_at >= :nowFrom AND began_at < :nowUntil
),
ended AS (
    SELECT told.*,
           CASE WHEN answered_at IS NOT NULL THEN 'answered'
                WHEN spoke THEN 'statement'
                WHEN heard_progress THEN 'self-service'
                WHEN queued_at IS NOT NULL THEN 'abandoned'
                ELSE 'left-early' END AS how
      FROM told
)
SELECT count(*) AS calls,
       count(*) FILTER (WHERE queued_at IS NOT NULL OR answered_at IS NOT NULL) AS offered,
       count(*) FILTER (WHERE how = 'answered') AS answered,
       count(*) FILTER (WHERE how = 'answered' AND answered_at - queued_at <= interval '15 seconds') AS answered_in_15s,
       count(*) FILTER (WHERE how = 'abandoned') AS abandoned,
       count(*) FILTER (WHERE how = 'abandoned' AND ended_at - queued_at < interval '5 seconds') AS short_abandoned,
       count(*) FILTER (WHERE how = 'statement') AS statements,
       count(*) FILTER (WHERE how = 'self-service') AS self_service,
       count(*) FILTER (WHERE how = 'left-early') AS left_early
  FROM ended
