package krelectra.annotation.format.huggingface;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import krelectra.annotation.label.Label;

/**
 * A data set card (huggingface.co/docs/hub/datasets-cards): what can be counted is filled in, what
 * only people know is asked for.
 */
final class Card {
  private static final int MOST = 100;

  private final Path file;
  private final Map<String, Map<String, Integer>> layers = new TreeMap<>();
  private int records;

  Card(Path file) {
    this.file = file;
  }

  void record() {
    records++;
  }

  void count(Label label) {
    Map<String, Integer> counts = layers.computeIfAbsent(label.layer(), l -> new TreeMap<>());
    if (counts.size() < MOST || counts.containsKey(label.label())) {
      counts.merge(label.label(), 1, Integer::sum);
    } else {
      counts.merge("…", 1, Integer::sum);
    }
  }

  private String size() {
    return records < 1000
        ? "n<1K"
        : records < 10_000 ? "1K<n<10K" : records < 100_000 ? "10K<n<100K" : "100K<n<1M";
  }

  String text() {
    StringBuilder card = new StringBuilder();
    card.append("---\nlanguage:\n- ko\nsize_categories:\n- ").append(size());
    card.append("\nconfigs:\n- config_name: default\n  data_files: \"");
    card.append(String.valueOf(file.getFileName()).replace("\"", "")).append("\"\n---\n\n");
    card.append("# ").append(file.getFileName()).append("\n\n");
    card.append(records).append(" records. Offsets count UTF-16 units.\n");
    layers.forEach(
        (layer, counts) -> {
          card.append("\n## ").append(layer).append("\n\n| label | times |\n|---|---|\n");
          counts.forEach(
              (label, times) ->
                  card.append("| ")
                      .append(label.replace("|", "\\|").replace("\n", " "))
                      .append(" | ")
                      .append(times)
                      .append(" |\n"));
        });
    card.append("\n## Source, annotators, licence\n\nNot stated in the corpus: fill in.\n");
    return card.toString();
  }
}
