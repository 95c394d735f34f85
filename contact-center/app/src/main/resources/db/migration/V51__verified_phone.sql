-- When the complainant showed by a code that the phone is theirs.
ALTER TABLE complaint ADD COLUMN phone_verified_at timestamptz;
