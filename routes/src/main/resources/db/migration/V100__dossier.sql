-- Joint procedures: what each version of a definition said, where each dossier and each of its steps stands, what
-- its clocks are. Personal content stands in evidence only.
CREATE TABLE procedure_definition (
  service            text        NOT NULL,
  version            int         NOT NULL CHECK (version > 0),
  text               text        NOT NULL,
  taken_over_at      timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (service, version)
);
COMMENT ON COLUMN procedure_definition.text IS 'the file as it was taken over: a dossier stays on its version';

CREATE TABLE dossier (
  code               text        PRIMARY KEY,
  procedure          text        NOT NULL,
  procedure_version  int         NOT NULL,
  choices            text[]      NOT NULL,
  unit               text,
  starter            text        NOT NULL,
  started_by         uuid        NOT NULL,
  form_evidence_id   bigint      NOT NULL REFERENCES evidence,
  state              text        NOT NULL DEFAULT 'DANG_XU_LY'
                     CHECK (state IN ('DANG_XU_LY', 'CHO_BO_SUNG', 'CAN_CAN_BO', 'DANG_DUNG', 'HOAN_THANH', 'DA_DUNG',
                                      'DA_RUT')),
  ending             text        CHECK (ending IN ('RUT', 'DUNG')),
  withdrawal_evidence_id bigint  REFERENCES evidence,
  status_code        int         NOT NULL DEFAULT 1 CHECK (status_code BETWEEN 1 AND 10),
  status_round       int         NOT NULL DEFAULT 0,
  due_at             timestamptz,
  paused_at          timestamptz,
  opened_at          timestamptz NOT NULL DEFAULT now(),
  changed_at         timestamptz NOT NULL DEFAULT now(),
  done_at            timestamptz,
  FOREIGN KEY (procedure, procedure_version) REFERENCES procedure_definition
);
COMMENT ON COLUMN dossier.state IS
  'in process, waits for a supplement, needs an officer, is being undone, completed, ended, withdrawn';
COMMENT ON COLUMN dossier.ending IS 'why it is undone: withdrawn by the citizen, or ended';
COMMENT ON COLUMN dossier.unit IS 'the administrative unit whose calendar counts';
COMMENT ON COLUMN dossier.status_round IS
  'how many progress messages were sent: part of their ids; also what a decision was made on';
COMMENT ON COLUMN dossier.paused_at IS 'since when its clock stands still, for a supplement';

CREATE TABLE dossier_step (
  dossier_code       text        NOT NULL REFERENCES dossier,
  step               text        NOT NULL,
  service            text        NOT NULL,
  round              int         NOT NULL,
  provider           text        NOT NULL,
  message_id         uuid        NOT NULL UNIQUE,
  state              text        NOT NULL
                     CHECK (state IN ('DA_GUI', 'DA_TIEP_NHAN', 'YEU_CAU_BO_SUNG', 'HET_BO_SUNG', 'KHONG_LAP_DUOC',
                                      'BO_QUA', 'HOAN_THANH', 'TU_CHOI')),
  result_evidence_id bigint      REFERENCES evidence,
  due_at             timestamptz,
  withdrawal_asked   boolean     NOT NULL DEFAULT false,
  asked_at           timestamptz NOT NULL DEFAULT now(),
  changed_at         timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (dossier_code, step, round)
);

CREATE TABLE dossier_supplement (
  dossier_code       text        NOT NULL REFERENCES dossier,
  step               text        NOT NULL,
  round              int         NOT NULL,
  evidence_id        bigint      NOT NULL REFERENCES evidence,
  came_at            timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (dossier_code, step, round)
);
COMMENT ON COLUMN dossier_supplement.round IS 'the round that it began';

CREATE TABLE dossier_holder (
  id                 bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  dossier_code       text        NOT NULL REFERENCES dossier,
  step               text        NOT NULL,
  holder             text        NOT NULL,
  pauses             boolean     NOT NULL,
  from_at            timestamptz NOT NULL DEFAULT now(),
  until_at           timestamptz
);
CREATE UNIQUE INDEX dossier_holder_now ON dossier_holder (dossier_code, step) WHERE until_at IS NULL;
CREATE INDEX dossier_holder_all ON dossier_holder (dossier_code);
COMMENT ON TABLE dossier_holder IS 'who held a dossier, for which step, from when to when; pauses: the clock stood still';

CREATE TABLE dossier_timer (
  dossier_code       text        NOT NULL REFERENCES dossier,
  step               text        NOT NULL,
  kind               text        NOT NULL CHECK (kind IN ('SAP_HAN', 'QUA_HAN', 'HET_BO_SUNG')),
  due_at             timestamptz NOT NULL,
  PRIMARY KEY (dossier_code, step, kind)
);
CREATE INDEX dossier_timer_due ON dossier_timer (due_at);
COMMENT ON COLUMN dossier_timer.step IS 'empty for the dossier as a whole';
COMMENT ON COLUMN dossier_timer.kind IS 'a limit is near, a limit has passed, the time for a supplement has passed';
