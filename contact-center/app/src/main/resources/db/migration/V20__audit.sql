-- Who did what, when and from where. Entries are written in the transaction of the act they tell of, and are never
-- changed. Personal data never stands here in clear.
--
-- An entry waits in audit_unsealed until the next sealing round chains it: the digest of each seal covers its entry and
-- the digest before it (docs/decisions/060). So acts never wait for each other to be chained.
CREATE TABLE audit_entry (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at        timestamptz NOT NULL,
    who       text NOT NULL,          -- a login, a partner's code, system, or unknown
    ip        text,                   -- null when no request was behind it
    act       text NOT NULL CHECK (act ~ '^[A-Z][A-Z_]{2,39}$'),
    subject   text,                   -- what kind of thing it was done to ...
    reference text,                   -- ... and which one
    was       text,
    became    text,
    reason    text,
    request   text
);
CREATE INDEX audit_entry_by_time ON audit_entry (at DESC, id DESC);
CREATE INDEX audit_entry_by_who ON audit_entry (who, id DESC);
CREATE INDEX audit_entry_by_act ON audit_entry (act, id DESC);
CREATE INDEX audit_entry_of ON audit_entry (reference, id DESC) WHERE reference IS NOT NULL;

CREATE TABLE audit_seal (
    position  bigint PRIMARY KEY CHECK (position >= 1), -- without gaps
    entry     bigint NOT NULL UNIQUE REFERENCES audit_entry (id),
    algorithm text NOT NULL CHECK (algorithm IN ('SM3', 'SHA-256')),
    digest    text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
    sealed_at timestamptz NOT NULL
);

CREATE TABLE audit_unsealed (
    entry bigint PRIMARY KEY
);

CREATE FUNCTION audit_await_seal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO audit_unsealed (entry) VALUES (NEW.id);
    RETURN NULL;
END $$;
CREATE TRIGGER audit_entry_awaits AFTER INSERT ON audit_entry
    FOR EACH ROW EXECUTE FUNCTION audit_await_seal();

CREATE TRIGGER audit_entry_stays BEFORE UPDATE OR DELETE ON audit_entry
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_entry_is_not_emptied BEFORE TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_seal_stays BEFORE UPDATE OR DELETE ON audit_seal
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_seal_is_not_emptied BEFORE TRUNCATE ON audit_seal
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
