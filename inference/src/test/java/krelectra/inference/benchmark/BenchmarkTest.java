package krelectra.inference.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import krelectra.inference.Cancellation;
import krelectra.inference.InputException;
import krelectra.inference.model.TinyModel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is measured and told; how long anything takes is never asserted. */
class BenchmarkTest {
  private static final List<Workload> WORKLOADS =
      List.of(
          new Workload(1, 5, false),
          new Workload(3, 20, true),
          new Workload(1, TinyModel.POSITIONS + 1, false));

  @TempDir Path folder;

  /** Stands in for Python; what it does depends on its name. */
  private Path script = Path.of("");

  private Path model = Path.of("");

  private final List<String> notes = new ArrayList<>();

  @BeforeEach
  void write() throws IOException {
    model = TinyModel.write(folder.resolve("tiny"));
    script = folder.resolve("Other.java");
    try (InputStream in = BenchmarkTest.class.getResourceAsStream("Other.java.txt")) {
      Files.copy(Objects.requireNonNull(in), script);
    }
  }

  @Test
  void everyoneIsMeasuredInEveryRound() throws IOException {
    Report report = run(null, Cancellation.NONE);
    assertThat(report.results()).hasSize(2);
    assertThat(notes).anyMatch(note -> note.contains("left out"));
    for (Result result : report.results()) {
      assertThat(result.workbench().seconds()).hasSize(3).allMatch(s -> s > 0);
      assertThat(result.bounds()).isNotEmpty();
      assertThat(result.bounds()).allMatch(bound -> bound.seconds().size() == 3);
      assertThat(result.others()).isEmpty();
    }
    assertThat(report.machine().threads()).isPositive();
    assertThat(report.parameters()).isPositive();
  }

  @Test
  void anotherProgramIsAskedForTheSame() throws IOException {
    Report report = run(script, Cancellation.NONE);
    assertThat(report.versions()).containsEntry("other", "1");
    assertThat(report.missing()).containsEntry("third", "is not installed");
    Result plain = report.results().getFirst();
    assertThat(plain.others()).extracting(Series::runner).containsExactly("one", "two");
    assertThat(plain.others().getFirst().seconds()).containsExactly(0.25, 0.25, 0.25);
    // It answers logits of 1000, the network does not.
    assertThat(plain.others().getFirst().difference()).isBetween(900.0, 1100.0);
    Result kept = report.results().get(1);
    assertThat(kept.others()).extracting(Series::runner).containsExactly("one");
  }

  @Test
  void stepsOfTrainingAreMeasuredAlike() throws IOException {
    PythonScript other = new PythonScript(java(), script);
    Report report =
        new TrainingBenchmark(WORKLOADS, 2, other, notes::add)
            .run(model, folder.resolve("work"), Cancellation.NONE);
    assertThat(report.model()).contains("training");
    assertThat(report.results()).hasSize(2);
    Result first = report.results().getFirst();
    assertThat(first.workbench().seconds()).hasSize(2).allMatch(s -> s > 0);
    assertThat(first.bounds()).hasSize(1).allMatch(bound -> bound.figures().median() > 0);
    assertThat(first.others()).extracting(Series::runner).containsExactly("one", "two");
  }

  @Test
  void whatCannotBeComparedWithSaysWhy() throws IOException {
    Path broken = folder.resolve("Broken.java");
    Files.writeString(
        broken,
        "class Broken { void main() { System.err.println(\"no torch\"); System.exit(3); } }");
    assertThatThrownBy(() -> run(broken, Cancellation.NONE))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("ended with 3: no torch");
    Files.writeString(
        broken,
        "class Broken { void main() { IO.println(\"{\\\"error\\\": \\\"too old\\\"}\"); } }");
    assertThatThrownBy(() -> run(broken, Cancellation.NONE))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("too old");
    Benchmark none =
        new Benchmark(WORKLOADS, 1, new PythonScript("no-such-python", script), notes::add);
    assertThatThrownBy(() -> none.run(model, folder.resolve("work"), Cancellation.NONE))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no-such-python");
  }

  @Test
  void cancellationLeaves() {
    int[] asked = {0};
    assertThatThrownBy(() -> run(null, () -> ++asked[0] > 20))
        .isInstanceOf(CancellationException.class);
    assertThatThrownBy(() -> run(script, () -> true)).isInstanceOf(CancellationException.class);
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private Report run(@Nullable Path other, Cancellation cancellation) throws IOException {
    PythonScript python = other == null ? null : new PythonScript(java(), other);
    return new Benchmark(WORKLOADS, 3, python, notes::add)
        .run(model, folder.resolve("work"), cancellation);
  }
}
