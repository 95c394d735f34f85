-- The door of complainants: codes by SMS, what they open, and the messages that wait for an operator where no gateway is.

-- A code that was sent. Neither the number nor the code nor the address stands here: each is a keyed hash. A row without
-- code_hash was asked for in vain; it counts against the limits all the same, so that nobody learns the difference.
CREATE TABLE sms_code (
    id            uuid PRIMARY KEY,
    purpose       text NOT NULL CHECK (purpose IN ('COMPLAIN', 'DOOR')),
    phone_token   text NOT NULL,
    address_token text NOT NULL,
    number        text REFERENCES complaint (number),
    code_hash     text,
    made_at       timestamptz NOT NULL,
    expires_at    timestamptz NOT NULL,
    tries         int NOT NULL DEFAULT 0,
    used_at       timestamptz
);
CREATE INDEX sms_code_by_phone ON sms_code (phone_token, made_at);
CREATE INDEX sms_code_by_address ON sms_code (address_token, made_at);
CREATE INDEX sms_code_by_age ON sms_code (made_at);

-- What a right code gives: the proof that a phone is theirs, or a way to one complaint. Kept hashed, for minutes.
CREATE TABLE visitor_pass (
    hash        text PRIMARY KEY,
    kind        text NOT NULL CHECK (kind IN ('PHONE', 'DOOR')),
    phone_token text NOT NULL,
    number      text REFERENCES complaint (number),
    made_at     timestamptz NOT NULL,
    expires_at  timestamptz NOT NULL,
    uses        int NOT NULL DEFAULT 0,
    CHECK ((kind = 'DOOR') = (number IS NOT NULL))
);
CREATE INDEX visitor_pass_by_age ON visitor_pass (expires_at);

-- Messages for want of a gateway; number and words are sealed.
CREATE TABLE sms_message (
    id    uuid PRIMARY KEY,
    at    timestamptz NOT NULL,
    phone text NOT NULL,
    words text NOT NULL
);
CREATE INDEX sms_message_by_age ON sms_message (at);
