-- What the hub cannot end by itself and nobody sends again: it waits for a person, who takes it over and closes it.
CREATE TABLE officer_case (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind         text        NOT NULL CHECK (kind IN ('HO_SO', 'QUA_HAN', 'DOI_CHIEU', 'THONG_DIEP')),
  evidence_id  bigint      NOT NULL REFERENCES evidence,
  dossier_code text,
  code         text        NOT NULL,
  incident     text        NOT NULL,
  detail       text        NOT NULL,
  opened_at    timestamptz NOT NULL DEFAULT now(),
  taken_by     text,
  taken_at     timestamptz,
  note         text,
  closed_at    timestamptz,
  closed_by    text,
  CHECK (kind = 'THONG_DIEP' OR dossier_code IS NOT NULL),
  CHECK ((taken_by IS NULL) = (taken_at IS NULL)),
  CHECK (closed_by IS NULL OR closed_at IS NOT NULL)
);
COMMENT ON COLUMN officer_case.kind IS
  'a dossier that needs an officer; one that is late; one to be compared with a notice; a message of the hub''s own that its receiver refused';
COMMENT ON COLUMN officer_case.evidence_id IS 'the message because of which';
COMMENT ON COLUMN officer_case.note IS 'why the last person took it over or closed it';
COMMENT ON COLUMN officer_case.closed_by IS 'null where the dossier went on by itself';
-- One message calls for a person once, whatever befalls it later.
CREATE UNIQUE INDEX officer_case_open ON officer_case (kind, evidence_id) WHERE closed_at IS NULL;
CREATE INDEX officer_case_of_dossier ON officer_case (dossier_code) WHERE dossier_code IS NOT NULL;
