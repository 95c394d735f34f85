-- How often an event was put back in line because the partner lacked it (answer 3003): a partner that asks for the
-- same events again and again is laid before a person.
ALTER TABLE outbox ADD COLUMN resent int NOT NULL DEFAULT 0 CHECK (resent >= 0);
