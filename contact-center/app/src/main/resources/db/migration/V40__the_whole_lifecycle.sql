-- What the whole lifecycle adds to a complaint: derived columns (the records are the truth), links, and who was told
-- what of a limit.

ALTER TABLE complaint
    ADD COLUMN come_back_on      date,                            -- a guided complainant may come again (R02)
    ADD COLUMN untruthful_reply  boolean NOT NULL DEFAULT false,  -- how the centre judged the last reply
    ADD COLUMN nonstandard_reply boolean NOT NULL DEFAULT false,
    ADD COLUMN incomplete_reply  boolean NOT NULL DEFAULT false,
    ADD COLUMN extension_asked   boolean NOT NULL DEFAULT false,  -- an extension waits for a decision
    ADD COLUMN supervised        int CHECK (supervised BETWEEN 1 AND 3),
    ADD COLUMN repeats           int NOT NULL DEFAULT 0 CHECK (repeats >= 0),
    ADD COLUMN basis             text[] NOT NULL DEFAULT '{}',
    ADD COLUMN responsible_unit  text;
CREATE INDEX complaint_to_come_back ON complaint (come_back_on) WHERE state = 22;
CREATE INDEX complaint_extension_asked ON complaint (number) WHERE extension_asked;

-- Two complaints that belong together; each pair once, the lower number first.
CREATE TABLE complaint_link (
    one       text NOT NULL REFERENCES complaint (number),
    other     text NOT NULL REFERENCES complaint (number),
    linked_by text NOT NULL,
    linked_at timestamptz NOT NULL,
    PRIMARY KEY (one, other),
    CHECK (one < other)
);
CREATE INDEX complaint_link_back ON complaint_link (other);

-- What has happened of a limit, so that it happens once, whoever looks and how often.
CREATE TABLE reminder (
    number      text NOT NULL REFERENCES complaint (number),
    key         text NOT NULL,
    happened_at timestamptz NOT NULL,
    PRIMARY KEY (number, key)
);

-- What somebody should know: one person by login, or everybody of a capacity.
CREATE TABLE notification (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    number    text REFERENCES complaint (number),
    login     text,
    actor     text,
    kind      text NOT NULL,
    words     text NOT NULL,
    at        timestamptz NOT NULL,
    CHECK (login IS NOT NULL OR actor IS NOT NULL)
);
CREATE INDEX notification_of_login ON notification (login, id DESC) WHERE login IS NOT NULL;
CREATE INDEX notification_of_actor ON notification (actor, id DESC) WHERE actor IS NOT NULL;

CREATE TABLE notification_read (
    notification bigint NOT NULL REFERENCES notification (id) ON DELETE CASCADE,
    login        text NOT NULL,
    read_at      timestamptz NOT NULL,
    PRIMARY KEY (notification, login)
);

-- When the deadline round has last looked at a complaint, so that each is looked at once a day and after each move.
CREATE TABLE deadline_look (
    number    text PRIMARY KEY REFERENCES complaint (number),
    looked_at timestamptz NOT NULL
);
