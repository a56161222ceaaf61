package krelectra.app.command;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import krelectra.annotation.InputException;
import krelectra.annotation.document.Project;
import krelectra.annotation.edit.Key;
import krelectra.annotation.search.Concordance;
import krelectra.annotation.search.Page;
import krelectra.annotation.search.Query;
import krelectra.annotation.search.QueryException;
import krelectra.annotation.search.SearchIndex;
import krelectra.app.search.CorpusIndex;
import krelectra.app.search.NoriMorphology;
import krelectra.store.Database;
import krelectra.store.StoredProject;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code search}: key words in their context. */
@Command(
    name = "search",
    description = {
      "Search the sentences of a database, or of one project of it. Prints JSON Lines: document,"
          + " sentence, start and end (in the sentence's text), left, match, right.",
      "A query is a sequence of terms: word, lemma:X, tag:NNG (tag:N*), label:X, /regex/; joined"
          + " within one morpheme by &; [] is any morpheme, []{0,3} a gap."
    })
final class SearchCommand implements Callable<Integer> {
  private static final int PAGE = 1000;

  @Parameters(paramLabel = "QUERY", description = "What to search for.")
  String query = "";

  @Option(names = "--project", paramLabel = "P", description = "The project (default: all).")
  @Nullable String project;

  @Option(names = "--count", description = "Print how many matches there are, no more.")
  boolean count;

  @Mixin DatabaseOption db;
  @Mixin ResultOption result;

  private final Session session;

  SearchCommand(Session session) {
    this.session = session;
    this.db = new DatabaseOption(session);
    this.result = new ResultOption(session);
  }

  @Override
  public Integer call() throws IOException {
    Query parsed = parsed();
    try (Database database = db.openExisting()) {
      result.write(
          writer -> {
            long found = 0;
            for (Project each : database.projects()) {
              if (project == null || project.equals(each.id())) {
                found += search(DatabaseOption.project(database, each.id()), parsed, writer);
              }
            }
            if (project != null) {
              DatabaseOption.project(database, project);
            }
            if (count) {
              writer.write(found + "\n");
            }
          });
    }
    return 0;
  }

  private Query parsed() {
    try {
      return Query.parse(query);
    } catch (QueryException e) {
      throw InputException.at(
          "the query", String.valueOf(e.getMessage()), "search --help tells how to write one");
    }
  }

  private long search(StoredProject stored, Query parsed, Writer writer) throws IOException {
    Path folder = session.home().cache().resolve("search").resolve(CorpusIndex.folderName(stored));
    try (SearchIndex index =
        CorpusIndex.open(folder, stored, new NoriMorphology(), db.progress("indexed, sentences"))) {
      if (count) {
        return index.count(parsed, session.cancellation()::isCancelled);
      }
      Page.Cursor after = null;
      do {
        Page page = index.page(parsed, after, PAGE, session.cancellation()::isCancelled);
        session.cancellation().check();
        for (Concordance line : page.lines()) {
          add(stored, line, writer);
        }
        after = page.next();
      } while (after != null);
      return 0;
    } catch (LockObtainFailedException e) {
      throw InputException.at(
          folder, 0, "is an index that another window or command uses", "wait until it is done", e);
    }
  }

  private static void add(StoredProject stored, Concordance line, Writer writer)
      throws IOException {
    Key sentence = stored.sentenceOf(line.sentence()).orElse(null);
    if (sentence == null) {
      return;
    }
    new JsonLines(writer)
        .add(
            out -> {
              out.writeStringProperty("document", sentence.document());
              out.writeStringProperty("sentence", sentence.id());
              out.writeNumberProperty("start", line.start());
              out.writeNumberProperty("end", line.end());
              out.writeStringProperty("left", line.left());
              out.writeStringProperty("match", line.match());
              out.writeStringProperty("right", line.right());
            });
  }
}
