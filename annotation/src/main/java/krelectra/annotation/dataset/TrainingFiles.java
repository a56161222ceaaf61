package krelectra.annotation.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import krelectra.annotation.InputException;
import krelectra.annotation.document.Range;
import krelectra.annotation.format.CodePoints;
import krelectra.annotation.format.OutputFile;
import krelectra.annotation.json.Json;
import krelectra.annotation.quality.Split;

/**
 * Writes a data set as the files that fine-tuning reads: a file for each part that has items, and
 * {@code dataset.json} with all but the items. Each row ends with its item's id; a question has it
 * as its own. Tabs and line ends become blanks.
 */
public final class TrainingFiles {
  /** What tells which set the files are of. */
  public static final String RECORD = "dataset.json";

  private final DataSet set;
  private final FileLayout layout;

  /** Files of a layout. */
  public TrainingFiles(DataSet set, FileLayout layout) {
    this.set = set;
    this.layout = layout;
  }

  /** Files as fine-tuning on one's own data reads them. */
  public TrainingFiles(DataSet set) {
    this(set, FileLayout.own(set.rule().task()));
  }

  /**
   * Writes them; what is there of that name is replaced.
   *
   * @throws InputException if a part of the set cannot be written as such a file
   */
  public void write(Path folder) throws IOException {
    requireTrain();
    Files.createDirectories(folder);
    for (Split.Part part : Split.Part.values()) {
      List<DataItem> items = set.part(part);
      Path file = folder.resolve(layout.file(part));
      if (items.isEmpty()) {
        Files.deleteIfExists(file);
      } else {
        write(file, items);
      }
    }
    try (OutputFile out = new OutputFile(folder.resolve(RECORD))) {
      out.write(DataSetJson.head(set).inLine() + "\n");
      out.finish();
    }
  }

  private void requireTrain() {
    if (set.part(Split.Part.TRAIN).isEmpty()) {
      throw InputException.at(
          "data set " + set.name(), "has nothing to train on", "split it otherwise");
    }
  }

  private void write(Path file, List<DataItem> items) throws IOException {
    try (OutputFile out = new OutputFile(file)) {
      switch (set.rule().task()) {
        case CLASSES, PAIRS, SCORE -> writeTable(out, items);
        case TOKENS -> writeTags(out, items);
        case ANSWERS -> writeQuestions(out, items);
      }
      out.finish();
    }
  }

  private void writeTable(OutputFile out, List<DataItem> items) throws IOException {
    List<String> names = new ArrayList<>(layout.columns());
    names.add(FileLayout.ITEM);
    boolean second = layout.second() >= 0 && items.stream().anyMatch(TrainingFiles::hasSecond);
    if (!second && set.rule().task() == DataSetTask.SCORE) {
      names.remove(layout.second());
    }
    out.write(String.join("\t", names) + "\n");
    for (DataItem item : items) {
      String[] row = new String[names.size()];
      java.util.Arrays.fill(row, "-");
      int target =
          names.size() < layout.columns().size() + 1 ? layout.target() - 1 : layout.target();
      switch (item.said()) {
        case Said.OfText(String text, String label) -> {
          row[layout.first()] = text;
          row[target] = label;
        }
        case Said.OfPair(String first, String other, String label) -> {
          row[layout.first()] = first;
          row[layout.second()] = other;
          row[target] = label;
        }
        case Said.Scored(String first, String other, String score) -> {
          row[layout.first()] = first;
          if (second) {
            row[layout.second()] = other;
          }
          row[target] = score;
        }
        default -> throw new IllegalStateException("no row of a table: " + item.said());
      }
      row[row.length - 1] = item.id();
      for (int c = 0; c < row.length; c++) {
        row[c] = cell(row[c]);
      }
      out.write(String.join("\t", row) + "\n");
    }
  }

  private static boolean hasSecond(DataItem item) {
    return !(item.said() instanceof Said.Scored(String first, String second, String score))
        || !second.isEmpty();
  }

  private static void writeTags(OutputFile out, List<DataItem> items) throws IOException {
    for (DataItem item : items) {
      if (item.said() instanceof Said.Tagged(List<String> words, List<String> tags)) {
        out.write(
            String.join(" ", words)
                + "\t"
                + String.join(" ", tags)
                + "\t"
                + cell(item.id())
                + "\n");
      }
    }
  }

  private void writeQuestions(OutputFile out, List<DataItem> items) throws IOException {
    Map<String, List<Json>> byContext = new LinkedHashMap<>();
    for (DataItem item : items) {
      if (item.said()
          instanceof Said.Answered(String question, String context, List<Range> answers)) {
        CodePoints points = new CodePoints(context);
        List<Json> places = new ArrayList<>();
        for (Range answer : answers) {
          places.add(
              Json.object(
                  "text", Json.of(answer.of(context)),
                  "answer_start", Json.of(points.toPoints(answer.start()))));
        }
        byContext
            .computeIfAbsent(context, key -> new ArrayList<>())
            .add(
                Json.object(
                    "id", Json.of(item.id()),
                    "question", Json.of(question),
                    "answers", new Json.Array(places)));
      }
    }
    List<Json> paragraphs = new ArrayList<>();
    byContext.forEach(
        (context, questions) ->
            paragraphs.add(
                Json.object("context", Json.of(context), "qas", new Json.Array(questions))));
    Json article =
        Json.object("title", Json.of(set.name()), "paragraphs", new Json.Array(paragraphs));
    out.write(
        Json.object("version", Json.of("1.0"), "data", new Json.Array(List.of(article))).inLine()
            + "\n");
  }

  /** A text that ends no cell and no line. */
  private static String cell(String text) {
    return text.replace('\t', ' ').replace('\r', ' ').replace('\n', ' ');
  }
}
