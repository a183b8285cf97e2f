-- Which differing questions a consumer asked about a person within the last day: who asks too many tries to guess.
CREATE TABLE question_about (
  consumer text        NOT NULL,
  subject  bytea       NOT NULL,
  question bytea       NOT NULL,
  at       timestamptz NOT NULL,
  PRIMARY KEY (consumer, subject, question)
);
CREATE INDEX question_about_at ON question_about (at);
COMMENT ON COLUMN question_about.subject IS 'keyed digest of the number that the question names';
COMMENT ON COLUMN question_about.question IS 'keyed digest of what it states of the person';
