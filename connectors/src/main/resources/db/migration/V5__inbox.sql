-- Members that fetch: what each was given, what it said to it, and when it was last here.

-- One row for each document that a hand-over was given as; a translation signed anew is another one.
-- Ended ones go, with what was said to them, when the content of their month ends.
CREATE TABLE inbox_letter (
  hand_over_id bigint      NOT NULL REFERENCES hand_over ON DELETE CASCADE,
  digest       bytea       NOT NULL,
  receiver     text        NOT NULL,
  sender       text        NOT NULL,
  message_id   uuid        NOT NULL,
  given_at     timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (hand_over_id, digest)
);
COMMENT ON COLUMN inbox_letter.digest IS 'SHA-256 of the document as it was given';
COMMENT ON COLUMN inbox_letter.sender IS 'BenGui in the document as it was given: the hub where the hub translated it';
CREATE INDEX inbox_letter_of_message ON inbox_letter (receiver, message_id);

-- The hub's answer to the acknowledgement that counted, given again to every later one that is equal.
CREATE TABLE inbox_acknowledgement (
  hand_over_id bigint      PRIMARY KEY REFERENCES hand_over ON DELETE CASCADE,
  state        text        NOT NULL CHECK (state IN ('DA_TIEP_NHAN', 'DA_XU_LY', 'TU_CHOI')),
  at           timestamptz NOT NULL DEFAULT now(),
  answer       bytea       NOT NULL
);

-- Fetching is such a member's sign of life.
CREATE TABLE inbox_visit (
  receiver      text        PRIMARY KEY,
  last_fetch_at timestamptz NOT NULL
);
