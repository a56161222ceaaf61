package krelectra.app.command;

import java.io.IOException;
import java.nio.file.Path;
import krelectra.app.Home;
import krelectra.app.corpus.desk.SideTool;
import krelectra.app.window.CorpusPicture;
import krelectra.app.window.WindowPicture;
import krelectra.inference.InputException;
import krelectra.store.Database;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which corpus a picture shows, and what of it. */
final class RenderedCorpus {
  @Option(
      names = "--db",
      paramLabel = "FILE",
      description = "The project database (default: the user's own).")
  @Nullable Path file;

  @Option(
      names = "--project",
      defaultValue = "",
      paramLabel = "P",
      description = "The project (default: the first).")
  String project = "";

  @Option(
      names = "--annotator",
      defaultValue = "",
      paramLabel = "A",
      description = "Whose labels are seen (default: the system's user).")
  String annotator = "";

  @Option(
      names = "--sentence",
      defaultValue = "1",
      paramLabel = "N",
      description = "The sentence at hand, from 1.")
  int sentence = 1;

  @Option(
      names = "--annotate-layer",
      defaultValue = "",
      paramLabel = "L",
      description = "The layer at hand (default: the first).")
  String layer = "";

  @Option(
      names = "--side",
      paramLabel = "search|check|curation|history",
      description = "The tool that is open beside.")
  @Nullable SideTool side;

  @Option(
      names = "--query",
      defaultValue = "",
      paramLabel = "Q",
      description = "What is searched for.")
  String query = "";

  private Path database(Session session) {
    return file == null ? session.home().data().resolve(Home.CORPUS) : file;
  }

  /** Says what is wrong before anything is drawn: a picture makes no database. */
  void check(Session session) throws IOException {
    if (sentence < 1) {
      throw InputException.at("--sentence " + sentence, "there is none", "count from 1");
    }
    Database.openExisting(database(session)).close();
  }

  CorpusPicture picture(WindowPicture look, Session session) {
    SideTool tool = side == null && !query.isEmpty() ? SideTool.SEARCH : side;
    return new CorpusPicture(
        look, database(session), project, annotator, sentence - 1, layer, tool, query);
  }
}
