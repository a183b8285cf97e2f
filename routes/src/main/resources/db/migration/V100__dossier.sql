-- Joint procedures: one row a dossier, one row a step and round. Personal content stands in evidence only.
CREATE TABLE dossier (
  code               text        PRIMARY KEY,
  procedure          text        NOT NULL,
  starter            text        NOT NULL,
  started_by         uuid        NOT NULL,
  form_evidence_id   bigint      NOT NULL REFERENCES evidence,
  state              text        NOT NULL
                     CHECK (state IN ('DANG_XU_LY', 'CHO_BO_SUNG', 'CAN_CAN_BO', 'HOAN_THANH')),
  status_code        int         NOT NULL CHECK (status_code BETWEEN 1 AND 10),
  status_round       int         NOT NULL DEFAULT 0,
  opened_at          timestamptz NOT NULL DEFAULT now(),
  changed_at         timestamptz NOT NULL DEFAULT now(),
  done_at            timestamptz
);
COMMENT ON COLUMN dossier.state IS 'in process, waits for a supplement, needs an officer, completed';
COMMENT ON COLUMN dossier.status_round IS 'how many progress messages were sent: part of their ids';

CREATE TABLE dossier_step (
  dossier_code       text        NOT NULL REFERENCES dossier,
  step               text        NOT NULL,
  round              int         NOT NULL,
  provider           text        NOT NULL,
  message_id         uuid        NOT NULL UNIQUE,
  state              text        NOT NULL
                     CHECK (state IN ('DA_GUI', 'DA_TIEP_NHAN', 'YEU_CAU_BO_SUNG', 'HOAN_THANH', 'TU_CHOI')),
  result_evidence_id bigint      REFERENCES evidence,
  asked_at           timestamptz NOT NULL DEFAULT now(),
  changed_at         timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (dossier_code, step, round)
);
