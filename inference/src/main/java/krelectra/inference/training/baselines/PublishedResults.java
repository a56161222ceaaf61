package krelectra.inference.training.baselines;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import krelectra.inference.training.tasks.Measure;
import krelectra.inference.training.tasks.Task;

/**
 * What was published: the table of KR-ELECTRA's README (github.com/snunlp/KR-ELECTRA), whose rows
 * but the last are KoELECTRA's (github.com/monologg/KoELECTRA). KorQuAD and hate speech were judged
 * on their dev sets; NSMC, NER and hate speech picked the checkpoint on the set they report.
 */
public final class PublishedResults {
  private static final List<String> TASKS =
      List.of("nsmc", "ner", "paws", "kornli", "korsts", "qpair", "korquad", "hate");

  /** In percent: the tasks in order, KorQuAD's exact match before its F1. */
  private static final Map<String, double[]> ROWS = new LinkedHashMap<>();

  static {
    row("KoBERT", 89.59, 87.92, 81.25, 79.62, 81.59, 94.85, 51.75, 79.15, 66.21);
    row("XLM-Roberta-Base", 89.03, 86.65, 82.80, 80.23, 78.45, 93.80, 64.70, 88.94, 64.06);
    row("HanBERT", 90.06, 87.70, 82.95, 80.32, 82.73, 94.72, 78.74, 92.02, 68.32);
    row("KoELECTRA-Base", 90.33, 87.18, 81.70, 80.64, 82.00, 93.54, 60.86, 89.28, 66.09);
    row("KoELECTRA-Base-v2", 89.56, 87.16, 80.70, 80.72, 82.30, 94.85, 84.01, 92.40, 67.45);
    row("KoELECTRA-Base-v3", 90.63, 88.11, 84.45, 82.24, 85.53, 95.25, 84.83, 93.45, 67.61);
    row("KR-ELECTRA", 91.168, 87.90, 82.05, 82.51, 85.41, 95.51, 84.93, 93.04, 74.50);
  }

  private PublishedResults() {}

  /** The rows of a task, as fractions; none for one's own data. */
  public static List<Baseline> of(Task task) {
    int column = TASKS.indexOf(task.name());
    List<Baseline> rows = new ArrayList<>();
    if (column < 0) {
      return rows;
    }
    int answers = TASKS.indexOf("korquad");
    ROWS.forEach(
        (name, values) -> {
          int at = column > answers ? column + 1 : column;
          Map<Measure, Double> figures = new LinkedHashMap<>();
          if (column == answers) {
            figures.put(Measure.EXACT_MATCH, values[at++] / 100);
          }
          figures.put(task.measure(), values[at] / 100);
          rows.add(new Baseline(name, figures));
        });
    return rows;
  }

  private static void row(String name, double... values) {
    ROWS.put(name, values);
  }
}
