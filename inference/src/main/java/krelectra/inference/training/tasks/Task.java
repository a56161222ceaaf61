package krelectra.inference.training.tasks;

import java.util.List;
import java.util.Optional;

/**
 * A task that a network can be fine-tuned on.
 *
 * @param name on the command line
 * @param kind what is learned
 * @param columns of its tables; empty where the header names them, or where there are no tables
 * @param labels in id order; empty where the training data tell
 * @param measure the one that picks the checkpoint
 * @param emptyTexts whether rows stay that have an empty text
 * @param files what its files are called
 * @param own whether it is for one's own data, where dev and test file may be missing
 */
public record Task(
    String name,
    TaskKind kind,
    Optional<Columns> columns,
    List<String> labels,
    Measure measure,
    boolean emptyTexts,
    TaskFiles files,
    boolean own) {
  public Task {
    labels = List.copyOf(labels);
  }

  /** How many texts an example has. */
  public enum Texts {
    ONE,
    TWO,
    ONE_OR_TWO
  }

  /** How many texts an example has. */
  public Texts takes() {
    boolean pairs = columns.isPresent() && columns.get().second() != Columns.NONE;
    if (pairs || name.equals("pairs")) {
      return Texts.TWO;
    }
    return kind == TaskKind.SCORE ? Texts.ONE_OR_TWO : Texts.ONE;
  }

  /** Whether text is split at white space alone, as KR-ELECTRA's KorQuAD code does. */
  public boolean splitsAtSpaceAlone() {
    return kind == TaskKind.ANSWERS;
  }

  /** How many numbers the head gives; the labels of one's own data are given. */
  public int outputs(List<String> known) {
    return switch (kind) {
      case CLASSES, TOKENS -> known.size();
      case SCORE -> 1;
      case ANSWERS -> 2;
    };
  }
}
