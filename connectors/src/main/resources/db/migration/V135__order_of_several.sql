-- An event about several persons waits for what came before it about each of them. The first key
-- stands in hand_over.order_key, as for everything else; these are the others.
CREATE TABLE hand_over_key (
  hand_over_id bigint NOT NULL REFERENCES hand_over ON DELETE CASCADE,
  receiver     text   NOT NULL,
  order_key    bytea  NOT NULL,
  PRIMARY KEY (hand_over_id, order_key)
);
CREATE INDEX hand_over_key_in_order ON hand_over_key (receiver, order_key, hand_over_id);
