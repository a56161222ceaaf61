package krelectra.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import krelectra.annotation.json.Json;
import krelectra.annotation.json.JsonReader;
import org.jspecify.annotations.Nullable;

/**
 * Texts of any length, deflated, in pieces that fit a column. A text is kept as a JSON string, so
 * that lone surrogates survive UTF-8.
 */
final class Contents {
  private static final int LONGEST_IN_ROW = 100_000;
  private static final int PIECE = 900_000;
  private static final int PIECE_BITS = 16;
  private static final int PIECES = 1 << PIECE_BITS;

  private final SqlSession sql;
  private long next;

  Contents(SqlSession sql) {
    this.sql = sql;
  }

  /** JSON, deflated; to be made on any thread. */
  static byte[] deflated(String json) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(json.length() / 2 + 64);
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    try (OutputStream out = new DeflaterOutputStream(bytes, deflater, 1 << 15)) {
      out.write(json.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  /** A text as JSON, deflated. */
  static byte[] deflatedText(String text) {
    return deflated(Json.of(text).inLine());
  }

  /** Keeps deflated JSON with the next flush, and gives its number. */
  long add(byte[] deflated) {
    long number = number();
    int pieces = (deflated.length + PIECE - 1) / PIECE;
    if (pieces > PIECES) {
      throw new StoreException("a text is too long to be kept");
    }
    for (int i = 0; i < pieces; i++) {
      int end = Math.min(deflated.length, (i + 1) * PIECE);
      sql.later(
          "INSERT INTO content (piece_key, data) VALUES (?, ?)",
          number << PIECE_BITS | i,
          Arrays.copyOfRange(deflated, i * PIECE, end));
    }
    return number;
  }

  private long number() {
    if (next == 0) {
      next =
          1
              + (sql.number("SELECT piece_key FROM content ORDER BY piece_key DESC LIMIT 1")
                  >> PIECE_BITS);
    }
    return next++;
  }

  /** The JSON of a number, as text. */
  String json(long number) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    sql.each(
        "SELECT data FROM content WHERE piece_key BETWEEN ? AND ? ORDER BY piece_key",
        row -> bytes.writeBytes(row.getBytes(1)),
        number << PIECE_BITS,
        number << PIECE_BITS | (PIECES - 1));
    if (bytes.size() == 0) {
      throw new StoreException("a text is missing: " + number);
    }
    try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new StoreException("a text is damaged: " + number, e);
    }
  }

  /** JSON where it is kept: in its row if it is short. */
  record Body(@Nullable String json, @Nullable Long content) {
    static final Body NONE = new Body(null, null);

    static Body of(ResultSet row, int column) throws SQLException {
      return new Body(row.getString(column), SqlSession.longOrNull(row, column + 1));
    }
  }

  /** Keeps JSON. */
  Body keep(String json) {
    return json.length() <= LONGEST_IN_ROW
        ? new Body(json, null)
        : new Body(null, add(deflated(json)));
  }

  /** The JSON of a body. */
  Json read(Body body) {
    String json = body.json();
    if (json == null) {
      Long content = body.content();
      json = content == null ? "null" : json(content);
    }
    return JsonReader.parse(json);
  }

  /** The text of a number. */
  String text(long number) {
    return JsonReader.parse(json(number)).scalar();
  }

  /** Takes a text away. */
  void remove(@Nullable Long number) {
    if (number != null) {
      sql.update(
          "DELETE FROM content WHERE piece_key BETWEEN ? AND ?",
          number << PIECE_BITS,
          number << PIECE_BITS | (PIECES - 1));
    }
  }
}
