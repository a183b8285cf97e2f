-- What was given of whom, to whom, for what: the citizen's access log. No personal number stands here.
CREATE TABLE disclosure (
  id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at                timestamptz NOT NULL,
  consumer          text        NOT NULL,
  provider          text        NOT NULL,
  service           text        NOT NULL,
  agreement         text,
  agreement_version text,
  purpose           text,
  dossier_code      text,
  officer           text,
  fields            text[]      NOT NULL,
  question_id       bigint      REFERENCES evidence,
  given_id          bigint      NOT NULL REFERENCES evidence,
  hidden_until      timestamptz
);
CREATE INDEX disclosure_of_consumer ON disclosure (consumer, at);
CREATE INDEX disclosure_of_given ON disclosure (given_id);
CREATE INDEX disclosure_at ON disclosure (at);
COMMENT ON COLUMN disclosure.consumer IS 'who got it';
COMMENT ON COLUMN disclosure.provider IS 'whose data they are';
COMMENT ON COLUMN disclosure.fields IS 'the fields that were given; empty where nobody was found';
COMMENT ON COLUMN disclosure.question_id IS 'the evidence of the question; null for what was given without one, an event';
COMMENT ON COLUMN disclosure.given_id IS 'the evidence of what was given; whether an event arrived, its hand-over to the consumer says';
COMMENT ON COLUMN disclosure.hidden_until IS 'the citizen is not told before, as the agreement''s purpose says';

CREATE TABLE disclosure_subject (
  subject       bytea  NOT NULL,
  disclosure_id bigint NOT NULL REFERENCES disclosure ON DELETE CASCADE,
  PRIMARY KEY (subject, disclosure_id)
);
CREATE INDEX disclosure_subject_of ON disclosure_subject (disclosure_id);
COMMENT ON COLUMN disclosure_subject.subject IS 'keyed digest of a number of the person: nobody who reads the database can find it by trying';
