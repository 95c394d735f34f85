-- Enterprises whose own system talks to us.

-- A token is shown once; what is kept of its 256 random bits is a digest. A name is used once, so that `token:<name>`
-- in a complaint's history says for ever which one it was.
CREATE TABLE enterprise_token (
    id           uuid PRIMARY KEY,
    enterprise   text NOT NULL REFERENCES enterprise (code),
    name         text NOT NULL CHECK (length(name) BETWEEN 1 AND 40),
    digest       text NOT NULL UNIQUE CHECK (digest ~ '^[0-9a-f]{64}$'),
    made_by      text NOT NULL REFERENCES app_user (login),
    made_at      timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL CHECK (expires_at > made_at),
    revoked_by   text,
    revoked_at   timestamptz,
    last_used_at timestamptz,
    UNIQUE (enterprise, name),
    CHECK ((revoked_by IS NULL) = (revoked_at IS NULL))
);

-- The first answer to an act that came with an Idempotency-Key, given again when the same comes again. Written in the
-- transaction of the act: a refused act keeps nothing.
CREATE TABLE enterprise_answer (
    enterprise text NOT NULL REFERENCES enterprise (code),
    key        text NOT NULL CHECK (length(key) BETWEEN 1 AND 100),
    digest     text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
    answer     text,                  -- sealed
    kept_at    timestamptz NOT NULL,
    PRIMARY KEY (enterprise, key)
);
CREATE INDEX enterprise_answer_by_age ON enterprise_answer (kept_at);

-- What has changed since a moment, in the order in which it did.
CREATE INDEX complaint_step_by_time ON complaint_step (at, id);
