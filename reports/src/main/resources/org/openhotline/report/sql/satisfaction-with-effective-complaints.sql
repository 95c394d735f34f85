-- All effective complaints of the period by sector, with the answers of the last satisfaction callback that brought any.
{handled}
SELECT sector,
       count(*) AS effective,
       count(rating.centre) AS centre_rated,
       count(*) FILTER (WHERE rating.centre IN ('VERY_SATISFIED', 'SATISFIED', 'FAIR')) AS centre_satisfied,
       count(rating.enterprise) AS enterprise_rated,
       count(*) FILTER (WHERE rating.enterprise IN ('VERY_SATISFIED', 'SATISFIED', 'FAIR')) AS enterprise_satisfied
  FROM handled
  LEFT JOIN LATERAL (
       SELECT centre, enterprise
         FROM callback
        WHERE callback.number = handled.number
          AND purpose = 'SURVEY'
          AND (centre IS NOT NULL OR enterprise IS NOT NULL)
        ORDER BY coalesce(done_at, planned_at) DESC, id
        LIMIT 1) AS rating ON true
 WHERE which = 'now' AND effective
 GROUP BY 1
