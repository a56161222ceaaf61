package krelectra.store;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;
import krelectra.annotation.json.Json;

/**
 * Writes logs to a file: gzip of JSON Lines, which any program can read. {@code {"workbench-log":
 * 2, …}}, then for each project {@code {"project": id}}, its entries, each {@code {"entry": …}}
 * with its edit in {@code {"edit": …}} lines, its data sets as {@code {"set": …}}, and {@code
 * {"end": …}}; last {@code {"whole": true}}.
 */
final class BackupWriter implements LogSink, Closeable {
  static final String VERSION = "workbench-log";

  /** Version 1 has no data sets. */
  static final int LATEST = 2;

  private final Writer out;

  BackupWriter(Path file, Instant time) throws IOException {
    out =
        new BufferedWriter(
            new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(file), 1 << 16), StandardCharsets.UTF_8),
            1 << 16);
    line(Json.object(VERSION, Json.of(LATEST), "time", Json.of(time.toString())));
  }

  private void line(Json json) throws IOException {
    out.write(json.inLine());
    out.write('\n');
  }

  @Override
  public void project(String id) throws IOException {
    line(Json.object("project", Json.of(id)));
  }

  @Override
  public void entry(LogEntry entry) throws IOException {
    line(Json.object("entry", entry.json()));
  }

  @Override
  public void piece(String json) throws IOException {
    out.write("{\"edit\": ");
    out.write(json);
    out.write("}\n");
  }

  @Override
  public void dataSet(String json) throws IOException {
    out.write("{\"set\": ");
    out.write(json);
    out.write("}\n");
  }

  @Override
  public void end(LogEnd end) throws IOException {
    line(Json.object("end", end.json()));
  }

  /** Ends the file: one without this is broken. */
  void finish() throws IOException {
    line(Json.object("whole", Json.of(true)));
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
