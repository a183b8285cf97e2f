-- Alarms, one row for the first of each kind and member within a minute.
CREATE TABLE security_alarm (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  raised_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
  kind          text NOT NULL,
  member        text,
  incident_id   text NOT NULL,
  detail        text NOT NULL,
  -- how many of the same were not told one by one since the row before
  untold_before bigint NOT NULL
);
CREATE INDEX security_alarm_by_time ON security_alarm (raised_at);
