-- Texts that are used again live in one place, text_module. What somebody wrote in the former one comes along; what came
-- with the release is laid out anew by the application.
INSERT INTO text_module (id, owner, shortcut, title, topic, body, version, changed_by, changed_at)
SELECT id, NULL, 't' || row_number() OVER (ORDER BY changed_at, id), title,
       CASE kind
           WHEN 'ASK_SUPPLEMENT' THEN 'SUPPLEMENT'
           WHEN 'REJECT' THEN 'REJECTION'
           WHEN 'GUIDE' THEN 'GUIDANCE'
           WHEN 'SEND_BACK' THEN 'FORWARDING'
           WHEN 'ANSWER' THEN 'ANSWER'
           ELSE 'OTHER'
       END, body, 1, changed_by, changed_at
FROM text_template WHERE active AND changed_by <> 'system';
DROP TABLE text_template;
