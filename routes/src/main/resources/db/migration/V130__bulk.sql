-- Bulk work. No personal number stands here: a row is known by its place in its file, duplicates by a keyed digest.
CREATE TABLE bulk_job (
  id                bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  evidence_id       bigint      NOT NULL REFERENCES evidence,
  sender            text        NOT NULL,
  message_id        uuid        NOT NULL,
  provider          text        NOT NULL,
  service           text        NOT NULL,
  purpose           text,
  round_code        text        NOT NULL,
  parent_code       text,
  round_number      bigint      NOT NULL,
  agreement         text        NOT NULL,
  agreement_version text        NOT NULL,
  fields            text[]      NOT NULL,
  file_digest       text        NOT NULL,
  file_type         text        NOT NULL,
  announced_rows    bigint,
  state             text        NOT NULL DEFAULT 'DOC' CHECK (state IN ('DOC', 'LAM', 'GOP', 'XONG', 'TU_CHOI')),
  rows_read         bigint      NOT NULL DEFAULT 0,
  accepted_at       timestamptz NOT NULL DEFAULT now(),
  read_at           timestamptz,
  ended_at          timestamptz,
  result_digest     text,
  result_message    uuid,
  UNIQUE (sender, message_id),
  CHECK ((state IN ('XONG', 'TU_CHOI')) = (ended_at IS NOT NULL))
);
COMMENT ON COLUMN bulk_job.state IS
  'the file is read and divided; parts are with the provider; the result is put together; it is with the sender; refused, nothing took effect';
COMMENT ON COLUMN bulk_job.fields IS 'of a row, that the agreement released when the job began';
CREATE INDEX bulk_job_open ON bulk_job (id) WHERE ended_at IS NULL;
-- A round that was refused may be sent again under its code.
CREATE UNIQUE INDEX bulk_job_round ON bulk_job (sender, round_code) WHERE state <> 'TU_CHOI';

CREATE TABLE bulk_part (
  job                bigint NOT NULL REFERENCES bulk_job,
  number             int    NOT NULL,
  first_row          bigint NOT NULL,
  last_row           bigint NOT NULL,
  sent_rows          int    NOT NULL,
  state              text   NOT NULL DEFAULT 'CHO' CHECK (state IN ('CHO', 'GUI', 'TRA_LOI', 'XONG', 'BO')),
  file_digest        text,
  file_size          bigint,
  message_id         uuid   NOT NULL UNIQUE,
  sent_at            timestamptz,
  result_evidence_id bigint REFERENCES evidence,
  result_digest      text,
  result_type        text,
  source_as_of       timestamptz,
  wrong_results      int    NOT NULL DEFAULT 0,
  good_rows          int    NOT NULL DEFAULT 0,
  bad_rows           int    NOT NULL DEFAULT 0,
  PRIMARY KEY (job, number),
  CHECK ((file_digest IS NULL) = (sent_rows = 0))
);
COMMENT ON COLUMN bulk_part.state IS
  'waits; is with the provider; the provider answered; its rows are decided; given up, its rows may be sent again';

-- How many rows of a part have which reason.
CREATE TABLE bulk_reason (
  job    bigint NOT NULL,
  part   int    NOT NULL,
  reason text   NOT NULL,
  rows   int    NOT NULL,
  by_hub boolean NOT NULL,
  PRIMARY KEY (job, part, reason, by_hub),
  FOREIGN KEY (job, part) REFERENCES bulk_part
);

-- Rows that are not good, for the lists of corrections; those that the hub decided never went to the provider.
CREATE TABLE bulk_bad_row (
  job     bigint  NOT NULL,
  row     bigint  NOT NULL,
  part    int     NOT NULL,
  unit    text,
  reasons text    NOT NULL,
  by_hub  boolean NOT NULL,
  PRIMARY KEY (job, row),
  FOREIGN KEY (job, part) REFERENCES bulk_part
);
CREATE INDEX bulk_bad_row_unit ON bulk_bad_row (job, unit, row);

-- Keyed digests of the persons in a file, while it is read.
CREATE TABLE bulk_row_key (
  job bigint NOT NULL,
  key uuid   NOT NULL,
  PRIMARY KEY (job, key)
);
