package krelectra.app.command;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.function.Consumer;
import krelectra.app.file.AtomicFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** The file that figures are written to besides the table for people. */
final class JsonFile {
  private JsonFile() {}

  /** Writes an object, if a file is wanted. */
  static void write(@Nullable Path file, Consumer<JsonGenerator> properties) throws IOException {
    if (file != null) {
      var text = new StringWriter();
      new JsonLines(text).add(properties::accept);
      AtomicFile.write(file, text.toString());
    }
  }
}
