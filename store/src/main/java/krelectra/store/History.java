package krelectra.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import krelectra.annotation.InputException;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.LoggedEdit;
import krelectra.store.StoredProject.UndoState;

/** What was done in a project, and what can be taken back. */
final class History {
  private final StoredProject project;

  History(StoredProject project) {
    this.project = project;
  }

  private Database database() {
    return project.database();
  }

  private EditLog log(SqlSession sql) {
    return project.log(sql, new Contents(sql));
  }

  /** Takes back what the last entry says, if anything. */
  Optional<LogEntry> revert(String author, Function<EditLog.Row, Long> which) {
    return database()
        .write(
            sql -> {
              long reverts = which.apply(project.log(sql, database().contents()).last());
              return reverts == 0 ? Optional.empty() : Optional.of(revert(sql, author, reverts));
            });
  }

  /** Takes back one entry. */
  LogEntry revert(long entry, String author) {
    return database()
        .write(
            sql -> {
              EditLog.Row row = project.log(sql, database().contents()).row(entry);
              if (row == null) {
                throw InputException.at(
                    database().file(),
                    "has no entry " + entry + " in its history",
                    "look at the history");
              }
              if (row.entry().isRecord()) {
                throw InputException.at(
                    database().file(),
                    "keeps entry " + entry + " as a record that cannot be taken back",
                    "take back another one");
              }
              return revert(sql, author, entry);
            });
  }

  private LogEntry revert(SqlSession sql, String author, long reverts) {
    Contents contents = database().contents();
    EditLog log = project.log(sql, contents);
    LogEntry entry = log.addReversal(author, database().clock().instant(), reverts);
    replay(log, project.corpus(sql, contents), entry.number());
    return entry;
  }

  /** Changes a corpus as an entry of the log says. */
  static void replay(EditLog log, SqlCorpus corpus, long entry) {
    log.eachEdit(entry, edit -> WholeDocument.apply(edit, corpus));
  }

  UndoState undoState() {
    return database()
        .read(
            sql -> {
              EditLog.Row last = log(sql).last();
              return new UndoState(last.done(), last.undone());
            });
  }

  /** A page of entries, the last first. */
  List<LogEntry> before(long before, int most) {
    return database()
        .read(sql -> log(sql).before(before, most).stream().map(EditLog.Row::entry).toList());
  }

  void eachEdit(long entry, Consumer<Edit> edits) {
    database()
        .read(
            sql -> {
              log(sql).eachEdit(entry, edits);
              return true;
            });
  }

  Optional<LoggedEdit> logged(long entry) {
    return database()
        .read(
            sql -> {
              EditLog log = log(sql);
              EditLog.Row row = log.row(entry);
              if (row == null) {
                return Optional.empty();
              }
              List<Edit> edits = new ArrayList<>();
              log.eachEdit(entry, edits::add);
              LogEntry e = row.entry();
              Edit edit = edits.size() == 1 ? edits.getFirst() : new Edit.Bulk(e.name(), edits);
              return Optional.of(
                  new LoggedEdit(e.number(), e.author(), e.time(), e.reverts(), edit));
            });
  }
}
