-- Attachments by reference. Their content stands encrypted in the folder of the files; here is whose they are, and the
-- key of each, wrapped by its month's key, as the evidence's content has it.
CREATE TABLE stored_file (
  id          uuid PRIMARY KEY,
  owner       text        NOT NULL,
  digest      bytea       NOT NULL CHECK (octet_length(digest) = 32),
  size        bigint      NOT NULL CHECK (size > 0),
  media_type  text        NOT NULL,
  month       date        NOT NULL,
  created_at  timestamptz NOT NULL DEFAULT now(),
  touched_at  timestamptz NOT NULL DEFAULT now(),
  complete_at timestamptz,
  gone_at     timestamptz,
  removed_at  timestamptz
);
-- Its owner sends a file once; after it was erased it may come again.
CREATE UNIQUE INDEX stored_file_of_owner ON stored_file (owner, digest) WHERE gone_at IS NULL;
CREATE INDEX stored_file_digest ON stored_file (digest) WHERE gone_at IS NULL;
CREATE INDEX stored_file_to_remove ON stored_file (gone_at) WHERE gone_at IS NOT NULL AND removed_at IS NULL;

CREATE TABLE file_key (
  month   date  NOT NULL,
  file_id uuid  NOT NULL,
  wrapped bytea NOT NULL,
  PRIMARY KEY (month, file_id)
) PARTITION BY RANGE (month);
CREATE TABLE file_key_default PARTITION OF file_key DEFAULT;

-- Which kept message names which file, from whom and to whom: these two may fetch it.
CREATE TABLE file_reference (
  evidence_id bigint NOT NULL,
  file_id     uuid   NOT NULL REFERENCES stored_file,
  sender      text   NOT NULL,
  receiver    text   NOT NULL,
  PRIMARY KEY (evidence_id, file_id)
);
CREATE INDEX file_reference_file ON file_reference (file_id, receiver);

-- The same as before, for one more table.
CREATE OR REPLACE FUNCTION make_content_partition(parent text, month date) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  part text := parent || '_' || to_char(month, 'YYYY_MM');
  columns text := 'month, ' || CASE parent WHEN 'content_key' THEN 'evidence_id, wrapped'
    WHEN 'file_key' THEN 'file_id, wrapped' ELSE 'evidence_id, ciphertext' END;
BEGIN
  IF to_regclass(part) IS NOT NULL THEN
    RETURN;
  END IF;
  EXECUTE format('LOCK TABLE %I IN ACCESS EXCLUSIVE MODE', parent || '_default');
  EXECUTE format('CREATE TABLE %I (LIKE %I INCLUDING ALL)', part, parent);
  EXECUTE format(
    'WITH moved AS (DELETE FROM %I WHERE month = %L RETURNING %s) INSERT INTO %I (%s) SELECT %s FROM moved',
    parent || '_default', month, columns, part, columns, columns);
  EXECUTE format(
    'ALTER TABLE %I ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)',
    parent, part, month, (month + interval '1 month')::date);
END $$;
