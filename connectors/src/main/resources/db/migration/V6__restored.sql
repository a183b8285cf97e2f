-- Each time this database was put back to an earlier moment. What happened between that moment and
-- the restore is not known here, so what may belong to it is asked about before it is sent.
CREATE TABLE restored (
  id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at               timestamptz NOT NULL DEFAULT now(),
  snapshot_at      timestamptz NOT NULL,
  ask_until        timestamptz NOT NULL,
  backup_id        uuid        NOT NULL,
  last_evidence_id bigint      NOT NULL,
  CHECK (at <= ask_until)
);
COMMENT ON COLUMN restored.snapshot_at IS 'the moment it was put back to: the lost time begins here and ends at "at"';
COMMENT ON COLUMN restored.ask_until IS 'after it no message can come for the first time that was sent in the lost time';
COMMENT ON COLUMN restored.last_evidence_id IS 'the last record of before; 0 where there was none';

-- Whether a receiver must be asked before it is sent this: while messages of the lost time may come
-- again, and for ever for dossiers that began before or while they may. Nothing without a restore.
CREATE FUNCTION ask_after_restore(about bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT 1 FROM restored r
    WHERE now() <= r.ask_until
      OR EXISTS (
        SELECT 1 FROM evidence e JOIN evidence first ON first.dossier_code = e.dossier_code
        WHERE e.id = about AND first.recorded_at <= r.ask_until))
$$;

CREATE TRIGGER restored_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON restored
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
