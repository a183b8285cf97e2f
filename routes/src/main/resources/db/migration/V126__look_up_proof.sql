-- Why a question was not answered is found by its bytes: a refusal that is no outcome has no id.
CREATE INDEX refusal_of_body ON refusal (body_digest, id) WHERE body_digest IS NOT NULL;

-- Who read the access log of whom, and why.
CREATE TABLE access_log_extract (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at          timestamptz NOT NULL DEFAULT now(),
  officer     text        NOT NULL,
  reason      text        NOT NULL,
  subject     bytea       NOT NULL,
  disclosures bigint      NOT NULL
);
COMMENT ON COLUMN access_log_extract.subject IS 'keyed digest, as in disclosure_subject';
