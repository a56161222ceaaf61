package krelectra.app.language.fault;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The Korean words of problems and cures, from {@code faults_ko.tsv}: a line is the {@link Part},
 * the English text and the Korean one, parted by tabs.
 */
final class Catalogue {
  private static final String FILE = "faults_ko.tsv";

  private final Map<Part, List<Template>> templates = new EnumMap<>(Part.class);

  private Catalogue(Stream<String> lines) {
    for (Part part : Part.values()) {
      templates.put(part, new ArrayList<>());
    }
    lines.forEach(this::add);
  }

  /** Reads the bundled one. */
  static Catalogue read() {
    try (InputStream in = Catalogue.class.getResourceAsStream(FILE);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      return new Catalogue(reader.lines());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String line) {
    List<String> cells = List.of(line.split("\t", -1));
    if (cells.size() != 3) {
      throw new IllegalStateException(FILE + ": " + line);
    }
    all(Part.of(cells.get(0))).add(new Template(cells.get(1), cells.get(2)));
  }

  List<Template> all(Part part) {
    return Objects.requireNonNull(templates.get(part));
  }

  /** The template that says the most of a text itself. */
  Optional<Template.Match> find(Part part, String text) {
    return all(part).stream()
        .flatMap(template -> template.match(text).stream())
        .min(Comparator.comparingInt(Template.Match::open));
  }

  String word(String english) {
    return find(Part.WORD, english).map(match -> match.korean(word -> word)).orElse(english);
  }
}
