package krelectra.inference.training.tasks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import krelectra.inference.text.Eojeols;
import krelectra.inference.text.TextFile;
import org.jspecify.annotations.Nullable;

/**
 * Reads tagged sentences: words, a tab, as many tags, and, if rows were written from a data set,
 * another tab and what predictions call the row; one sentence a line, no header.
 */
record TokensReader(Set<String> labels) {
  List<Example> read(Path file, RowFaults faults) {
    List<Example> examples = new ArrayList<>();
    TextFile.open(file)
        .forEachLine(
            (number, line) -> {
              if (line.isBlank()) {
                faults.leftOut("no text");
                return;
              }
              String[] halves = line.strip().split("\t", -1);
              if (halves.length != 2 && halves.length != 3) {
                faults.malformed(number, "has " + (halves.length - 1) + " tabs where one belongs");
                return;
              }
              List<String> words = split(halves[0]);
              List<String> tags = split(halves[1]);
              String unknown = labels.isEmpty() ? null : unknown(tags);
              if (words.size() != tags.size()) {
                faults.malformed(
                    number, "has " + words.size() + " words and " + tags.size() + " tags");
              } else if (unknown != null) {
                faults.malformed(
                    number, "has the tag " + TableReader.shown(unknown) + ", which is not known");
              } else {
                String id = halves.length == 3 ? halves[2].strip() : Long.toString(number);
                examples.add(new Example.Tokens(id, words, tags));
              }
            });
    return examples;
  }

  static List<String> split(String text) {
    return Eojeols.of(text).stream().map(span -> span.of(text)).toList();
  }

  private @Nullable String unknown(List<String> tags) {
    return tags.stream().filter(tag -> !labels.contains(tag)).findFirst().orElse(null);
  }
}
