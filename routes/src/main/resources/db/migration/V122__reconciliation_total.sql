-- What was told by commune is compared once: thousands of communes, each day, for a month would stay for nothing.
ALTER TABLE reconciliation_question ADD COLUMN records bigint NOT NULL DEFAULT 0;
COMMENT ON COLUMN reconciliation_question.records IS 'how many records the answer told of';
UPDATE reconciliation_question q SET records =
  (SELECT coalesce(sum(t.count), 0) FROM reconciliation_total t WHERE t.round = q.round AND t.record = q.record);
DELETE FROM reconciliation_total t USING reconciliation_round r WHERE r.code = t.round AND r.ended_at IS NOT NULL;
COMMENT ON TABLE reconciliation_total IS 'emptied when the round ends';
