-- Notices of birth and death of health facilities. A number stands here as a keyed digest only; it and the content are
-- in the evidence of the message.
CREATE TABLE health_notice (
  kind           text        NOT NULL CHECK (kind IN ('CHUNG_SINH', 'BAO_TU')),
  number_digest  bytea       NOT NULL,
  issuer         text        NOT NULL,
  evidence_id    bigint      NOT NULL REFERENCES evidence,
  state          text        NOT NULL DEFAULT 'HIEU_LUC'
                 CHECK (state IN ('HIEU_LUC', 'DA_DINH_CHINH', 'DA_THU_HOI')),
  received_at    timestamptz NOT NULL DEFAULT now(),
  changed_at     timestamptz NOT NULL DEFAULT now(),
  alarmed_at     timestamptz,
  PRIMARY KEY (kind, number_digest, issuer)
);
COMMENT ON COLUMN health_notice.evidence_id IS 'the notice, or its last correction or withdrawal';
COMMENT ON COLUMN health_notice.alarmed_at IS 'when operators were told that no registration followed in time';
CREATE INDEX health_notice_by_age ON health_notice (received_at) WHERE state <> 'DA_THU_HOI';

-- Which notice the form of a dossier names, whether or not the notice came: the two come in any order.
CREATE TABLE dossier_notice (
  dossier_code   text        NOT NULL,
  kind           text        NOT NULL CHECK (kind IN ('CHUNG_SINH', 'BAO_TU')),
  number_digest  bytea       NOT NULL,
  named_at       timestamptz NOT NULL DEFAULT now(),
  registered_at  timestamptz,
  PRIMARY KEY (dossier_code, kind)
);
CREATE INDEX dossier_notice_by_number ON dossier_notice (kind, number_digest);
