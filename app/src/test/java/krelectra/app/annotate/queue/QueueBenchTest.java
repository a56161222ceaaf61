package krelectra.app.annotate.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import krelectra.annotation.document.Project;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;
import krelectra.annotation.format.Report;
import krelectra.annotation.format.known.Formats;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Target;
import krelectra.annotation.label.Value;
import krelectra.app.corpus.CorpusViewModel;
import krelectra.app.task.BackgroundRunner;
import krelectra.app.task.SerialRunner;
import krelectra.store.Database;
import krelectra.store.Import;
import krelectra.store.ListedSentence;
import krelectra.store.SentenceFilter.Which;
import krelectra.store.StoredProject;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Measures the list on a large corpus: {@code -Dqueue.sentences=1000000}. How long JavaFX's thread
 * lets one wait meanwhile is what a user would feel. Nothing about time is asserted.
 */
@ExtendWith(ApplicationExtension.class)
class QueueBenchTest {
  private volatile long longest;
  private volatile boolean watching = true;

  @TempDir Path folder;

  @Test
  void measure() throws Exception {
    int wanted = Integer.getInteger("queue.sentences", 0);
    Assumptions.assumeTrue(wanted > 0, "skipped: set -Dqueue.sentences=N to measure");
    Path file = folder.resolve("db");
    fill(file, wanted);
    BackgroundRunner reads = new BackgroundRunner();
    SerialRunner changes = new SerialRunner("edits");
    Thread heart = Thread.ofPlatform().daemon().start(this::watch);
    CorpusViewModel corpus = new CorpusViewModel(Database::open, reads, changes);
    long start = System.nanoTime();
    QueueViewModel queue =
        ui(
            () -> {
              QueueViewModel made = new QueueViewModel(corpus);
              made.annotatorProperty().set("me");
              made.layerProperty().set("class");
              corpus.open(file, "p");
              return made;
            });
    await(() -> queue.currentProperty().get() != null);
    say("first sentence at hand after %.0f ms", start);
    await(() -> !queue.readingProperty().get());
    say("all keys listed after %.0f ms", start);
    assertThat(ui(() -> queue.keys().size())).isEqualTo(wanted);
    await(() -> queue.doneProperty().get() >= 0);
    say("progress counted after %.0f ms", start);
    scroll(queue, wanted);
    edits(corpus, queue);
    start = System.nanoTime();
    ui(
        () -> {
          queue.orderProperty().set(new QueueOrder(true, 1));
          return queue;
        });
    await(() -> queue.currentProperty().get() != null && !queue.readingProperty().get());
    say("shuffled after %.0f ms", start);
    scroll(queue, wanted);
    start = System.nanoTime();
    ui(
        () -> {
          queue.whichProperty().set(Which.MINE);
          return queue;
        });
    await(() -> !queue.readingProperty().get());
    say("filtered by what is labelled after %.0f ms", start);
    watching = false;
    heart.join();
    tell(String.format(Locale.ROOT, "the window's thread answered within %.1f ms", longest / 1e6));
    ui(
        () -> {
          corpus.close();
          return corpus;
        });
    reads.close();
    changes.close();
  }

  private void scroll(QueueViewModel queue, int wanted) throws Exception {
    Random random = new Random(1);
    double[] times = new double[200];
    for (int i = 0; i < times.length; i++) {
      int index = random.nextInt(wanted);
      long start = System.nanoTime();
      await(() -> queue.row(index).isPresent());
      times[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(times);
    tell(
        String.format(
            Locale.ROOT,
            "a row anywhere: median %.1f ms, 99 %% within %.1f ms",
            times[times.length / 2],
            times[times.length * 99 / 100]));
  }

  private void edits(CorpusViewModel corpus, QueueViewModel queue) throws Exception {
    double[] times = new double[50];
    for (int i = 0; i < times.length; i++) {
      int index = 20_000 * i % queue.keys().size();
      await(() -> queue.row(index).isPresent());
      ListedSentence row = ui(() -> queue.row(index).orElseThrow());
      long before = ui(() -> queue.doneProperty().get());
      long start = System.nanoTime();
      ui(
          () -> {
            queue.select(index);
            corpus.edit(
                Edit.put(
                    new Item.OfLabel(
                        new Label(
                            "me",
                            row.sentence().document(),
                            "class",
                            "me",
                            new Target.OfSentence(row.sentence().id()),
                            Map.of("label", Value.of("1")),
                            Label.State.ACCEPTED))));
            return row;
          });
      await(() -> queue.doneProperty().get() == before + 1);
      times[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(times);
    tell(
        String.format(
            Locale.ROOT,
            "an edit until the progress has counted it: median %.0f ms, worst %.0f ms",
            times[times.length / 2],
            times[times.length - 1]));
  }

  private void fill(Path file, int wanted) throws IOException {
    Path table = folder.resolve("table.tsv");
    String[] words = {"영화가", "정말", "재미있다", "배우의", "연기가", "좋았다", "서울에서", "보았다"};
    Random random = new Random(7);
    try (BufferedWriter out = Files.newBufferedWriter(table)) {
      out.write("id\tdocument\tlabel\n");
      for (int i = 0; i < wanted; i++) {
        StringBuilder line = new StringBuilder();
        for (int w = 3 + random.nextInt(12); w > 0; w--) {
          line.append(words[random.nextInt(words.length)]).append(w == 1 ? "" : " ");
        }
        out.write(i + "\t" + line + "\t" + random.nextInt(2) + "\n");
      }
    }
    try (Database database = Database.open(file)) {
      StoredProject project = database.create(new Project("p", "p", "", Map.of()), "me");
      new Import(
              project,
              Formats.of("class-tsv").orElseThrow(),
              "me",
              new Report(),
              (documents, sentences) -> {})
          .run(table, "table");
    }
  }

  private static <T> T ui(Callable<T> work) throws Exception {
    return WaitForAsyncUtils.asyncFx(work).get(120, TimeUnit.SECONDS);
  }

  private static void await(BooleanSupplier done) throws Exception {
    long end = System.nanoTime() + 600_000_000_000L;
    while (!ui(done::getAsBoolean)) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.sleep(1);
    }
  }

  /** Asks JavaFX's thread again and again how long it lets one wait. */
  private void watch() {
    while (watching) {
      long start = System.nanoTime();
      CompletableFuture<Boolean> answer = new CompletableFuture<>();
      Platform.runLater(() -> answer.complete(true));
      answer.join();
      longest = Math.max(longest, System.nanoTime() - start);
      try {
        Thread.sleep(2);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private static void say(String what, long start) {
    tell(String.format(Locale.ROOT, what, (System.nanoTime() - start) / 1e6));
  }

  @SuppressWarnings("SystemOut") // what was measured is what it is run for
  private static void tell(String line) {
    System.out.println("queue: " + line);
  }
}
