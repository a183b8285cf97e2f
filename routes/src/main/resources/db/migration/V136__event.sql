-- What members published, in the order in which every subscriber gets it: one row for an event, whoever
-- gets it; no content, and persons only as keyed digests.
CREATE TABLE event_message (
  evidence_id  bigint PRIMARY KEY REFERENCES evidence,
  seq          bigint      GENERATED ALWAYS AS IDENTITY UNIQUE,
  publisher    text        NOT NULL,
  service      text        NOT NULL,
  message_id   uuid        NOT NULL,
  code_digest  bytea       NOT NULL,
  kind         text        NOT NULL,
  commune      text,
  original_id  bigint      REFERENCES event_message,
  withdrawn_by bigint,
  order_keys   bytea[]     NOT NULL,
  expires_at   timestamptz,
  published_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (publisher, service, code_digest),
  UNIQUE (publisher, message_id)
);
CREATE INDEX event_message_in_order ON event_message (publisher, service, seq);
CREATE INDEX event_message_of_original ON event_message (original_id, seq) WHERE original_id IS NOT NULL;
COMMENT ON COLUMN event_message.seq IS 'drawn while the order of its citizens is held: of one citizen it grows as events were kept';
COMMENT ON COLUMN event_message.code_digest IS 'keyed digest of MaSuKien';
COMMENT ON COLUMN event_message.kind IS 'Loai';
COMMENT ON COLUMN event_message.commune IS 'the unit that registered the act, where one did';
COMMENT ON COLUMN event_message.original_id IS 'the first event of the chain of corrections that it belongs to';
COMMENT ON COLUMN event_message.withdrawn_by IS 'the event that takes it back';

-- Who subscribes, and how far it has got with what it missed.
CREATE TABLE event_subscription (
  subscriber text        NOT NULL,
  publisher  text        NOT NULL,
  service    text        NOT NULL,
  agreement  text        NOT NULL,
  state      text        NOT NULL CHECK (state IN ('BAT_KIP', 'THEO_KIP', 'NGUNG')),
  begins_at  timestamptz NOT NULL,
  position   bigint      NOT NULL DEFAULT 0,
  state_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (subscriber, publisher, service)
);
COMMENT ON COLUMN event_subscription.state IS 'it gets what it missed; it gets each event when it is published; no agreement is in force';
COMMENT ON COLUMN event_subscription.position IS 'seq of the last event that it was given of what it missed';
