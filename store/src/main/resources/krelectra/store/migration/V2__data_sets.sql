-- Frozen sets of examples. head: all but the items, as JSON; items: the content that holds them.
-- entry: the last entry of the log when the set was made.
CREATE TABLE data_set (
  project INT NOT NULL REFERENCES project,
  name VARCHAR NOT NULL,
  made_at VARCHAR(40) NOT NULL,
  author VARCHAR NOT NULL,
  entry BIGINT NOT NULL,
  head VARCHAR,
  head_content BIGINT,
  items BIGINT NOT NULL,
  PRIMARY KEY (project, name)
);
