-- What operators asked to have sent again or given up: who, why, what, who agreed, what came of it.
CREATE TABLE replay_request (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  action      text        NOT NULL CHECK (action IN ('GUI_LAI', 'BO_QUA')),
  asked_by    text        NOT NULL,
  asked_at    timestamptz NOT NULL DEFAULT now(),
  expires_at  timestamptz NOT NULL,
  reason      text        NOT NULL,
  filter      jsonb       NOT NULL,
  state       text        NOT NULL DEFAULT 'CHO_DUYET'
              CHECK (state IN ('CHO_DUYET', 'DANG_LAM', 'XONG')),
  approved_by text,
  approved_at timestamptz,
  done_at     timestamptz,
  CHECK (approved_by <> asked_by),
  CHECK ((approved_by IS NULL) = (approved_at IS NULL)),
  CHECK ((done_at IS NOT NULL) = (state = 'XONG'))
);
COMMENT ON COLUMN replay_request.expires_at IS 'after it nobody can approve it any more';

-- Exactly the messages that were there when it was asked: nobody approves others than were seen.
CREATE TABLE replay_item (
  request_id   bigint NOT NULL REFERENCES replay_request,
  hand_over_id bigint NOT NULL,
  result       text,
  at           timestamptz,
  PRIMARY KEY (request_id, hand_over_id)
);
CREATE INDEX replay_item_of_hand_over ON replay_item (hand_over_id);
