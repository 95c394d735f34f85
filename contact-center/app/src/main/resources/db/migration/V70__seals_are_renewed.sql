-- The history is never changed, but its words are sealed anew when the key is changed, and erased when their time is
-- over. Both say so inside their own transaction (hotline.privacy); nothing but the words may differ, and an act, a day
-- or a person that was written stays for good.
CREATE FUNCTION keep_complaint_step() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF to_jsonb(NEW) - 'note' = to_jsonb(OLD) - 'note'
        AND (current_setting('hotline.privacy', true) = 'reseal' AND OLD.note ~ '^v[0-9]\.' AND NEW.note ~ '^v[0-9]\.'
            OR current_setting('hotline.privacy', true) = 'erase' AND NEW.note IS NULL) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'rows of % are never changed', TG_TABLE_NAME;
END $$;
DROP TRIGGER complaint_step_stays ON complaint_step;
CREATE TRIGGER complaint_step_stays BEFORE UPDATE ON complaint_step
    FOR EACH ROW EXECUTE FUNCTION keep_complaint_step();
