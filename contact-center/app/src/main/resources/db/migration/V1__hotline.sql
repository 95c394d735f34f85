-- The hotline's own tables.
--
-- One truth: a complaint is its records (form, handling). Every column beside them is derived from the records when
-- they are saved, so that it can be searched, counted and reported without opening them.
--
-- Personal data: name, phone, id number and address are written sealed (AES-256-GCM, `v1.<key>.<iv+cipher>`), here and
-- inside the jsonb. Columns named *_token are keyed hashes: they find, but tell nothing.
--
-- Money is in fen. Every instant is timestamptz; days (date) are days of Asia/Shanghai.

-- Whom one can complain of. Filled at every start from the code table in reference/enterprises.json.
CREATE TABLE enterprise (
    code             text PRIMARY KEY,
    name             text NOT NULL,
    hotline          text,
    hotline_verified boolean NOT NULL DEFAULT false
);

CREATE TABLE app_user (
    login           text PRIMARY KEY CHECK (login ~ '^[a-z0-9][a-z0-9._-]{1,39}$'),
    display_name    text NOT NULL,
    password_hash   text NOT NULL,
    roles           text[] NOT NULL CHECK (cardinality(roles) > 0
        AND roles <@ ARRAY['INTAKE', 'HANDLER', 'CALLBACK', 'REVIEWER', 'DIRECTOR', 'ENTERPRISE', 'ADMIN']),
    enterprise_code text REFERENCES enterprise (code),
    email           text,
    active          boolean NOT NULL DEFAULT true,
    failed_logins   int NOT NULL DEFAULT 0 CHECK (failed_logins >= 0),
    locked_until    timestamptz,
    last_login_at   timestamptz,
    created_at      timestamptz NOT NULL DEFAULT now(),
    -- Somebody of an enterprise belongs to one, and to nothing else.
    CHECK (('ENTERPRISE' = ANY (roles)) = (enterprise_code IS NOT NULL)),
    CHECK (NOT 'ENTERPRISE' = ANY (roles) OR cardinality(roles) = 1)
);

-- How many numbers of a day are given out: counted inside the registering transaction, so none is lost or given twice.
CREATE TABLE complaint_day (
    day  date PRIMARY KEY,
    used int NOT NULL CHECK (used BETWEEN 1 AND 100000)
);

CREATE TABLE complaint (
    number                     text PRIMARY KEY CHECK (number ~ '^[0-9]{12}$'),
    version                    bigint NOT NULL CHECK (version >= 1),
    state                      int NOT NULL CHECK (state IN
        (10, 15, 20, 21, 22, 23, 30, 31, 32, 33, 34, 40, 50, 55, 60, 70, 71, 72, 75, 76, 80)),
    policy                     text NOT NULL,
    channel                    text NOT NULL CHECK (channel IN ('PHONE', 'WEB', 'WECHAT', 'LETTER', 'FAX', 'EMAIL',
        'ORDER_12345', 'VOICEMAIL', 'TRANSFER_SPB')),
    received_at                timestamptz NOT NULL,
    partner_dispatched_at      timestamptz,

    -- the course: when milestones were passed. The month of a complaint in the notices is the month of decided_at.
    state_since                timestamptz NOT NULL,
    decided_at                 timestamptz,
    forwarded_at               timestamptz,
    replied_at                 timestamptz,
    answered_at                timestamptz,
    closed_at                  timestamptz,
    -- A reply came after its last day; stays true when a later one is in time.
    late_reply                 boolean NOT NULL DEFAULT false,

    -- due days; *_unpublished_year says which year's calendar is missing: the day is to be set
    step_due                   date,
    step_due_unpublished_year  int,
    step_due_unknown           boolean GENERATED ALWAYS AS (step_due_unpublished_year IS NOT NULL) STORED,
    law_due                    date,
    law_due_unpublished_year   int,
    law_due_unknown            boolean GENERATED ALWAYS AS (law_due_unpublished_year IS NOT NULL) STORED,

    -- who complains
    role                       text CHECK (role IN ('SENDER', 'RECIPIENT', 'AGENT', 'OTHER_USER')),
    county_code                text CHECK (county_code ~ '^[0-9]{6}$'),
    city_code                  text GENERATED ALWAYS AS (left(county_code, 4) || '00') STORED,
    phone_token                text,
    phone_last8_token          text,
    phone_last4_token          text,
    second_phone_token         text,
    id_number_token            text,
    confidential               boolean NOT NULL,

    -- of what
    enterprise_code            text REFERENCES enterprise (code),
    waybill                    text,
    business_type              text CHECK (business_type IN ('EXPRESS_DOMESTIC', 'EXPRESS_PARCEL', 'EXPRESS_SAME_CITY',
        'INTERNATIONAL', 'LETTER_REGISTERED', 'LETTER_ORDINARY', 'PARCEL', 'PRINTED_MATTER', 'NEWSPAPER', 'PHILATELY',
        'REMITTANCE')),
    is_express                 boolean, -- null while the business type is not known
    posted_on                  date,
    problem_main               text CHECK (problem_main ~ '^[0-9]{4}$'),
    problem_stat               text,    -- the official row (level 1) of the notices under which it counts
    requests                   text[] NOT NULL DEFAULT '{}' CHECK (requests <@ ARRAY['COMPENSATION', 'REFUND',
        'DELIVER_OR_FIND', 'APOLOGY', 'EXPLANATION', 'DISCIPLINE', 'OTHER']),
    claim_fen                  bigint CHECK (claim_fen >= 0),
    other_procedure            text CHECK (other_procedure IN ('NONE', 'LAWSUIT', 'ARBITRATION', 'MEDIATION', 'POLICE',
        'MARKET_REGULATOR')),

    -- what was first raised with the enterprise (企业投诉)
    enterprise_complaint_done   text CHECK (enterprise_complaint_done IN ('YES', 'BLOCKED', 'NO')),
    enterprise_complaint_on     date,
    enterprise_complaint_result text CHECK (enterprise_complaint_result IN ('UNANSWERED', 'DISSATISFIED', 'ANSWERED')),

    missing                    text[] NOT NULL DEFAULT '{}', -- what must still be asked for; empty when complete

    -- handling
    handler                    text,
    reject_reason              text CHECK (reject_reason ~ '^R[0-9]{2}$'),
    reply_liability            text CHECK (reply_liability IN ('FULL', 'PARTIAL', 'NONE', 'UNDETERMINED')),
    finding                    text CHECK (finding IN ('EFFECTIVE', 'INVALID', 'UNDETERMINED')),
    close_result               text CHECK (close_result IN ('SETTLED', 'MEDIATED', 'MEDIATION_FAILED', 'NO_LIABILITY',
        'UNREACHABLE', 'OTHER')),
    compensation_fen           bigint NOT NULL DEFAULT 0 CHECK (compensation_fen >= 0),
    refund_fen                 bigint NOT NULL DEFAULT 0 CHECK (refund_fen >= 0),
    found_fen                  bigint NOT NULL DEFAULT 0 CHECK (found_fen >= 0),
    redo_rounds                int NOT NULL DEFAULT 0 CHECK (redo_rounds >= 0),
    duplicate_of               text REFERENCES complaint (number) CHECK (duplicate_of <> number),

    form                       jsonb NOT NULL,
    handling                   jsonb NOT NULL
);
CREATE INDEX complaint_by_state ON complaint (state, received_at, number);
CREATE INDEX complaint_by_receipt ON complaint (received_at DESC, number DESC);
CREATE INDEX complaint_by_decision ON complaint (decided_at) WHERE decided_at IS NOT NULL;
CREATE INDEX complaint_by_closing ON complaint (closed_at) WHERE closed_at IS NOT NULL;
CREATE INDEX complaint_by_enterprise ON complaint (enterprise_code, state, forwarded_at);
CREATE INDEX complaint_by_handler ON complaint (handler, state, step_due);
CREATE INDEX complaint_by_region ON complaint (county_code, received_at);
CREATE INDEX complaint_by_step_due ON complaint (step_due) WHERE step_due IS NOT NULL;
CREATE INDEX complaint_by_law_due ON complaint (law_due) WHERE state < 60;
CREATE INDEX complaint_due_to_be_set ON complaint (number)
    WHERE step_due_unpublished_year IS NOT NULL OR law_due_unpublished_year IS NOT NULL;
CREATE INDEX complaint_by_phone ON complaint (phone_token) WHERE phone_token IS NOT NULL;
CREATE INDEX complaint_by_second_phone ON complaint (second_phone_token) WHERE second_phone_token IS NOT NULL;
CREATE INDEX complaint_by_phone_last8 ON complaint (phone_last8_token) WHERE phone_last8_token IS NOT NULL;
CREATE INDEX complaint_by_phone_last4 ON complaint (phone_last4_token) WHERE phone_last4_token IS NOT NULL;
CREATE INDEX complaint_by_id_number ON complaint (id_number_token) WHERE id_number_token IS NOT NULL;
CREATE INDEX complaint_by_waybill ON complaint (waybill) WHERE waybill IS NOT NULL;
CREATE INDEX complaint_by_duplicate ON complaint (duplicate_of) WHERE duplicate_of IS NOT NULL;

-- The history: written in the transaction of the act, never changed.
CREATE TABLE complaint_step (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    number     text NOT NULL REFERENCES complaint (number),
    kind       text NOT NULL,
    act        text,
    from_state int,
    to_state   int NOT NULL,
    who        text NOT NULL,
    at         timestamptz NOT NULL,
    article    text,
    note       text
);
CREATE INDEX complaint_step_of ON complaint_step (number, id);
CREATE INDEX complaint_step_by_act ON complaint_step (act, at) WHERE act IS NOT NULL;

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'rows of % are never changed', TG_TABLE_NAME;
END $$;
CREATE TRIGGER complaint_step_stays BEFORE UPDATE ON complaint_step
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- A call, by our own id: set in the dialplan and inherited by every leg. The exchange's uniqueid is only an attribute.
CREATE TABLE call (
    id           uuid PRIMARY KEY,
    direction    text NOT NULL DEFAULT 'IN' CHECK (direction IN ('IN', 'OUT')),
    line         text,                 -- trunk, or a public web line
    uniqueid     text,
    began_at     timestamptz NOT NULL,
    queued_at    timestamptz,          -- entered the queue: offered
    answered_at  timestamptz,          -- by an agent, or by the callee
    agent        text,
    ended_at     timestamptz,
    ending       text                  -- how it ended, in one word, e.g. answered, abandoned, statement
);
CREATE INDEX call_by_begin ON call (began_at);
CREATE INDEX call_by_queue ON call (queued_at) WHERE queued_at IS NOT NULL;

-- A contact: a call, a form, a mail, a partner's order.
CREATE TABLE contact (
    id              uuid PRIMARY KEY,
    channel         text NOT NULL CHECK (channel IN ('PHONE', 'WEB', 'WECHAT', 'LETTER', 'FAX', 'EMAIL',
        'ORDER_12345', 'VOICEMAIL', 'TRANSFER_SPB')),
    arrived_at      timestamptz NOT NULL,
    phone           text,              -- sealed
    phone_token       text,
    phone_last8_token text,
    phone_last4_token text,
    call            uuid UNIQUE REFERENCES call (id),
    wish            text CHECK (wish IN ('COMPLAIN', 'ASK_PROGRESS', 'SPEAK_TO_AGENT')),
    agent           text,
    answered_at     timestamptz,
    ended_at        timestamptz,
    outcome         text CHECK (outcome IN ('COMPLAINT', 'CONSULTATION', 'PROGRESS', 'WRONG_NUMBER', 'SILENT', 'PRANK')),
    outcome_by      text,
    outcome_at      timestamptz
);
CREATE INDEX contact_by_arrival ON contact (arrived_at DESC);
CREATE INDEX contact_by_phone ON contact (phone_token, arrived_at DESC) WHERE phone_token IS NOT NULL;
CREATE INDEX contact_open ON contact (arrived_at) WHERE outcome IS NULL;

-- n:m: one contact can touch several complaints, one complaint has many contacts.
CREATE TABLE contact_complaint (
    contact   uuid NOT NULL REFERENCES contact (id),
    number    text NOT NULL REFERENCES complaint (number),
    linked_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (contact, number)
);
CREATE INDEX contact_complaint_by_number ON contact_complaint (number);

-- A recording of a call. One that is voided (empty, say) stands outside all figures.
CREATE TABLE recording (
    id         uuid PRIMARY KEY,
    call       uuid NOT NULL REFERENCES call (id),
    kind       text NOT NULL CHECK (kind IN ('STATEMENT', 'CONVERSATION', 'FALLBACK')),
    file       text NOT NULL UNIQUE CHECK (file !~ '(^/|\.\.)'),
    started_at timestamptz NOT NULL,
    length_ms  bigint NOT NULL CHECK (length_ms >= 0),
    sha256     text CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    voided     text
);
CREATE INDEX recording_of_call ON recording (call, started_at);

CREATE TABLE attachment (
    id          uuid PRIMARY KEY,
    number      text REFERENCES complaint (number),
    contact     uuid REFERENCES contact (id),
    purpose     text NOT NULL DEFAULT 'EVIDENCE'
        CHECK (purpose IN ('EVIDENCE', 'POWER_OF_ATTORNEY', 'ENTERPRISE_REPLY')),
    file_name   text NOT NULL,         -- sealed: people name files after people
    media_type  text NOT NULL,
    size_bytes  bigint NOT NULL CHECK (size_bytes BETWEEN 1 AND 10485760),
    sha256      text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    stored_as   text NOT NULL UNIQUE CHECK (stored_as !~ '(^/|\.\.)'),
    uploaded_by text NOT NULL,
    uploaded_at timestamptz NOT NULL
);
CREATE INDEX attachment_of_complaint ON attachment (number);
CREATE INDEX attachment_unbound ON attachment (uploaded_at) WHERE number IS NULL;

-- An order of a 12345 platform: a record of its own, with no or one complaint.
CREATE TABLE work_order (
    id               uuid PRIMARY KEY,
    partner          text NOT NULL,
    partner_number   text NOT NULL,
    appeal_type      text NOT NULL,
    contact          uuid NOT NULL REFERENCES contact (id),
    number           text REFERENCES complaint (number),
    status           int NOT NULL CHECK (status IN (10, 20, 30, 35, 40, 50, 60, 65, 70, 80, 90)),
    received_at      timestamptz NOT NULL, -- our receipt
    dispatched_at    timestamptz,          -- the partner's own time
    sign_due         timestamptz,
    handle_due       timestamptz NOT NULL,
    last_sequence_in bigint NOT NULL CHECK (last_sequence_in >= 0),
    UNIQUE (partner, partner_number)
);
CREATE INDEX work_order_of_complaint ON work_order (number) WHERE number IS NOT NULL;
CREATE INDEX work_order_by_due ON work_order (handle_due) WHERE status < 50;

-- What partners have sent before: the first answer is kept and given again.
CREATE TABLE inbox_event (
    partner  text NOT NULL,
    event_id text NOT NULL,
    digest   text NOT NULL,
    answer   text NOT NULL,
    kept_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (partner, event_id)
);
CREATE INDEX inbox_event_by_age ON inbox_event (kept_at);

CREATE TABLE nonce (
    partner text NOT NULL,
    nonce   text NOT NULL,
    seen_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (partner, nonce)
);
CREATE INDEX nonce_by_age ON nonce (seen_at);

-- The last sequence number given out per partner, order key and direction.
CREATE TABLE outbox_line (
    partner       text NOT NULL,
    order_key     text NOT NULL,
    direction     text NOT NULL DEFAULT 'OUT' CHECK (direction IN ('OUT', 'IN')),
    last_sequence bigint NOT NULL CHECK (last_sequence >= 1),
    PRIMARY KEY (partner, order_key, direction)
);

-- What must leave the house: written in the transaction of the act, sent later by a route, never from a request.
CREATE TABLE outbox (
    event_id      uuid PRIMARY KEY,
    partner       text NOT NULL,
    order_key     text NOT NULL,
    direction     text NOT NULL DEFAULT 'OUT' CHECK (direction IN ('OUT', 'IN')),
    sequence      bigint NOT NULL,
    kind          text NOT NULL,
    payload       text NOT NULL,       -- sealed
    state         text NOT NULL DEFAULT 'PENDING' CHECK (state IN ('PENDING', 'TAKEN', 'DEAD')),
    attempts      int NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    next_try_at   timestamptz NOT NULL,
    claimed_until timestamptz,         -- a sender holds it; after this time it is free again (the sender was killed)
    last_error    text,
    put_at        timestamptz NOT NULL,
    settled_at    timestamptz,
    UNIQUE (partner, order_key, direction, sequence)
);
CREATE INDEX outbox_due ON outbox (partner, next_try_at) WHERE state = 'PENDING';
CREATE INDEX outbox_unsent ON outbox (partner, order_key, direction, sequence) WHERE state <> 'TAKEN';
CREATE INDEX outbox_dead ON outbox (put_at) WHERE state = 'DEAD';
CREATE INDEX outbox_taken ON outbox (settled_at) WHERE state = 'TAKEN';

CREATE TABLE callback (
    id          uuid PRIMARY KEY,
    number      text NOT NULL REFERENCES complaint (number),
    purpose     text NOT NULL CHECK (purpose IN ('VERIFY', 'SURVEY')),
    status      text NOT NULL CHECK (status IN ('PLANNED', 'ON_THE_LINE', 'DONE')),
    tries       int NOT NULL CHECK (tries >= 0),
    next_try_at timestamptz,
    call        uuid,                  -- of the running or last try
    outcome     text CHECK (outcome IN ('RATED', 'PARTLY_RATED', 'REFUSED', 'NO_ANSWER', 'BUSY', 'HUNG_UP', 'SILENT',
        'WRONG_NUMBER', 'NOT_DIALLED', 'FAILED')),
    -- by name, never by number: one to five runs in both directions in practice
    centre      text CHECK (centre IN ('VERY_SATISFIED', 'SATISFIED', 'FAIR', 'DISSATISFIED', 'VERY_DISSATISFIED')),
    enterprise  text CHECK (enterprise IN ('VERY_SATISFIED', 'SATISFIED', 'FAIR', 'DISSATISFIED', 'VERY_DISSATISFIED')),
    reason      text,
    planned_at  timestamptz NOT NULL,
    done_at     timestamptz
);
-- Nobody is called for one thing twice at once.
CREATE UNIQUE INDEX callback_open_once ON callback (number, purpose) WHERE status <> 'DONE';
CREATE INDEX callback_due ON callback (next_try_at) WHERE status = 'PLANNED';
CREATE INDEX callback_on_the_line ON callback (id) WHERE status = 'ON_THE_LINE';
CREATE INDEX callback_of_complaint ON callback (number);
CREATE INDEX callback_by_end ON callback (done_at) WHERE status = 'DONE';

-- Every dialling, for the cap and for the figures.
CREATE TABLE callback_try (
    call       uuid PRIMARY KEY,
    callback   uuid NOT NULL REFERENCES callback (id),
    dialled_at timestamptz NOT NULL,
    ended_at   timestamptz,
    outcome    text
);
CREATE INDEX callback_try_of ON callback_try (callback, dialled_at);
CREATE INDEX callback_try_by_time ON callback_try (dialled_at);

-- Numbers that are never dialled by the system.
CREATE TABLE never_call (
    phone_token text PRIMARY KEY,
    why         text NOT NULL,
    who         text NOT NULL,
    at          timestamptz NOT NULL
);

-- Seats of the exchange that are lent to people (and web lines lent to the public): one at a time, for a while.
CREATE TABLE seat_lease (
    seat       text PRIMARY KEY,
    kind       text NOT NULL CHECK (kind IN ('SEAT', 'WEB_LINE')),
    holder     text NOT NULL,          -- login, or a random id of the public page
    secret     text,                   -- sealed
    leased_at  timestamptz NOT NULL,
    expires_at timestamptz NOT NULL
);
CREATE INDEX seat_lease_of ON seat_lease (holder);
CREATE INDEX seat_lease_by_expiry ON seat_lease (kind, expires_at);

-- A monthly or quarterly notice, or the managers' page of satisfaction, as it was computed.
CREATE TABLE notice (
    id           uuid PRIMARY KEY,
    kind         text NOT NULL CHECK (kind IN ('MONTHLY', 'QUARTERLY', 'SATISFACTION')),
    period       text NOT NULL CHECK (period ~ '^[0-9]{4}-([0-9]{2}|Q[1-4])$'),
    status       text NOT NULL CHECK (status IN ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
    figures      jsonb NOT NULL,
    docx         bytea,
    pdf          bytea,
    made_at      timestamptz NOT NULL,
    made_by      text NOT NULL,
    published_at timestamptz,
    published_to jsonb NOT NULL DEFAULT '[]' -- list of {to, at}
);
CREATE INDEX notice_of_period ON notice (kind, period, made_at DESC);

-- Mails that left, or became files because no server is configured.
CREATE TABLE mail_sent (
    id         uuid PRIMARY KEY,
    event_id   uuid,                   -- of the outbox row it came from
    recipients text NOT NULL,          -- sealed
    subject    text NOT NULL,
    sent_at    timestamptz NOT NULL,
    by_smtp    boolean NOT NULL,
    copy       bytea                   -- the whole message (.eml), sealed
);
CREATE INDEX mail_sent_by_time ON mail_sent (sent_at DESC);
CREATE UNIQUE INDEX mail_sent_once ON mail_sent (event_id) WHERE event_id IS NOT NULL;

-- Something that a person must know: a missing calendar, a dead letter, a part that is down.
CREATE TABLE alarm (
    id         uuid PRIMARY KEY,
    kind       text NOT NULL,
    about      text NOT NULL DEFAULT '',
    text       text NOT NULL,
    raised_at  timestamptz NOT NULL,
    cleared_at timestamptz,
    cleared_by text
);
CREATE UNIQUE INDEX alarm_once ON alarm (kind, about) WHERE cleared_at IS NULL;

-- What an agent has typed so far, so that a closed tab or a crash loses nothing. Sealed whole: it may be anything.
CREATE TABLE draft (
    login      text NOT NULL,
    subject    text NOT NULL,          -- a contact's id or a complaint's number
    content    text NOT NULL,          -- sealed
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (login, subject)
);

-- Who saw what about a person in full, when, and why. Never changed.
CREATE TABLE disclosure (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    who       text NOT NULL,
    at        timestamptz NOT NULL,
    subject   text NOT NULL CHECK (subject IN ('COMPLAINT', 'CONTACT', 'RECORDING', 'ATTACHMENT')),
    reference text NOT NULL,
    fields    text[] NOT NULL,
    ground    text NOT NULL CHECK (ground IN ('LIVE_CALL', 'ASSIGNED_HANDLER', 'REASON_GIVEN', 'ENTERPRISE_HANDLING')),
    why       text,
    CHECK (ground <> 'REASON_GIVEN' OR length(why) >= 2)
);
CREATE INDEX disclosure_of ON disclosure (subject, reference, at);
CREATE INDEX disclosure_by ON disclosure (who, at);
CREATE TRIGGER disclosure_stays BEFORE UPDATE ON disclosure
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
