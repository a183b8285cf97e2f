-- Electronic papers of civil status. A code stands here as a keyed digest only; it and the content are in the evidence
-- of the message, the file among the files.
CREATE TABLE electronic_paper (
  issuer                  text        NOT NULL,
  code_digest             bytea       NOT NULL,
  evidence_id             bigint      NOT NULL REFERENCES evidence,
  dossier_code            text,
  received_at             timestamptz NOT NULL DEFAULT now(),
  revoked_at              timestamptz,
  revocation_evidence_id  bigint      REFERENCES evidence,
  PRIMARY KEY (issuer, code_digest),
  CHECK ((revoked_at IS NULL) = (revocation_evidence_id IS NULL))
);
COMMENT ON COLUMN electronic_paper.dossier_code IS 'null where the registration belongs to no joint procedure';

-- To whom the hub gave a paper: they hear of its revocation, whatever their agreements are by then.
CREATE TABLE electronic_paper_receiver (
  issuer       text  NOT NULL,
  code_digest  bytea NOT NULL,
  receiver     text  NOT NULL,
  PRIMARY KEY (issuer, code_digest, receiver),
  FOREIGN KEY (issuer, code_digest) REFERENCES electronic_paper
);
