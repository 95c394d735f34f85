-- A work list as somebody wants to find it again: a name, and what it is narrowed to. One's own, like the order on a desk.
CREATE TABLE saved_view (
    id        uuid PRIMARY KEY,
    login     text NOT NULL REFERENCES app_user (login),
    name      text NOT NULL CHECK (length(name) BETWEEN 1 AND 30),
    narrowing jsonb NOT NULL,
    kept_at   timestamptz NOT NULL,
    UNIQUE (login, name)
);
