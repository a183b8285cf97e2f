-- Daily reconciliation. No personal number stands here: a key is salted, and a round's salt is forgotten when it ends.
CREATE TABLE reconciliation_round (
  code       text        PRIMARY KEY,
  kind       text        NOT NULL,
  day        date        NOT NULL,
  number     int         NOT NULL CHECK (number > 0),
  run_on     date        NOT NULL,
  salt       bytea,
  state      text        NOT NULL DEFAULT 'TONG_HOP' CHECK (state IN ('TONG_HOP', 'CHI_TIET', 'KHOP', 'LECH')),
  opened_at  timestamptz NOT NULL DEFAULT now(),
  answer_by  timestamptz NOT NULL,
  ended_at   timestamptz,
  UNIQUE (kind, day, number),
  CHECK ((salt IS NULL) = (ended_at IS NOT NULL)),
  CHECK ((state IN ('KHOP', 'LECH')) = (ended_at IS NOT NULL))
);
COMMENT ON COLUMN reconciliation_round.day IS 'of the acts of civil status that are compared';
COMMENT ON COLUMN reconciliation_round.state IS 'totals are awaited, keys are awaited, all agree, something differs or was not compared';
CREATE INDEX reconciliation_round_open ON reconciliation_round (answer_by) WHERE ended_at IS NULL;

CREATE TABLE reconciliation_question (
  message_id  uuid        PRIMARY KEY,
  round       text        NOT NULL REFERENCES reconciliation_round,
  member      text        NOT NULL,
  record      text        NOT NULL,
  keys        boolean     NOT NULL,
  asked_at    timestamptz NOT NULL DEFAULT now(),
  answered_at timestamptz,
  UNIQUE (round, record, keys)
);
COMMENT ON COLUMN reconciliation_question.keys IS 'false: totals were asked for; true: keys of the communes that differ';

CREATE TABLE reconciliation_total (
  round  text NOT NULL REFERENCES reconciliation_round,
  record text NOT NULL,
  unit   text NOT NULL,
  count  int  NOT NULL,
  digest text NOT NULL,
  PRIMARY KEY (round, record, unit)
);

-- Emptied when the round ends.
CREATE TABLE reconciliation_key (
  round  text NOT NULL REFERENCES reconciliation_round,
  record text NOT NULL,
  unit   text NOT NULL,
  key    text NOT NULL,
  PRIMARY KEY (round, record, unit, key)
);

CREATE TABLE reconciliation_item (
  id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  round        text        NOT NULL REFERENCES reconciliation_round,
  record       text        NOT NULL,
  unit         text        NOT NULL,
  key          text        NOT NULL,
  holder       text        NOT NULL,
  holds        text        NOT NULL,
  lacking      text        NOT NULL,
  dossier_code text,
  due_at       timestamptz NOT NULL,
  UNIQUE (round, record, lacking, key)
);
COMMENT ON COLUMN reconciliation_item.record IS 'the kind of record that is missing';
COMMENT ON COLUMN reconciliation_item.holds IS 'the kind of record that the holder has';
COMMENT ON COLUMN reconciliation_item.due_at IS 'until then it is on its way, and no error';
CREATE INDEX reconciliation_item_of_dossier ON reconciliation_item (dossier_code) WHERE dossier_code IS NOT NULL;

CREATE TABLE reconciliation_decision (
  id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  item_id    bigint      REFERENCES reconciliation_item,
  round      text        NOT NULL REFERENCES reconciliation_round,
  action     text        NOT NULL CHECK (action IN ('MO_KY', 'GUI_LAI', 'LAM_TIEP')),
  who        text        NOT NULL,
  reason     text        NOT NULL,
  message_id uuid,
  decided_at timestamptz NOT NULL DEFAULT now()
);

-- A step that an agency calls done, and its book lacks, is asked for again beside the dossier.
CREATE TABLE reconciliation_repeat (
  message_id         uuid        PRIMARY KEY,
  dossier_code       text        NOT NULL REFERENCES dossier,
  step               text        NOT NULL,
  provider           text        NOT NULL,
  asked_at           timestamptz NOT NULL DEFAULT now(),
  result_evidence_id bigint      REFERENCES evidence,
  answered_at        timestamptz
);

-- An officer's case of its own kind: one to be compared with a notice may be open for the same form.
ALTER TABLE officer_case DROP CONSTRAINT officer_case_kind_check;
ALTER TABLE officer_case ADD CONSTRAINT officer_case_kind_check
  CHECK (kind IN ('HO_SO', 'QUA_HAN', 'DOI_CHIEU', 'DOI_SOAT', 'THONG_DIEP'));
COMMENT ON COLUMN officer_case.kind IS
  'a dossier that needs an officer; one that is late; one to be compared with a notice; one of which a body''s book lacks the record; a message of the hub''s own that its receiver refused';
-- The dossiers of a day. Neither column ever changes, so a step that moves does not touch it.
CREATE INDEX dossier_step_registers ON dossier_step (service, asked_at)
  WHERE service IN ('DangKyKhaiSinh', 'DangKyKhaiTu');
