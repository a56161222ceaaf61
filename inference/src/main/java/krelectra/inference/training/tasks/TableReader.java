package krelectra.inference.training.tasks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import krelectra.inference.InputException;
import krelectra.inference.text.TextFile;
import org.jspecify.annotations.Nullable;

/**
 * Reads tables of texts split by tabs, under a header; quotation marks are characters like others.
 */
record TableReader(Task task, Set<String> labels) {
  /** What PAWS-X has where a translation is missing. */
  private static final String MISSING = "NS";

  List<Example> read(Path file, RowFaults faults) {
    List<Example> examples = new ArrayList<>();
    var state =
        new Object() {
          Columns columns = new Columns(0, 0, 0);
          int width;
        };
    TextFile.open(file)
        .forEachLine(
            (number, line) -> {
              String[] row = line.split("\t", -1);
              if (number == 1) {
                state.columns = task.columns().orElseGet(() -> named(file, row));
                state.width = row.length;
                if (row.length < state.columns.count()) {
                  throw InputException.at(
                      file,
                      1,
                      "has "
                          + row.length
                          + " columns where "
                          + task.name()
                          + " has "
                          + state.columns.count(),
                      "give the task's own file, or another --task");
                }
              } else if (row.length != state.width) {
                faults.malformed(
                    number, "has " + row.length + " columns, the header " + state.width);
              } else {
                add(examples, number, row, state.columns, faults);
              }
            });
    return examples;
  }

  private Columns named(Path file, String[] header) {
    return Columns.named(file, header, task.kind(), task.takes() == Task.Texts.TWO);
  }

  private void add(
      List<Example> examples, long number, String[] row, Columns columns, RowFaults faults) {
    String first = row[columns.first()];
    String second = columns.second() == Columns.NONE ? null : row[columns.second()];
    String target = row[columns.target()].strip();
    if (!task.emptyTexts() && (isMissing(first) || isMissing(second))) {
      faults.leftOut("no text");
    } else if (task.kind() == TaskKind.SCORE && !isNumber(target)) {
      faults.malformed(number, "has the score " + shown(target) + ", no number");
    } else if (target.isEmpty()) {
      faults.malformed(number, "has no label");
    } else if (!labels.isEmpty() && !labels.contains(target)) {
      faults.malformed(
          number, "has the label " + shown(target) + ", not one of " + String.join(", ", labels));
    } else {
      examples.add(new Example.Text(Long.toString(number), first, second, target));
    }
  }

  private static boolean isMissing(@Nullable String text) {
    return text != null && (text.isBlank() || text.strip().equals(MISSING));
  }

  private static boolean isNumber(String text) {
    try {
      return Double.isFinite(Double.parseDouble(text));
    } catch (NumberFormatException e) {
      return false;
    }
  }

  static String shown(String text) {
    return text.isEmpty() ? "(nothing)" : text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }
}
