-- The first decision of each complaint of the period, as its history tells.
{handled}
SELECT decision.act, count(*) AS complaints
  FROM handled
  JOIN LATERAL (
       SELECT act
         FROM complaint_step
        WHERE complaint_step.number = handled.number
          AND act IN ('ACCEPT', 'REJECT', 'GUIDE', 'TRANSFER', 'WITHDRAW', 'TERMINATE')
        ORDER BY id
        LIMIT 1) AS decision ON true
 WHERE which = 'now'
 GROUP BY decision.act
