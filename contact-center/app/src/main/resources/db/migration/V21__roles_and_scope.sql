-- The roles of handbook 8, what part of the complaints somebody sees, and what a login needs besides a password.

-- A session holds its user as it was built before: everybody logs in again, once.
DELETE FROM spring_session;

ALTER TABLE app_user
    DROP CONSTRAINT app_user_roles_check,
    DROP CONSTRAINT app_user_roles_check1,
    DROP CONSTRAINT app_user_check;

-- Who looked after everything looks after the machines; users and audit are in other hands from now on.
UPDATE app_user SET roles = array_replace(roles, 'ADMIN', 'SYSTEM_ADMIN');

ALTER TABLE app_user
    ADD COLUMN city_code            text CHECK (city_code ~ '^[0-9]{4}00$'),
    ADD COLUMN unit                 text CHECK (length(unit) BETWEEN 1 AND 60),
    ADD COLUMN must_change_password boolean NOT NULL DEFAULT false,
    ADD COLUMN password_changed_at  timestamptz,
    ADD COLUMN totp_secret          text,        -- sealed; counts once totp_confirmed_at is set
    ADD COLUMN totp_confirmed_at    timestamptz,
    ADD COLUMN totp_last_step       bigint,      -- a code is taken once
    ADD COLUMN created_by           text,
    ADD CONSTRAINT app_user_roles CHECK (cardinality(roles) > 0 AND roles <@ ARRAY['INTAKE', 'HANDLER', 'CALLBACK',
        'MEDIATOR', 'QUALITY', 'REVIEWER', 'DIRECTOR', 'ENTERPRISE', 'CITY_BUREAU', 'AUDITOR', 'SYSTEM_ADMIN',
        'SECURITY_ADMIN', 'AUDIT_ADMIN']),
    -- Outsiders, auditors and each of the three administrators are that and nothing else.
    ADD CONSTRAINT app_user_separated CHECK (cardinality(roles) = 1 OR NOT roles && ARRAY['ENTERPRISE', 'CITY_BUREAU',
        'AUDITOR', 'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN']),
    ADD CONSTRAINT app_user_enterprise CHECK (('ENTERPRISE' = ANY (roles)) = (enterprise_code IS NOT NULL)),
    ADD CONSTRAINT app_user_city CHECK (CASE WHEN 'CITY_BUREAU' = ANY (roles) THEN city_code IS NOT NULL
        ELSE city_code IS NULL OR 'ENTERPRISE' = ANY (roles) END),
    ADD CONSTRAINT app_user_unit CHECK (unit IS NULL OR 'ENTERPRISE' = ANY (roles)),
    ADD CONSTRAINT app_user_second_factor CHECK (totp_confirmed_at IS NULL OR totp_secret IS NOT NULL);

-- For whoever lost the telephone: each works once. Kept as digests of random codes of 80 bits.
CREATE TABLE recovery_code (
    login   text NOT NULL REFERENCES app_user (login),
    digest  text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
    used_at timestamptz,
    PRIMARY KEY (login, digest)
);

-- What administrators set while the application runs: one row for each record of settings, as JSON.
CREATE TABLE setting (
    name       text PRIMARY KEY,
    value      text NOT NULL,
    changed_at timestamptz NOT NULL,
    changed_by text NOT NULL
);
