package krelectra.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.EditJson;
import krelectra.store.Contents.Body;

/** A step of the history whose edit is made, and kept, a piece at a time. */
final class LongStep {
  private final StoredProject project;
  private final Database.Transaction transaction;
  private final MessageDigest digest = Digests.sha256();
  private final long number;
  private int parts;
  private long edits;

  /** Begins one in a transaction. */
  LongStep(StoredProject project, Database.Transaction transaction) {
    this.project = project;
    this.transaction = transaction;
    number = transaction.call(sql -> project.log(sql, contents()).last().entry().number()) + 1;
  }

  private Contents contents() {
    return project.database().contents();
  }

  /** How many edits were made. */
  long edits() {
    return edits;
  }

  /** Makes the next piece, if there is anything in it. */
  void add(Edit.Bulk edit) {
    if (edit.edits().isEmpty()) {
      return;
    }
    edits += edit.edits().size();
    String json = EditJson.write(edit).inLine();
    digest.update(json.getBytes(StandardCharsets.UTF_8));
    transaction.call(
        sql -> {
          WholeDocument.apply(edit, project.corpus(sql, contents()));
          project.log(sql, contents()).addPart(number, parts++, Contents.deflated(json));
          sql.flush();
          return true;
        });
  }

  /** Adds it to the history, and puts it on the disk. */
  LogEntry finish(String step, String author) {
    LogEntry made =
        transaction.call(
            sql -> {
              EditLog log = project.log(sql, contents());
              LogEntry entry =
                  log.next(author, project.database().clock().instant(), 0, step, parts);
              log.insert(entry, Body.NONE, EditLog.chained(log.last(), entry, digest));
              return entry;
            });
    transaction.commit();
    return made;
  }
}
