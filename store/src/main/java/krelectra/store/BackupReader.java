package krelectra.store;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import krelectra.annotation.InputException;
import krelectra.annotation.json.Json;
import krelectra.annotation.json.JsonReader;
import krelectra.annotation.json.JsonSyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads what {@link BackupWriter} wrote, and trusts none of it. */
final class BackupReader {
  private static final int LONGEST_LINE = 512 << 20;
  private static final String EDIT = "{\"edit\": ";
  private static final String SET = "{\"set\": ";

  private final Path file;
  private final Progress progress;

  BackupReader(Path file, Progress progress) {
    this.file = file;
    this.progress = progress;
  }

  /**
   * Reads all.
   *
   * @throws InputException if it is no backup, or broken
   */
  void read(LogSink sink) throws IOException {
    long size = Files.size(file);
    try (CountedInput counted = new CountedInput(Files.newInputStream(file));
        InputStream in = new GZIPInputStream(counted, 1 << 16);
        Reader reader =
            new BufferedReader(
                new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()), 1 << 16)) {
      head(line(reader));
      boolean whole = false;
      for (String line = line(reader); line != null; line = line(reader)) {
        whole = take(line, sink);
        progress.at(counted.count(), size);
      }
      if (!whole) {
        throw broken("it ends too early", null);
      }
    } catch (EOFException | ZipException | CharacterCodingException e) {
      throw broken(String.valueOf(e.getMessage()), e);
    } catch (JsonSyntaxException | IllegalArgumentException | ArithmeticException e) {
      throw broken(String.valueOf(e.getMessage()), e);
    }
  }

  private void head(@Nullable String line) {
    Json json = line == null ? Json.nothing() : JsonReader.parse(line);
    Json number = json instanceof Json.Obj head ? head.get(BackupWriter.VERSION) : null;
    int version = number == null ? 0 : number.intOr(0);
    if (version == 0) {
      throw InputException.at(file, "is no backup of the workbench", "give another file");
    }
    if (version > BackupWriter.LATEST) {
      throw InputException.at(
          file, "was written by a newer version of the workbench", "install the newer one");
    }
  }

  /** Takes a line, and tells whether it is the last. */
  private boolean take(String line, LogSink sink) throws IOException {
    if (line.startsWith(EDIT) && line.endsWith("}")) {
      sink.piece(line.substring(EDIT.length(), line.length() - 1));
      return false;
    }
    if (line.startsWith(SET) && line.endsWith("}")) {
      sink.dataSet(line.substring(SET.length(), line.length() - 1));
      return false;
    }
    if (!(JsonReader.parse(line) instanceof Json.Obj json)) {
      throw new IllegalArgumentException("no JSON object");
    }
    if (json.get("entry") instanceof Json.Obj entry) {
      sink.entry(LogEntry.of(entry));
    } else if (json.get("end") instanceof Json.Obj end) {
      sink.end(LogEnd.of(end));
    } else if (json.get("project") instanceof Json.Text(String id)) {
      sink.project(id);
    } else if (json.get("whole") instanceof Json.Flag(boolean whole) && whole) {
      return true;
    } else {
      throw new IllegalArgumentException("an unknown line");
    }
    return false;
  }

  private @Nullable String line(Reader reader) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = reader.read(); c >= 0; c = reader.read()) {
      if (c == '\n') {
        return line.toString();
      }
      if (line.length() >= LONGEST_LINE) {
        throw broken("a line is too long", null);
      }
      line.append((char) c);
    }
    if (!line.isEmpty()) {
      throw broken("it ends within a line", null);
    }
    return null;
  }

  private InputException broken(String how, @Nullable Exception cause) {
    String problem = "is a broken backup (" + how + ")";
    return cause == null
        ? InputException.at(file, problem, "restore another one")
        : InputException.at(file, 0, problem, "restore another one", cause);
  }
}
