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
 * A column named {@value #ITEM} tells what predictions call a row; without it they have its number.
 */
record TableReader(Task task, Set<String> labels) {
  /** The last column of rows that were written from a data set. */
  static final String ITEM = "item_id";

  /** What PAWS-X has where a translation is missing. */
  private static final String MISSING = "NS";

  List<Example> read(Path file, RowFaults faults) {
    List<Example> examples = new ArrayList<>();
    var state =
        new Object() {
          Columns columns = new Columns(0, 0, 0);
          int width;
          int item;
        };
    TextFile.open(file)
        .forEachLine(
            (number, line) -> {
              String[] row = line.split("\t", -1);
              if (number == 1) {
                state.columns = task.columns().orElseGet(() -> named(file, row));
                state.width = row.length;
                state.item = List.of(row).indexOf(ITEM);
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
                String id = state.item < 0 ? Long.toString(number) : row[state.item];
                add(examples, new Row(number, id, row), state.columns, faults);
              }
            });
    return examples;
  }

  private Columns named(Path file, String[] header) {
    return Columns.named(file, header, task.kind(), task.takes() == Task.Texts.TWO);
  }

  /** A row under its line's number and its item's id. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Row(long number, String id, String[] cells) {}

  private void add(List<Example> examples, Row line, Columns columns, RowFaults faults) {
    String[] row = line.cells();
    long number = line.number();
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
      examples.add(new Example.Text(line.id(), first, second, target));
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
