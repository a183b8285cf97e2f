-- Papers that disagree: a case with a deadline and two deciders. No content; the persons stand in the evidence.
CREATE TABLE disagreement (
  evidence_id bigint PRIMARY KEY REFERENCES evidence,
  code        text        NOT NULL UNIQUE,
  starter     text        NOT NULL,
  registry    text        NOT NULL,
  justice     text        NOT NULL,
  due_at      timestamptz NOT NULL,
  state       text        NOT NULL DEFAULT 'CHO' CHECK (state IN ('CHO', 'CAN_CAN_BO', 'XONG')),
  opened_at   timestamptz NOT NULL DEFAULT now(),
  closed_at   timestamptz,
  CHECK ((closed_at IS NOT NULL) = (state = 'XONG'))
);
CREATE INDEX disagreement_due ON disagreement (due_at) WHERE state = 'CHO';
COMMENT ON COLUMN disagreement.code IS 'MaVuViec';
COMMENT ON COLUMN disagreement.registry IS 'the decider for population or residence';
COMMENT ON COLUMN disagreement.justice IS 'the decider for civil status';

-- What each decider concluded last.
CREATE TABLE disagreement_conclusion (
  case_id     bigint      NOT NULL REFERENCES disagreement,
  decider     text        NOT NULL,
  evidence_id bigint      NOT NULL REFERENCES evidence,
  digest      bytea       NOT NULL,
  decided     boolean     NOT NULL,
  at          timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (case_id, decider)
);
COMMENT ON COLUMN disagreement_conclusion.digest IS 'keyed digest of the conclusion, the right values and who has to mend';
COMMENT ON COLUMN disagreement_conclusion.decided IS 'whether it found enough to decide';

ALTER TABLE officer_case DROP CONSTRAINT officer_case_kind_check;
ALTER TABLE officer_case ADD CONSTRAINT officer_case_kind_check
  CHECK (kind IN ('HO_SO', 'QUA_HAN', 'DOI_CHIEU', 'DOI_SOAT', 'KET_QUA_THUA', 'THONG_DIEP', 'SAI_LECH'));
ALTER TABLE officer_case DROP CONSTRAINT officer_case_check;
ALTER TABLE officer_case ADD CONSTRAINT officer_case_check
  CHECK (kind IN ('THONG_DIEP', 'SAI_LECH') OR dossier_code IS NOT NULL);
