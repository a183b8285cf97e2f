-- What was received, made and answered. Rows are added, never changed (see the triggers below).
CREATE TABLE evidence (
  id                 bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  direction          text        NOT NULL CHECK (direction IN ('NHAN', 'TAO', 'TRA_LOI')),
  door               text        NOT NULL,
  sender             text        NOT NULL,
  message_id         uuid        NOT NULL,
  receiver           text        NOT NULL,
  service            text        NOT NULL,
  version            text        NOT NULL,
  dossier_code       text,
  recorded_at        timestamptz NOT NULL DEFAULT now(),
  about_id           bigint      REFERENCES evidence,
  body_size          bigint      NOT NULL,
  body_digest        bytea       NOT NULL,
  month              date        NOT NULL CHECK (extract(day FROM month) = 1),
  content_digest     bytea       NOT NULL,
  reference_digest   bytea       NOT NULL,
  certificate_digest bytea,
  verdict            jsonb       NOT NULL
);
CREATE INDEX evidence_of_dossier ON evidence (dossier_code, id) WHERE dossier_code IS NOT NULL;
CREATE INDEX evidence_of_message ON evidence (sender, message_id);
CREATE INDEX evidence_about ON evidence (about_id) WHERE about_id IS NOT NULL;
COMMENT ON COLUMN evidence.about_id IS 'the kept question that it answers: its content goes with the question''s';
COMMENT ON COLUMN evidence.body_digest IS 'SHA-256 of the bytes as received or sent';
COMMENT ON COLUMN evidence.month IS 'whose key wraps the key of its content, and whose partition holds both';
COMMENT ON COLUMN evidence.content_digest IS 'SHA-256 of the encrypted content';

CREATE TABLE evidence_event (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  evidence_id bigint      NOT NULL REFERENCES evidence,
  at          timestamptz NOT NULL DEFAULT now(),
  kind        text        NOT NULL,
  detail      jsonb       NOT NULL
);
CREATE INDEX evidence_event_of_evidence ON evidence_event (evidence_id, id);

-- The duplicate key of every verified message, narrow, for the whole retention time.
CREATE TABLE known_message (
  sender            text        NOT NULL,
  message_id        uuid        NOT NULL,
  reference_digest  bytea       NOT NULL,
  evidence_id       bigint      NOT NULL REFERENCES evidence,
  state             text        NOT NULL
                    CHECK (state IN ('DA_TIEP_NHAN', 'DA_XU_LY', 'CHUA_RO', 'TU_CHOI')),
  first_received_at timestamptz NOT NULL,
  state_at          timestamptz NOT NULL,
  receipt            bytea       NOT NULL,
  answer_evidence_id bigint      REFERENCES evidence,
  PRIMARY KEY (sender, message_id)
) PARTITION BY HASH (sender, message_id);

DO $$
BEGIN
  FOR part IN 0..15 LOOP
    EXECUTE format(
      'CREATE TABLE known_message_%s PARTITION OF known_message'
      ' FOR VALUES WITH (MODULUS 16, REMAINDER %s)', part, part);
  END LOOP;
END $$;

-- The outbox: one row for each message and receiver.
CREATE TABLE hand_over (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  evidence_id bigint      NOT NULL REFERENCES evidence,
  receiver    text        NOT NULL,
  order_key   bytea,
  state       text        NOT NULL DEFAULT 'CHO'
              CHECK (state IN ('CHO', 'DA_XEP', 'DANG_GUI', 'XONG', 'HONG', 'TREO', 'HET_HAN', 'BO_QUA')),
  rounds      int         NOT NULL DEFAULT 0,
  attempts    int         NOT NULL DEFAULT 0,
  failures    int         NOT NULL DEFAULT 0,
  hub_faults  int         NOT NULL DEFAULT 0,
  created_at  timestamptz NOT NULL DEFAULT now(),
  due_at      timestamptz NOT NULL DEFAULT now(),
  expires_at  timestamptz,
  sent_at     timestamptz,
  ask_first   boolean     NOT NULL DEFAULT false,
  lease_until timestamptz,
  lease_owner text,
  last_fault  jsonb,
  done_at     timestamptz,
  UNIQUE (evidence_id, receiver),
  CHECK ((lease_until IS NOT NULL) = (state IN ('DA_XEP', 'DANG_GUI'))),
  CHECK ((lease_owner IS NOT NULL) = (state = 'DANG_GUI')),
  CHECK ((done_at IS NOT NULL) = (state NOT IN ('CHO', 'DA_XEP', 'DANG_GUI')))
);
COMMENT ON COLUMN hand_over.order_key IS 'keyed digest of what its order is about; of equal ones the receiver gets the next after the one before';
COMMENT ON COLUMN hand_over.rounds IS 'how often it was leased for the broker';
COMMENT ON COLUMN hand_over.attempts IS 'how often it was claimed for sending';
COMMENT ON COLUMN hand_over.failures IS 'attempts that failed by its own, not while the receiver failed for all';
COMMENT ON COLUMN hand_over.hub_faults IS 'attempts that failed by a fault of the hub itself, its stores excepted';
COMMENT ON COLUMN hand_over.expires_at IS 'HetHan of the message: after it, it must not take effect';
COMMENT ON COLUMN hand_over.sent_at IS 'when it may have been on the wire first; the receiver is asked before it is sent again';
COMMENT ON COLUMN hand_over.ask_first IS 'it may have been sent in a time that a restore has lost';
CREATE INDEX hand_over_in_order ON hand_over (receiver, order_key, id)
  WHERE order_key IS NOT NULL AND state NOT IN ('XONG', 'HET_HAN', 'BO_QUA');
-- An expression, since a plan by the primary key would pass over all that has ever ended.
CREATE INDEX hand_over_waiting ON hand_over (receiver, (id + 0))
  WHERE state IN ('CHO', 'DA_XEP', 'DANG_GUI');
CREATE INDEX hand_over_given ON hand_over (receiver)
  WHERE state IN ('DA_XEP', 'DANG_GUI');
CREATE INDEX hand_over_of_operators ON hand_over (state, receiver, id)
  WHERE state IN ('HONG', 'TREO');

-- What never entered the key space of known_message.
CREATE TABLE refusal (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at          timestamptz NOT NULL DEFAULT now(),
  door        text        NOT NULL,
  tls_member  text,
  code        text        NOT NULL,
  incident_id text        NOT NULL,
  place       text,
  detail      text        NOT NULL,
  body_digest bytea,
  body_size   bigint      NOT NULL
);
CREATE INDEX refusal_of_incident ON refusal (incident_id);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Rows of % are evidence and are never changed', TG_TABLE_NAME;
END $$;
CREATE TRIGGER evidence_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON evidence
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER evidence_event_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON evidence_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
