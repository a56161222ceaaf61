package krelectra.inference.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
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
    try (InputStream in = Files.newInputStream(file);
        var digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
      digest.transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static void unpack(Path file, Consumer<String> sink) {
    long number = 0;
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file), 1 << 16),
                StandardCharsets.UTF_8.newDecoder()))) {
      StringBuilder line = new StringBuilder();
      for (int c = in.read(); c >= 0; c = in.read()) {
        if (c == '\n') {
          number++;
          sink.accept(line.toString());
          line.setLength(0);
        } else if (line.length() < TextFile.MAX_LINE) {
          line.append((char) c);
        } else {
          throw InputException.at(
              file, number + 1, "is a line of over 4 million characters", "split the line");
        }
      }
      if (!line.isEmpty()) {
        sink.accept(line.toString());
      }
    } catch (CharacterCodingException e) {
      throw InputException.at(file, number + 1, "is not in UTF-8", "save the text as UTF-8");
    } catch (IOException e) {
      throw InputException.at(
          file, "cannot be unpacked (" + e.getMessage() + ")", "pack or copy it again", e);
    }
  }
}
