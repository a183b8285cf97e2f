-- Which subscriber was told of which version of which shared code list: each once, whatever the restarts and nodes.
CREATE TABLE code_list_told (
  receiver text        NOT NULL,
  list     text        NOT NULL,
  version  text        NOT NULL,
  told_at  timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (receiver, list, version)
);
