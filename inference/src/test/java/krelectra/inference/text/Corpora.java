package krelectra.inference.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The corpora of shared data as texts and pairs, cut as tokenizer_agreement.py cuts them. */
record Corpora(Path shared) {
  record Input(String first, @Nullable String second) {}

  List<Input> read(String name) {
    return switch (name) {
      case "nsmc-test" -> column(lines("data/nsmc/ratings_test.txt"), 1, -1);
      case "kornli-dev" -> column(lines("data/kornli/xnli.dev.ko.tsv"), 0, 1);
      case "klue-ner-dev" -> klue();
      case "korean-traps" -> traps();
      default -> throw new IllegalArgumentException(name);
    };
  }

  private List<String> lines(String path) {
    return TextFile.open(shared.resolve(path)).lines();
  }

  private static List<Input> column(List<String> rows, int first, int second) {
    return rows.stream()
        .skip(1)
        .map(row -> row.split("\t", -1))
        .map(row -> new Input(row[first], second < 0 ? null : row[second]))
        .toList();
  }

  private List<Input> klue() {
    List<Input> sentences = new ArrayList<>();
    StringBuilder sentence = new StringBuilder();
    for (String line : lines("data/klue/klue-ner-v1.1_dev.tsv")) {
      if (line.isEmpty() && !sentence.isEmpty()) {
        sentences.add(new Input(sentence.toString(), null));
        sentence.setLength(0);
      } else if (!line.isEmpty() && !line.startsWith("##")) {
        sentence.append(line, 0, line.lastIndexOf('\t'));
      }
    }
    if (!sentence.isEmpty()) {
      sentences.add(new Input(sentence.toString(), null));
    }
    return sentences;
  }

  private List<Input> traps() {
    List<Input> texts = new ArrayList<>();
    try (var files = Files.list(shared.resolve("cases/korean-traps"))) {
      for (Path path : files.sorted().toList()) {
        TextFile file = TextFile.open(path);
        texts.add(new Input(whole(file), null));
        file.lines().forEach(line -> texts.add(new Input(line, null)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  private static String whole(TextFile file) throws IOException {
    String text = new String(Files.readAllBytes(file.file()), file.charset());
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }
}
