-- Texts of any length, as deflated JSON in pieces: piece_key is the content's number << 16 | piece.
CREATE TABLE content (
  piece_key BIGINT PRIMARY KEY,
  data VARBINARY(1000000) NOT NULL
);

CREATE TABLE project (
  number INT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id VARCHAR NOT NULL UNIQUE
);

-- What belongs to a project as a whole: itself, its layers, tagsets and annotators.
CREATE TABLE setting (
  project INT NOT NULL REFERENCES project,
  kind VARCHAR(16) NOT NULL,
  id VARCHAR NOT NULL,
  place INT NOT NULL,
  removed BOOLEAN NOT NULL,
  body VARCHAR,
  content BIGINT,
  PRIMARY KEY (project, kind, id)
);

CREATE TABLE document (
  number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  project INT NOT NULL REFERENCES project,
  id VARCHAR NOT NULL,
  name VARCHAR NOT NULL,
  part INT NOT NULL,
  removed BOOLEAN NOT NULL,
  properties VARCHAR,
  properties_content BIGINT,
  original BIGINT,
  corrected BIGINT,
  UNIQUE (project, id)
);
CREATE INDEX document_number ON document (project, number);

-- Rows of a document lie together and in order: row_key is the document's number << 24 | place.
-- What is removed keeps its place, so that it comes back to it.
CREATE TABLE sentence (
  row_key BIGINT PRIMARY KEY,
  document BIGINT NOT NULL,
  id VARCHAR NOT NULL,
  removed BOOLEAN NOT NULL,
  start_unit INT,
  end_unit INT,
  body VARCHAR,
  content BIGINT
);
CREATE UNIQUE INDEX sentence_id ON sentence (document, id);

CREATE TABLE label (
  row_key BIGINT PRIMARY KEY,
  document BIGINT NOT NULL,
  id VARCHAR NOT NULL,
  removed BOOLEAN NOT NULL,
  layer VARCHAR,
  annotator VARCHAR,
  state VARCHAR(16),
  start_unit INT,
  end_unit INT,
  body VARCHAR,
  content BIGINT
);
CREATE UNIQUE INDEX label_id ON label (document, id);

CREATE TABLE note (
  row_key BIGINT PRIMARY KEY,
  document BIGINT NOT NULL,
  id VARCHAR NOT NULL,
  removed BOOLEAN NOT NULL,
  body VARCHAR,
  content BIGINT
);
CREATE UNIQUE INDEX note_id ON note (document, id);

-- The log, which is only ever appended to. An entry that reverts another has no edit of its own.
-- done and undone: the entries that undo and redo would revert after this one; below: the entry
-- that lies under this one on its stack.
CREATE TABLE log (
  project INT NOT NULL REFERENCES project,
  number BIGINT NOT NULL,
  author VARCHAR NOT NULL,
  made_at VARCHAR(40) NOT NULL,
  reverts BIGINT NOT NULL,
  name VARCHAR NOT NULL,
  parts INT NOT NULL,
  body VARCHAR,
  content BIGINT,
  below BIGINT NOT NULL,
  done BIGINT NOT NULL,
  undone BIGINT NOT NULL,
  chain VARBINARY(32) NOT NULL,
  PRIMARY KEY (project, number)
);

-- The edits of an entry that is too long to be held at once, such as an import's.
CREATE TABLE log_part (
  project INT NOT NULL,
  number BIGINT NOT NULL,
  part INT NOT NULL,
  content BIGINT NOT NULL,
  PRIMARY KEY (project, number, part)
);
