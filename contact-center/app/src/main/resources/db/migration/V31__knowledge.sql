-- The knowledge base: what an agent may say, with its source and how sure it is.

-- What is the same in every version of an article. `published` is the version that is read; null: none yet, or withdrawn.
CREATE TABLE article (
    id        uuid PRIMARY KEY,
    slug      text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9][a-z0-9-]{1,59}$'),
    latest    int NOT NULL CHECK (latest >= 1),
    published int CHECK (published BETWEEN 1 AND latest),
    withdrawn boolean NOT NULL DEFAULT false
);

-- A version is written once. Only the review is added to it.
CREATE TABLE article_version (
    article     uuid NOT NULL REFERENCES article (id),
    version     int NOT NULL CHECK (version >= 1),
    title       text NOT NULL CHECK (length(title) BETWEEN 1 AND 80),
    category    text NOT NULL CHECK (category IN ('RULES', 'ACCEPTANCE', 'COMPENSATION', 'HANDLING', 'ELSEWHERE', 'ENTERPRISES',
        'CALENDAR', 'HOW_TO')),
    tags        text[] NOT NULL DEFAULT '{}',
    body        text NOT NULL CHECK (length(body) BETWEEN 1 AND 40000), -- Markdown
    source      text NOT NULL CHECK (length(source) <= 200),            -- the article of law, a standard, a house rule
    certainty   text NOT NULL CHECK (certainty IN ('CERTAIN', 'LIKELY', 'MEMORY', 'ASSUMED')),
    valid_from  date,
    valid_to    date CHECK (valid_to >= valid_from),
    change_note text NOT NULL DEFAULT '',
    author      text NOT NULL,
    written_at  timestamptz NOT NULL,
    reviewed_by text,
    reviewed_at timestamptz,
    PRIMARY KEY (article, version),
    CHECK ((reviewed_by IS NULL) = (reviewed_at IS NULL)),
    CHECK (reviewed_by IS NULL OR reviewed_by <> author) -- four eyes
);
CREATE FUNCTION keep_article_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.reviewed_by IS NOT NULL
        OR (to_jsonb(NEW) - 'reviewed_by' - 'reviewed_at') <> (to_jsonb(OLD) - 'reviewed_by' - 'reviewed_at') THEN
        RAISE EXCEPTION 'a version of an article is written once';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER article_version_stays BEFORE UPDATE ON article_version
    FOR EACH ROW EXECUTE FUNCTION keep_article_version();

-- Suggested when the agent picks this problem: two digits for a whole group, four for one problem.
CREATE TABLE article_pin (
    article   uuid NOT NULL REFERENCES article (id),
    problem   text NOT NULL CHECK (problem ~ '^[0-9]{2}([0-9]{2})?$'),
    pinned_by text NOT NULL,
    pinned_at timestamptz NOT NULL,
    PRIMARY KEY (article, problem)
);
CREATE INDEX article_pin_by_problem ON article_pin (problem);
