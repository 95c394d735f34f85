-- Texts that are written again and again (常用语), and what was laid out once by the application itself.

-- What came with a release and was put in once: a row that a person removed does not come back at the next start.
CREATE TABLE laid_out (
    key text PRIMARY KEY,
    at  timestamptz NOT NULL
);

-- A text that is put in by its short form. Personal ones (owner) are seen by their owner only; the others are the
-- centre's and are looked after by reviewers. It holds placeholders, never a person's data.
CREATE TABLE text_module (
    id         uuid PRIMARY KEY,
    owner      text REFERENCES app_user (login),
    shortcut   text NOT NULL CHECK (shortcut ~ '^[a-z0-9一-龥]{1,20}$'),
    title      text NOT NULL CHECK (length(title) BETWEEN 1 AND 60),
    topic      text NOT NULL CHECK (topic IN ('REJECTION', 'GUIDANCE', 'SUPPLEMENT', 'ANSWER', 'FORWARDING', 'CALLBACK', 'OTHER')),
    body       text NOT NULL CHECK (length(body) BETWEEN 1 AND 2000),
    version    bigint NOT NULL CHECK (version >= 1),
    changed_by text NOT NULL,
    changed_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX text_module_shared ON text_module (shortcut) WHERE owner IS NULL;
CREATE UNIQUE INDEX text_module_personal ON text_module (owner, shortcut) WHERE owner IS NOT NULL;
