package krelectra.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunQueueTest {
  @TempDir Path folder = Path.of("");

  private RunQueue queue = new RunQueue(folder);

  @BeforeEach
  void open() {
    queue = new RunQueue(folder.resolve("queue"));
  }

  private Path run(String name) {
    return folder.resolve(name).toAbsolutePath();
  }

  private List<String> names() throws IOException {
    return queue.runs().stream().map(run -> run.getFileName().toString()).toList();
  }

  @Test
  void runsWaitInTheOrderInWhichTheyCame() throws IOException {
    assertThat(queue.runs()).isEmpty();
    for (String name : List.of("다", "나", "가", "나")) {
      queue.add(run(name));
    }
    assertThat(names()).containsExactly("다", "나", "가");
    assertThat(new RunQueue(queue.folder()).runs()).isEqualTo(queue.runs());
    assertThat(queue.remove(run("나"))).isTrue();
    assertThat(queue.remove(run("나"))).isFalse();
    assertThat(names()).containsExactly("다", "가");
  }

  /** So often that there is no room between neighbours now and then. */
  @Test
  void movingIsThatOfAList() throws IOException {
    List<String> expected = new ArrayList<>(List.of("a", "b", "c", "d", "e"));
    for (String name : expected) {
      queue.add(run(name));
    }
    var random = new SplittableRandom(7);
    for (int i = 0; i < 300; i++) {
      int from = random.nextInt(5);
      int by = i % 3 == 0 ? random.nextInt(-6, 7) : from == 0 ? 1 : -1;
      String name = expected.get(from);
      queue.move(run(name), by);
      expected.remove(from);
      expected.add(Math.clamp(from + by, 0, 4), name);
      assertThat(names()).isEqualTo(expected);
    }
  }

  @Test
  void whatIsNoEntryIsPassedOver() throws IOException {
    queue.add(run("a"));
    Files.writeString(queue.folder().resolve("notes.run"), "?");
    Files.writeString(queue.folder().resolve("worker.txt"), "?");
    queue.move(run("unknown"), 1);
    assertThat(names()).containsExactly("a");
  }
}
