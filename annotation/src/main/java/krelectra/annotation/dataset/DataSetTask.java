package krelectra.annotation.dataset;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import krelectra.annotation.layer.LayerKind;

/** What is learned from a data set; the names are those of fine-tuning on one's own data. */
public enum DataSetTask {
  /** A class for a sentence or a document. */
  CLASSES,
  /** A tag for each eojeol. */
  TOKENS,
  /** A class for two sentences. */
  PAIRS,
  /** A number for a sentence, a document or two sentences. */
  SCORE,
  /** A stretch of the document for a question. */
  ANSWERS;

  /** As files and commands name it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The task of a name. */
  public static Optional<DataSetTask> of(String key) {
    return Arrays.stream(values()).filter(task -> task.key().equals(key)).findFirst();
  }

  /** Whether a layer of a kind has what the task learns from. */
  public boolean fits(LayerKind kind) {
    return switch (this) {
      case CLASSES -> kind == LayerKind.SENTENCE || kind == LayerKind.DOCUMENT;
      case TOKENS -> kind == LayerKind.SPAN;
      case PAIRS -> kind == LayerKind.PAIR;
      case SCORE ->
          kind == LayerKind.SENTENCE || kind == LayerKind.DOCUMENT || kind == LayerKind.PAIR;
      case ANSWERS -> kind == LayerKind.ANSWER;
    };
  }
}
