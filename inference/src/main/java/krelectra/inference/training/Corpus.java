package krelectra.inference.training;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import krelectra.inference.InputException;
import krelectra.inference.text.TextFile;
import krelectra.inference.text.Utf8Lines;

/**
 * Text to train on: files of lines, also packed by gzip ({@code .gz}, then in UTF-8).
 *
 * @param files read in this order
 */
public record Corpus(List<Path> files) {
  public Corpus {
    files = List.copyOf(files);
  }

  /** Gives every line; memory is that of the longest one. */
  public void forEachLine(Consumer<String> sink) {
    for (Path file : files) {
      if (file.toString().endsWith(".gz")) {
        unpack(file, sink);
      } else {
        TextFile.open(file).forEachLine((number, line) -> sink.accept(line));
      }
    }
  }

  /** SHA-256 of a file, in hexadecimal. */
  public static String sha256(Path file) throws IOException {
    TextFile.checkOrdinary(file);
    MessageDigest sha256 = sha256();
    try (var in = new DigestInputStream(Files.newInputStream(file), sha256)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(sha256.digest());
  }

  /** SHA-256 of lines as a file would hold them, each with LF, in hexadecimal. */
  public static String sha256(List<String> lines) {
    MessageDigest sha256 = sha256();
    lines.forEach(line -> sha256.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
    return HexFormat.of().formatHex(sha256.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static void unpack(Path file, Consumer<String> sink) {
    TextFile.checkOrdinary(file);
    try (var in = new GZIPInputStream(Files.newInputStream(file), 1 << 16)) {
      Utf8Lines.forEach(file, in, (number, line) -> sink.accept(line));
    } catch (IOException e) {
      throw InputException.at(
          file, "cannot be unpacked (" + e.getMessage() + ")", "pack or copy it again", e);
    }
  }
}
