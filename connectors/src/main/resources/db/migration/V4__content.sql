-- What was received, made and answered, encrypted; and the key of each, wrapped by its month's key,
-- which stands outside the database. Both go a month at a time, or one by one when they are erased.
CREATE TABLE evidence_content (
  month       date   NOT NULL,
  evidence_id bigint NOT NULL,
  ciphertext  bytea  NOT NULL,
  PRIMARY KEY (month, evidence_id)
) PARTITION BY RANGE (month);
-- Encrypted bytes do not shrink.
ALTER TABLE evidence_content ALTER COLUMN ciphertext SET STORAGE EXTERNAL;

CREATE TABLE content_key (
  month       date   NOT NULL,
  evidence_id bigint NOT NULL,
  wrapped     bytea  NOT NULL,
  PRIMARY KEY (month, evidence_id)
) PARTITION BY RANGE (month);

-- A net below the months that are made ahead.
CREATE TABLE evidence_content_default PARTITION OF evidence_content DEFAULT;
CREATE TABLE content_key_default PARTITION OF content_key DEFAULT;

-- The months that have a key, and by what a node finds out whether it holds the same one.
CREATE TABLE content_month (
  month        date PRIMARY KEY CHECK (extract(day FROM month) = 1),
  key_check    bytea       NOT NULL,
  made_at      timestamptz NOT NULL DEFAULT now(),
  destroyed_at timestamptz
);

-- Makes the partition of a month, with what the net has caught of it.
CREATE FUNCTION make_content_partition(parent text, month date) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  part text := parent || '_' || to_char(month, 'YYYY_MM');
  columns text := 'month, evidence_id, ' || CASE parent WHEN 'content_key' THEN 'wrapped' ELSE 'ciphertext' END;
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

-- What must stay, whatever its age and whoever wants it erased.
CREATE TABLE content_hold (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  dossier_code text,
  sender       text,
  message_id   uuid,
  reason       text        NOT NULL,
  held_by      text        NOT NULL,
  held_at      timestamptz NOT NULL DEFAULT now(),
  released_by  text,
  released_at  timestamptz,
  CHECK ((dossier_code IS NULL) = (message_id IS NOT NULL)),
  CHECK ((sender IS NULL) = (message_id IS NULL)),
  CHECK ((released_by IS NULL) = (released_at IS NULL))
);
CREATE INDEX content_hold_standing ON content_hold (dossier_code, message_id) WHERE released_at IS NULL;

-- The months that went by the retention time, as the chain tells it.
CREATE INDEX evidence_event_of_ended_months ON evidence_event ((detail->>'thang')) WHERE kind = 'HET_HAN_LUU';

CREATE TRIGGER content_is_not_changed BEFORE UPDATE OR TRUNCATE ON evidence_content
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
