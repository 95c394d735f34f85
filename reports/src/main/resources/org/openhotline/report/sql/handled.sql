-- The complaints of a period, of the period before and of the same period a year ago: those whose intake decision was made
-- in it. One that was merged into another is counted there, once. Stands before every query that says {handled}.
WITH span (which, begins, ends) AS (
    VALUES ('now', :nowFrom::timestamptz, :nowUntil::timestamptz),
           ('before', :beforeFrom::timestamptz, :beforeUntil::timestamptz),
           ('yearAgo', :yearAgoFrom::timestamptz, :yearAgoUntil::timestamptz)
),
handled AS (
    SELECT span.which,
           complaint.*,
           -- The business type decides; where it is not known, the enterprise; where that is not known either, express.
           CASE WHEN coalesce(is_express, enterprise_code IS DISTINCT FROM 'POST') THEN 'EXPRESS' ELSE 'POSTAL' END AS sector,
           finding IS NOT DISTINCT FROM 'EFFECTIVE' AS effective,
           -- Answered too late, or not answered and the day is over.
           late_reply OR (state IN (31, 34) AND step_due < :today::date) AS late,
           compensation_fen + refund_fen + found_fen AS recovered_fen
      FROM complaint
      JOIN span ON complaint.decided_at >= span.begins AND complaint.decided_at < span.ends
     WHERE complaint.duplicate_of IS NULL
)
