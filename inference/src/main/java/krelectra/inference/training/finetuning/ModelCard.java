package krelectra.inference.training.finetuning;

import java.util.Locale;
import java.util.Map;
import krelectra.inference.training.tasks.Measure;

/**
 * The README of a fine-tuned folder.
 *
 * @param base name of the model that it came from, with the hash of its weights
 */
record ModelCard(TaskNetwork network, FineTuningData data, FineTuningConfig config, String base) {
  /**
   * The card's text.
   *
   * @param step of the weights
   * @param dev figures on the dev set; empty if they were not measured
   * @param test figures on the test set; empty until they are measured
   */
  String text(int step, Map<Measure, Double> dev, Map<Measure, Double> test) {
    StringBuilder card = new StringBuilder();
    card.append("---\nlanguage: ko\nlibrary_name: transformers\npipeline_tag: ")
        .append(pipeline())
        .append("\n---\n# ")
        .append(network.task().name())
        .append("\n\nAn ELECTRA (")
        .append(network.head().architecture())
        .append(") fine-tuned for ")
        .append(step)
        .append(" steps from ")
        .append(base)
        .append(".\n\n");
    if (!network.labels().isEmpty()) {
      card.append("Labels in id order: ")
          .append(String.join(", ", network.labels()))
          .append(".\n\n");
    }
    card.append("| split | examples | SHA-256 of its file |").append(header(dev)).append("\n");
    card.append("|---|---|---|").append("---|".repeat(dev.size())).append("\n");
    row(card, "train", data.train().examples().size(), dev, Map.of());
    row(card, "dev", data.dev().examples().size(), dev, dev);
    data.test().ifPresent(found -> row(card, "test", found.examples().size(), dev, test));
    card.append(
        "\nFigures run from 0 to 1 (correlations from -1). The dev set picked the checkpoint");
    card.append(
        data.hashes().containsKey("dev") ? "." : "; it was held out from the training file.");
    card.append(test.isEmpty() ? "" : " The test set was looked at once, for this table.");
    card.append("\n\nSettings:\n\n```json\n");
    card.append(FineTuningConfigFile.write(config).toPrettyString()).append("\n```\n");
    return card.toString();
  }

  private String pipeline() {
    return switch (network.task().kind()) {
      case CLASSES, SCORE -> "text-classification";
      case TOKENS -> "token-classification";
      case ANSWERS -> "question-answering";
    };
  }

  private static String header(Map<Measure, Double> figures) {
    StringBuilder header = new StringBuilder();
    figures.keySet().forEach(measure -> header.append(' ').append(measure.key()).append(" |"));
    return header.toString();
  }

  private void row(
      StringBuilder card,
      String split,
      int examples,
      Map<Measure, Double> columns,
      Map<Measure, Double> figures) {
    card.append("| ").append(split).append(" | ").append(examples).append(" | ");
    card.append(data.hashes().getOrDefault(split, "(of train)")).append(" |");
    for (Measure measure : columns.keySet()) {
      Double figure = figures.get(measure);
      String shown = figure == null ? "" : String.format(Locale.ROOT, "%.4f", figure);
      card.append(' ').append(shown).append(" |");
    }
    card.append("\n");
  }
}
