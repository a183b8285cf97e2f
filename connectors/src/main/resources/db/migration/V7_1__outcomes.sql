-- What becomes of a message. What took effect, or surely did not, is never taken back: the table of
-- ReceiptState.mayBecome, held here too, whoever writes.
CREATE FUNCTION refuse_other_outcome() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'A message that is % never becomes %', OLD.state, NEW.state;
END $$;
CREATE TRIGGER known_message_outcome_stands BEFORE UPDATE ON known_message
  FOR EACH ROW WHEN (OLD.state IN ('DA_XU_LY', 'TU_CHOI')
    AND (NEW.state <> OLD.state OR NEW.receipt <> OLD.receipt))
  EXECUTE FUNCTION refuse_other_outcome();

-- Those whose end comes before they are ever on the wire.
CREATE INDEX hand_over_expiring ON hand_over (expires_at)
  WHERE expires_at IS NOT NULL AND sent_at IS NULL AND NOT ask_first AND state IN ('CHO', 'DA_XEP');

-- The form in which a message was sent, where the hub translated it.
CREATE TABLE sent_form (
  evidence_id      bigint NOT NULL,
  receiver         text   NOT NULL,
  form_evidence_id bigint NOT NULL,
  PRIMARY KEY (evidence_id, receiver)
);
