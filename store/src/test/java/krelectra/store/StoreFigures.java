package krelectra.store;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import krelectra.annotation.document.Project;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;
import krelectra.annotation.edit.Key;
import krelectra.annotation.edit.Key.Kind;
import krelectra.annotation.format.Report;
import krelectra.annotation.format.known.Formats;
import krelectra.annotation.label.Label;

/** Measures the store on a corpus of a million sentences. */
final class StoreFigures {
  private StoreFigures() {}

  /** Arguments: a folder to work in, a table of texts and classes to repeat, and how many rows. */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    int rows = Integer.parseInt(args[2]);
    Path file = table(folder, Path.of(args[1]), rows);
    Path db = folder.resolve("figures");
    if (!Files.exists(db)) {
      long start = System.nanoTime();
      try (Database database = Database.open(db)) {
        StoredProject project = database.create(new Project("p", "p", "", Map.of()), "a");
        new Import(
                project,
                Formats.of("class-tsv").orElseThrow(),
                "a",
                new Report(),
                (documents, sentences) -> {})
            .run(file, "table");
      }
      double seconds = seconds(start);
      tell(
          String.format(
              Locale.ROOT, "import and close: %.1f s, %.0f sentences/s", seconds, rows / seconds));
      tell(
          String.format(
              Locale.ROOT,
              "file: %d MB, its source %d MB",
              Files.size(db) >> 20,
              Files.size(file) >> 20));
    }
    for (int i = 0; i < 3; i++) {
      measure(db);
    }
  }

  private static void measure(Path db) throws IOException {
    long start = System.nanoTime();
    try (Database database = Database.open(db)) {
      StoredProject project = database.project("p").orElseThrow();
      List<SentenceEntry> first = project.sentences(0, 100);
      tell(
          String.format(
              Locale.ROOT, "open with the first page of %d: %.2f s", first.size(), seconds(start)));
      start = System.nanoTime();
      long count = project.sentenceCount();
      tell(String.format(Locale.ROOT, "count %d sentences: %.2f s", count, seconds(start)));
      pages(project);
      edits(project);
    }
  }

  private static void pages(StoredProject project) {
    List<DocumentEntry> documents = project.documents(0, Integer.MAX_VALUE);
    Random random = new Random(1);
    long[] times = new long[300];
    for (int i = 0; i < times.length; i++) {
      long document = documents.get(random.nextInt(documents.size())).number();
      long start = System.nanoTime();
      project.sentences(RowTable.firstKey(document) + random.nextInt(1000), 100);
      times[i] = System.nanoTime() - start;
    }
    tell(String.format(Locale.ROOT, "page of 100 anywhere: %s", quantiles(times)));
  }

  private static void edits(StoredProject project) {
    String document = project.documents(0, 5).getLast().id();
    long[] times = new long[1000];
    for (int i = 0; i < times.length; i++) {
      String id = "l" + (1 + i % 1000);
      Item before = project.get(new Key(Kind.LABEL, document, id));
      if (!(before instanceof Item.OfLabel(Label label))) {
        throw new IllegalStateException("no label " + id);
      }
      Label.State other =
          label.state() == Label.State.ACCEPTED ? Label.State.REJECTED : Label.State.ACCEPTED;
      long start = System.nanoTime();
      project.apply(Edit.change(before, new Item.OfLabel(label.withState(other))), "a");
      times[i] = System.nanoTime() - start;
    }
    long all = java.util.Arrays.stream(times).sum();
    tell(
        String.format(
            Locale.ROOT,
            "durable edits: %.0f/s, %s",
            times.length / (all / 1e9),
            quantiles(times)));
  }

  private static Path table(Path folder, Path source, int rows) throws IOException {
    Path file = folder.resolve("table-" + rows + ".tsv");
    if (Files.exists(file)) {
      return file;
    }
    List<String> lines = Files.readAllLines(source);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(lines.getFirst() + "\n");
      for (int i = 0; i < rows; i++) {
        String line = lines.get(1 + i % (lines.size() - 1));
        out.write(i + line.substring(line.indexOf('\t')) + "\n");
      }
    }
    return file;
  }

  private static String quantiles(long[] nanos) {
    long[] sorted = nanos.clone();
    java.util.Arrays.sort(sorted);
    return String.format(
        Locale.ROOT,
        "median %.1f ms, 95 %% %.1f ms, most %.1f ms",
        sorted[sorted.length / 2] / 1e6,
        sorted[sorted.length * 95 / 100] / 1e6,
        sorted[sorted.length - 1] / 1e6);
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static void tell(String line) {
    System.out.println(line);
  }
}
