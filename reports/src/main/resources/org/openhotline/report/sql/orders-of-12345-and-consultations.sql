SELECT (SELECT count(*) FROM work_order
         WHERE received_at >= :nowFrom AND received_at < :nowUntil) AS orders,
       (SELECT count(*) FROM contact
         WHERE outcome = 'CONSULTATION' AND arrived_at >= :nowFrom AND arrived_at < :nowUntil) AS consultations
