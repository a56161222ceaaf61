package krelectra.annotation.agreement;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The tables beside these tests, without their header lines. */
final class Reference {
  private Reference() {}

  static List<String[]> rows(String name) {
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Reference.class.getResourceAsStream(name), name),
                StandardCharsets.UTF_8))) {
      return in.lines().skip(1).map(line -> line.split("\t", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The judgements of each set. */
  static Map<String, List<Judgement>> judgements(String name) {
    Map<String, List<Judgement>> sets = new LinkedHashMap<>();
    for (String[] row : rows(name)) {
      sets.computeIfAbsent(row[0], set -> new java.util.ArrayList<>())
          .add(new Judgement(row[1], row[2], row[3]));
    }
    return sets;
  }
}
