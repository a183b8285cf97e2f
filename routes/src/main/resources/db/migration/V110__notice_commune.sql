-- Where a registration is expected: the commune in which the mother, or the person who died, lives. A code of an area.
ALTER TABLE health_notice ADD COLUMN commune text;
COMMENT ON COLUMN health_notice.commune IS 'null where the notice names none, and for notices from before this column';
