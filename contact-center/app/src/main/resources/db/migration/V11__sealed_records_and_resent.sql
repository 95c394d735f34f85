-- How often an event was put back in line because the partner lacked it (answer 3003): a partner that asks for the
-- same events again and again is laid before a person.
ALTER TABLE outbox ADD COLUMN resent int NOT NULL DEFAULT 0 CHECK (resent >= 0);

-- The records of a complaint are sealed whole, so they are no JSON to the database any more. The words of the history
-- (complaint_step.note) are sealed, too.
ALTER TABLE complaint ALTER COLUMN form TYPE text USING form::text, ALTER COLUMN handling TYPE text USING handling::text;
