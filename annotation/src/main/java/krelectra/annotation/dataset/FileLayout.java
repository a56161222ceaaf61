package krelectra.annotation.dataset;

import java.util.List;
import krelectra.annotation.quality.Split;

/**
 * What the files that a task is trained on are called, and where their tables have what.
 *
 * @param columns names in the first line, of which three are filled; empty: the task's own
 * @param first where the text goes, or the first of two
 * @param second where the second goes; -1 where there is none
 * @param target where class or score goes
 */
public record FileLayout(
    String train,
    String dev,
    String test,
    List<String> columns,
    int first,
    int second,
    int target) {
  /** The column, or the last field of a line, that leads back to the corpus. */
  public static final String ITEM = "item_id";

  /** Copies the list. */
  public FileLayout {
    columns = List.copyOf(columns);
  }

  /** That of one's own data. */
  public static FileLayout own(DataSetTask task) {
    String ending = task == DataSetTask.ANSWERS ? ".json" : ".tsv";
    List<String> columns =
        switch (task) {
          case CLASSES -> List.of("text", "label");
          case PAIRS -> List.of("text1", "text2", "label");
          case SCORE -> List.of("text1", "text2", "score");
          case TOKENS, ANSWERS -> List.of();
        };
    int second = task == DataSetTask.CLASSES ? -1 : 1;
    return new FileLayout(
        "train" + ending, "dev" + ending, "test" + ending, columns, 0, second, columns.size() - 1);
  }

  /** The file of a part. */
  public String file(Split.Part part) {
    return switch (part) {
      case TRAIN -> train;
      case DEV -> dev;
      case TEST -> test;
    };
  }
}
