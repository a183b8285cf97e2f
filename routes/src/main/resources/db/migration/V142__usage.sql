-- What was used, by day, counted from the evidence when the day is closed; the digest says of which evidence.
CREATE TABLE usage_day (
  day       date   NOT NULL REFERENCES day_closed,
  consumer  text   NOT NULL,
  agreement text   NOT NULL,
  service   text   NOT NULL,
  questions bigint NOT NULL,
  answers   bigint NOT NULL,
  fields    bigint NOT NULL,
  digest    bytea  NOT NULL CHECK (octet_length(digest) = 32),
  PRIMARY KEY (day, consumer, agreement, service)
);
CREATE INDEX usage_day_of_consumer ON usage_day (consumer, day);

CREATE TABLE usage_statement (
  member  text        NOT NULL,
  month   date        NOT NULL CHECK (extract(day FROM month) = 1),
  sent_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (member, month)
);

-- Which warning operators have had: once for each consumer, agreement, day and level.
CREATE TABLE quota_warning (
  agreement text        NOT NULL,
  consumer  text        NOT NULL,
  day       date        NOT NULL,
  percent   int         NOT NULL,
  warned_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (agreement, consumer, day, percent)
);
