package krelectra.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import krelectra.app.model.download.HubAddress;
import krelectra.app.model.download.ModelDownload;
import krelectra.app.model.download.RepositoryName;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fetches a model from the Hub or a mirror. */
@Command(
    name = "download",
    description = "Fetches a model from the Hub or a mirror; goes on where it broke off.")
final class DownloadCommand implements Callable<Integer> {
  @Parameters(paramLabel = "ORG/NAME", description = "The repository.")
  String repository = "";

  @Option(
      names = "--revision",
      paramLabel = "R",
      description = "A branch, tag or commit; otherwise the newest.")
  String revision = ModelDownload.NEWEST;

  @Option(
      names = "--from",
      paramLabel = "URL",
      description = "The address of a mirror; otherwise https://huggingface.co.")
  String from = "";

  @Option(
      names = "--generator",
      paramLabel = "ORG/NAME",
      description = "The generator that belongs to it, to be fetched along.")
  @Nullable String generator;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "A folder that is new or empty.")
  Path out = Path.of("");

  private final Session session;

  DownloadCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    var download =
        new ModelDownload(
            HubAddress.of(from),
            RepositoryName.of(repository),
            revision,
            generator == null ? null : RepositoryName.of(generator),
            out);
    ModelDownload.Result result =
        download.run(session.cancellation(), new DownloadNotes(session.console())::note);
    result.notes().forEach(note -> session.console().note("note: " + note));
    new ResultOption(session)
        .write(
            writer ->
                new JsonLines(writer)
                    .add(
                        json -> {
                          json.writeStringProperty("folder", out.toString());
                          json.writeStringProperty("repository", repository);
                          json.writeStringProperty("commit", result.commit());
                          json.writeArrayPropertyStart("files");
                          for (ModelDownload.Fetched file : result.files()) {
                            json.writeStartObject();
                            json.writeStringProperty("name", file.name());
                            json.writeNumberProperty("bytes", file.bytes());
                            json.writeBooleanProperty("verified", file.verified());
                            json.writeEndObject();
                          }
                          json.writeEndArray();
                          LoadingReportJson.writeTexts(json, "notes", result.notes());
                        }));
    return 0;
  }
}
