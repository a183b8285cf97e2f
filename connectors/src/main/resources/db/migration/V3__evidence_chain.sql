-- The hash chain over evidence and evidence_event; docs/evidence-format.md tells what is hashed.

-- What no batch holds yet: written in the transaction of the record itself, so a committed record
-- stands here or in a batch, whatever order the ids became visible in.
CREATE TABLE evidence_unsealed (
  kind      smallint    NOT NULL,
  record_id bigint      NOT NULL,
  since     timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (kind, record_id)
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);
CREATE INDEX evidence_unsealed_oldest ON evidence_unsealed (since);

CREATE FUNCTION note_unsealed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO evidence_unsealed (kind, record_id) SELECT TG_ARGV[0]::smallint, id FROM added;
  RETURN NULL;
END $$;
CREATE TRIGGER evidence_is_to_be_sealed AFTER INSERT ON evidence
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION note_unsealed(1);
CREATE TRIGGER evidence_event_is_to_be_sealed AFTER INSERT ON evidence_event
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION note_unsealed(2);

CREATE TABLE evidence_batch (
  id          bigint      PRIMARY KEY CHECK (id > 0),
  sealed_at   timestamptz NOT NULL,
  leaf_count  int         NOT NULL CHECK (leaf_count > 0),
  total       bigint      NOT NULL,
  root        bytea       NOT NULL,
  previous    bytea       CHECK ((previous IS NULL) = (id = 1)),
  head        bytea       NOT NULL,
  head_digest bytea       NOT NULL
);
COMMENT ON COLUMN evidence_batch.total IS 'records of the whole chain up to this batch';
COMMENT ON COLUMN evidence_batch.previous IS 'head_digest of the batch before';
COMMENT ON COLUMN evidence_batch.head IS 'signed bc:DauChuoi';
COMMENT ON COLUMN evidence_batch.head_digest IS 'SHA-256 of head';

CREATE TABLE evidence_leaf (
  batch     bigint   NOT NULL REFERENCES evidence_batch,
  position  int      NOT NULL,
  kind      smallint NOT NULL,
  record_id bigint   NOT NULL,
  leaf      bytea    NOT NULL,
  PRIMARY KEY (batch, position),
  UNIQUE (kind, record_id)
);

CREATE TRIGGER evidence_batch_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON evidence_batch
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER evidence_leaf_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON evidence_leaf
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
