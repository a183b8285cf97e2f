-- How many messages each consumer has sent under each agreement on each day in Việt Nam.
CREATE TABLE agreement_use (
  agreement text   NOT NULL,
  consumer  text   NOT NULL,
  day       date   NOT NULL,
  used      bigint NOT NULL CHECK (used > 0),
  PRIMARY KEY (agreement, consumer, day)
);
