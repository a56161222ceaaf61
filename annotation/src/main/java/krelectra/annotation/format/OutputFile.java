package krelectra.annotation.format;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import krelectra.annotation.InputException;

/** A file that is written beside its place and moved there when it is whole. */
public final class OutputFile implements Closeable {
  private final Path file;
  private final Path beside;
  private final Writer writer;
  private boolean moved;

  /**
   * Begins a file.
   *
   * @throws InputException if it cannot be written
   */
  public OutputFile(Path file, Encoding encoding) throws IOException {
    this.file = file;
    beside = file.resolveSibling(file.getFileName() + ".tmp");
    if (Files.isDirectory(file)) {
      throw InputException.at(file, "is a folder", "name a file for the result");
    }
    try {
      OutputStream out = Files.newOutputStream(beside);
      writer =
          new BufferedWriter(
              new OutputStreamWriter(
                  out,
                  encoding
                      .charset()
                      .newEncoder()
                      .onMalformedInput(CodingErrorAction.REPORT)
                      .onUnmappableCharacter(CodingErrorAction.REPORT)),
              1 << 16);
    } catch (NoSuchFileException e) {
      throw InputException.at(file, 0, "lies in no folder that is there", "make it first", e);
    } catch (FileSystemException e) {
      throw InputException.at(file, 0, "cannot be written", "check its permissions", e);
    }
    if (encoding.marked()) {
      writer.write('\ufeff');
    }
  }

  /** One in UTF-8. */
  public OutputFile(Path file) throws IOException {
    this(file, new Encoding(StandardCharsets.UTF_8, false));
  }

  /**
   * Writes text.
   *
   * @throws InputException if the encoding has no bytes for a character
   */
  public void write(CharSequence text) throws IOException {
    try {
      writer.append(text);
    } catch (CharacterCodingException e) {
      throw unmappable(e);
    }
  }

  /** Moves the file into place. */
  public void finish() throws IOException {
    try {
      writer.close();
    } catch (CharacterCodingException e) {
      throw unmappable(e);
    }
    Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    moved = true;
  }

  private InputException unmappable(CharacterCodingException e) {
    return InputException.at(
        file, 0, "has a character that its encoding lacks", "export it to another format", e);
  }

  /** Removes what was not finished. */
  @Override
  public void close() throws IOException {
    if (!moved) {
      try {
        writer.close();
      } catch (CharacterCodingException e) {
        moved = false; // the buffer held what could not be written: it goes with the file
      } finally {
        Files.deleteIfExists(beside);
      }
    }
  }
}
