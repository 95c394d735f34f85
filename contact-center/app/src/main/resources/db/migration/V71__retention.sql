-- When the time of a complaint is over it is listed; one person proposes to erase it and another one confirms. Codes,
-- days, sums and states stay, so that all figures stay.

-- A complaint that must be kept (a lawsuit, say), whatever its age.
CREATE TABLE legal_hold (
    number text PRIMARY KEY REFERENCES complaint (number),
    reason text NOT NULL,              -- sealed
    set_by text NOT NULL,
    set_at timestamptz NOT NULL
);

CREATE TABLE erasure (
    number       text PRIMARY KEY REFERENCES complaint (number),
    listed_at    timestamptz NOT NULL,
    proposed_by  text,
    proposed_at  timestamptz,
    confirmed_by text,
    erased_at    timestamptz,
    CHECK ((proposed_by IS NULL) = (proposed_at IS NULL)),
    CHECK ((confirmed_by IS NULL) = (erased_at IS NULL)),
    CHECK (confirmed_by IS NULL OR (proposed_by IS NOT NULL AND confirmed_by <> proposed_by)) -- four eyes
);
CREATE INDEX erasure_open ON erasure (listed_at, number) WHERE erased_at IS NULL;
