package krelectra.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import krelectra.app.model.download.PackDownload;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code runtime fetch}: brings a pack in from an address. */
@Command(
    name = "fetch",
    description = "Fetches a pack, each file by its checksum; goes on where it broke off.")
final class RuntimeFetchCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "URL",
      description =
          "The address of a list: {\"files\": [{\"name\": \"lib/…\", \"size\": N, \"sha256\":"
              + " \"…\"}]}; its files lie below the same address.")
  String address = "";

  @Option(names = "--sha256", paramLabel = "HEX", description = "The checksum of the list itself.")
  String sha256 = "";

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "A folder that is new or empty.")
  Path out = Path.of("");

  private final Session session;

  RuntimeFetchCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    var notes = new DownloadNotes(session.console());
    PackDownload.of(address, sha256, out).run(session.cancellation(), notes::note);
    session.console().note("fetched: " + out + "; take it with runtime use " + out);
    return 0;
  }
}
