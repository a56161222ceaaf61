package krelectra.app.benchmark;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import krelectra.annotation.document.Annotator;
import krelectra.annotation.document.Project;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;
import krelectra.annotation.format.Format;
import krelectra.annotation.format.Report;
import krelectra.annotation.format.known.Formats;
import krelectra.annotation.search.Query;
import krelectra.annotation.search.QueryException;
import krelectra.annotation.search.SearchIndex;
import krelectra.app.search.CorpusIndex;
import krelectra.app.search.NoriMorphology;
import krelectra.inference.Cancellation;
import krelectra.inference.benchmark.Figures;
import krelectra.store.Database;
import krelectra.store.Export;
import krelectra.store.Import;
import krelectra.store.Progress;
import krelectra.store.StoredProject;

/**
 * Imports, searches, edits and exports a corpus of invented sentences.
 *
 * @param folder for the corpus, empty
 * @param sentences how many
 * @param rounds of what is quick
 */
public record CorpusBenchmark(Path folder, int sentences, int rounds) {
  private static final String AUTHOR = "bench";
  private static final String SOUGHT = "도서관";
  private static final int EDITS = 200;
  private static final int PAGE = 100;
  private static final List<String> WORDS =
      List.of(
          "나는", "어제", "학교에서", "책을", "읽었다", "영화가", "정말", "재미있었다", "친구와", "도서관에", "갔다가", "비가", "와서",
          "집으로", "돌아왔다", "그러나", "사람들이", "많이", "모였다고", "한다");

  /** Measures everything, one thing after the other. */
  public CorpusFigures run(Cancellation cancellation) throws IOException {
    Path file = folder.resolve("corpus.tsv");
    String text = write(file);
    Format format = Formats.of("class-tsv").orElseThrow();
    Path file2 = folder.resolve("copy.tsv");
    double copying = seconds(() -> copy(file, file2));
    Path stored = folder.resolve("corpus.krdb");
    double importing = fill(stored, file, format);
    cancellation.check();
    long opened = System.nanoTime();
    try (Database database = Database.open(stored)) {
      StoredProject project = database.project("p").orElseThrow();
      double opening = since(opened);
      double counting = seconds(project::sentenceCount);
      double exporting =
          seconds(
              () ->
                  new Export(project, format, new Report(), Progress.NONE)
                      .run(folder.resolve("out.tsv")));
      cancellation.check();
      long begin = System.nanoTime();
      try (SearchIndex index =
          CorpusIndex.open(folder.resolve("index"), project, new NoriMorphology(), Progress.NONE)) {
        double indexing = since(begin);
        Query query = parsed();
        double search = median(() -> index.count(query, cancellation::isCancelled));
        double scan = median(() -> occurrences(text));
        return new CorpusFigures(
            sentences,
            Files.size(file),
            importing,
            exporting,
            copying,
            edit(project),
            append(),
            opening,
            counting,
            page(project),
            indexing,
            search,
            scan);
      }
    }
  }

  private static double fill(Path stored, Path file, Format format) throws IOException {
    try (Database database = Database.open(stored)) {
      StoredProject project = database.create(new Project("p", "p", "", Map.of()), AUTHOR);
      return seconds(
          () ->
              new Import(project, format, AUTHOR, new Report(), (documents, done) -> {})
                  .run(file, "corpus.tsv"));
    }
  }

  private double page(StoredProject project) throws IOException {
    Random random = new Random(13);
    return median(
        () -> {
          int after = random.nextInt(Math.max(1, sentences - PAGE));
          if (project.sentences(after, PAGE).isEmpty()) {
            throw new IllegalStateException("the corpus has no sentences after " + after);
          }
        });
  }

  private static Query parsed() {
    try {
      return Query.parse(SOUGHT);
    } catch (QueryException e) {
      throw new IllegalStateException("the query of the benchmark is wrong", e);
    }
  }

  /** What is measured. */
  @FunctionalInterface
  private interface Work {
    void run() throws IOException;
  }

  private String write(Path file) throws IOException {
    Random random = new Random(11);
    StringBuilder text = new StringBuilder("id\tdocument\tlabel\n");
    for (int i = 0; i < sentences; i++) {
      text.append(i).append('\t');
      int words = 6 + random.nextInt(8);
      for (int word = 0; word < words; word++) {
        text.append(word == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
      }
      text.append('\t').append(random.nextInt(2)).append('\n');
    }
    Files.writeString(file, text);
    return text.toString();
  }

  private static void copy(Path from, Path to) throws IOException {
    byte[] bytes = Files.readAllBytes(from);
    try (FileChannel out =
        FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      out.write(ByteBuffer.wrap(bytes));
      out.force(true);
    }
  }

  private double edit(StoredProject project) throws IOException {
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < EDITS; i++) {
      Edit edit =
          Edit.put(new Item.OfAnnotator(new Annotator("a" + i, "a" + i, Annotator.Kind.PERSON)));
      times.add(seconds(() -> project.apply(edit, AUTHOR)));
    }
    return Figures.of(times).median();
  }

  private double append() throws IOException {
    byte[] line = "x".repeat(256).getBytes(StandardCharsets.US_ASCII);
    List<Double> times = new ArrayList<>();
    try (FileChannel out =
        FileChannel.open(
            folder.resolve("log"), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      for (int i = 0; i < EDITS; i++) {
        times.add(
            seconds(
                () -> {
                  out.write(ByteBuffer.wrap(line));
                  out.force(false);
                }));
      }
    }
    return Figures.of(times).median();
  }

  private static void occurrences(String text) {
    int at = -1;
    long sum = 0;
    while ((at = text.indexOf(SOUGHT, at + 1)) >= 0) {
      sum += at;
    }
    if (sum == 0) {
      throw new IllegalStateException("the corpus lacks what is sought");
    }
  }

  private double median(Work work) throws IOException {
    work.run(); // the first of each warms up
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      times.add(seconds(work));
    }
    return Figures.of(times).median();
  }

  private static double seconds(Work work) throws IOException {
    long begin = System.nanoTime();
    work.run();
    return since(begin);
  }

  private static double since(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }
}
