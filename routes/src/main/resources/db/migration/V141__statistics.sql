-- Figures of days that are over: counted once, and what is too small to be shown is marked once, so that no two
-- questions get different answers. No personal data.
CREATE TABLE day_closed (
  day       date        PRIMARY KEY,
  threshold int         NOT NULL CHECK (threshold > 0),
  closed_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON COLUMN day_closed.day IS 'in Việt Nam';
COMMENT ON COLUMN day_closed.threshold IS 'smaller cells of that day are hidden';

CREATE TABLE statistic_day (
  day     date    NOT NULL REFERENCES day_closed,
  area    text    NOT NULL,
  measure text    NOT NULL,
  service text    NOT NULL,
  count   bigint  NOT NULL CHECK (count > 0),
  hidden  boolean NOT NULL,
  PRIMARY KEY (day, area, measure, service)
);
COMMENT ON COLUMN statistic_day.area IS 'code of a commune or a province; empty for the nation';

CREATE TABLE report_sent (
  receiver text        NOT NULL,
  period   text        NOT NULL,
  begins   timestamptz NOT NULL,
  sent_at  timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (receiver, period, begins)
);

-- What a day is counted by; each changes only when its row ends, which no heap-only update survives anyway.
CREATE INDEX dossier_opened ON dossier (opened_at);
CREATE INDEX dossier_done ON dossier (done_at) WHERE done_at IS NOT NULL;
CREATE INDEX dossier_holder_until ON dossier_holder (until_at) WHERE until_at IS NOT NULL;
CREATE INDEX dossier_step_registered ON dossier_step (changed_at)
  WHERE service IN ('DangKyKhaiSinh', 'DangKyKhaiTu') AND state = 'HOAN_THANH';
-- Evidence is only ever appended, so its times lie in the order of its pages: a day is found by a few of them.
CREATE INDEX evidence_recorded ON evidence USING brin (recorded_at) WITH (pages_per_range = 32, autosummarize = on);
