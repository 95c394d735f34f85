-- What the system administrator looks after besides the records in `setting`.

-- The holidays of a year, as a file of it was uploaded; goes before a file in the folder and before the jar's.
CREATE TABLE holiday_year (
    year      int PRIMARY KEY CHECK (year BETWEEN 2000 AND 2100),
    source    text NOT NULL,
    days_off  date[] NOT NULL,
    make_up   date[] NOT NULL,
    loaded_at timestamptz NOT NULL,
    loaded_by text NOT NULL
);

-- A hotline number that was put right by hand; the code table stays as it came.
CREATE TABLE enterprise_hotline (
    enterprise text PRIMARY KEY REFERENCES enterprise (code),
    hotline    text NOT NULL CHECK (hotline ~ '^[0-9-]{3,20}$'),
    verified   boolean NOT NULL,
    changed_at timestamptz NOT NULL,
    changed_by text NOT NULL
);

-- Words that are used again and again: what to tell somebody at an act, or in a talk.
CREATE TABLE text_template (
    id         uuid PRIMARY KEY,
    kind       text NOT NULL CHECK (kind IN ('TALK', 'ASK_SUPPLEMENT', 'REJECT', 'GUIDE', 'TRANSFER', 'SEND_BACK',
        'ANSWER', 'MAIL')),
    title      text NOT NULL CHECK (length(title) BETWEEN 1 AND 60),
    body       text NOT NULL CHECK (length(body) BETWEEN 1 AND 2000),
    active     boolean NOT NULL DEFAULT true,
    changed_at timestamptz NOT NULL,
    changed_by text NOT NULL
);
CREATE UNIQUE INDEX text_template_once ON text_template (kind, title) WHERE active;
INSERT INTO text_template (id, kind, title, body, changed_at, changed_by) VALUES
    (gen_random_uuid(), 'TALK', '开场', '您好，12305 邮政业用户申诉热线，请问有什么可以帮您？', now(), 'system'),
    (gen_random_uuid(), 'TALK', '告知编号', '您的申诉编号是 {编号}，凭编号和手机号后四位可以查询进度。', now(), 'system'),
    (gen_random_uuid(), 'GUIDE', '先向企业投诉', '请先向企业投诉。企业 7 日内未答复，或您对处理结果不满意的，可以再向我们申诉。', now(), 'system'),
    (gen_random_uuid(), 'ASK_SUPPLEMENT', '补运单号', '请补充运单号，或面单、取件短信的照片。', now(), 'system'),
    (gen_random_uuid(), 'REJECT', '超过一年', '您反映的事项自交寄之日起已满一年，按规定不予受理。', now(), 'system'),
    (gen_random_uuid(), 'ANSWER', '企业已赔付', '企业已按规定赔付，款项原路退回。如仍未收到，请来电告知。', now(), 'system');
