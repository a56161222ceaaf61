package krelectra.inference.analysis.comparison;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import krelectra.inference.InputException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes what the measures say of pairs as a table: JSON Lines if the file's name ends in {@code
 * .jsonl}, tab-separated otherwise. The columns: line, label, a, b, and for each measure its value
 * of a, its value of b, a − b, and which is preferred (a, b, tie). What has no value is empty, or
 * null.
 */
public final class PairTableFile {
  private PairTableFile() {}

  /**
   * Writes a table; the file appears only when it is whole.
   *
   * @throws InputException if it cannot be written
   */
  public static void write(Path file, List<PairResult> results) {
    boolean json = file.toString().toLowerCase(Locale.ROOT).endsWith(".jsonl");
    Path beside = file.resolveSibling(file.getFileName() + ".tmp");
    try {
      try (BufferedWriter out = Files.newBufferedWriter(beside, StandardCharsets.UTF_8)) {
        if (!json) {
          out.write(String.join("\t", header()) + "\n");
        }
        for (PairResult result : results) {
          out.write((json ? object(result) : String.join("\t", row(result))) + "\n");
        }
      }
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      delete(beside, e);
      String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
      throw InputException.at(
          file,
          "cannot be written (" + (reason == null ? e.getClass().getSimpleName() : reason) + ")",
          "check the path, its permissions and the disk",
          e);
    }
  }

  private static void delete(Path beside, IOException because) {
    try {
      Files.deleteIfExists(beside);
    } catch (IOException e) {
      because.addSuppressed(e);
    }
  }

  private static List<String> header() {
    List<String> columns = new ArrayList<>(List.of("line", "label", "a", "b"));
    for (Measure measure : Measure.values()) {
      for (String what : List.of("a", "b", "difference", "preferred")) {
        columns.add(measure.key() + "_" + what);
      }
    }
    return columns;
  }

  private static List<String> row(PairResult result) {
    TextPair pair = result.pair();
    List<String> columns =
        new ArrayList<>(List.of(Long.toString(pair.line()), pair.label(), pair.a(), pair.b()));
    for (Measure measure : Measure.values()) {
      columns.add(number(result.a(measure)));
      columns.add(number(result.b(measure)));
      columns.add(number(result.difference(measure)));
      columns.add(preferred(result.preference(measure)));
    }
    return columns;
  }

  private static String object(PairResult result) {
    TextPair pair = result.pair();
    ObjectNode object = JsonMapper.shared().createObjectNode();
    object.put("line", pair.line());
    object.put("label", pair.label());
    object.put("a", pair.a());
    object.put("b", pair.b());
    for (Measure measure : Measure.values()) {
      put(object, measure.key() + "_a", result.a(measure));
      put(object, measure.key() + "_b", result.b(measure));
      put(object, measure.key() + "_difference", result.difference(measure));
      String preferred = preferred(result.preference(measure));
      object.put(measure.key() + "_preferred", preferred.isEmpty() ? null : preferred);
    }
    return JsonMapper.shared().writeValueAsString(object);
  }

  private static void put(ObjectNode object, String name, double value) {
    if (Double.isFinite(value)) {
      object.put(name, value);
    } else {
      object.putNull(name);
    }
  }

  private static String number(double value) {
    return Double.isFinite(value) ? Double.toString(value) : "";
  }

  private static String preferred(Preference preference) {
    return switch (preference) {
      case A -> "a";
      case B -> "b";
      case TIE -> "tie";
      case UNKNOWN -> "";
    };
  }
}
