package krelectra.app.explore.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import krelectra.app.explore.surprise.ExploredModel;
import krelectra.app.task.TaskRunner;
import krelectra.inference.analysis.Analyzer;
import krelectra.inference.analysis.CandidateFinder;
import krelectra.inference.analysis.comparison.Comparison;
import krelectra.inference.analysis.comparison.Measure;
import krelectra.inference.analysis.comparison.Part;
import krelectra.inference.text.Unit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareViewModelTest {
  private static final String A = "나는 오늘 학교에 갔다.";
  private static final String B = "나는 오늘 집에 갔다.";

  @TempDir Path folder;
  private ExploredModel window;
  private CompareViewModel model;

  @BeforeEach
  void open() {
    window = new ExploredModel(TaskRunner.immediate());
    model =
        new CompareViewModel(
            window.explore,
            window.model.analyzerProperty(),
            window.generator,
            Analyzer::open,
            CandidateFinder::openIfPresent,
            TaskRunner.immediate(),
            Runnable::run);
  }

  @AfterEach
  void close() {
    model.close();
    window.close();
  }

  @Test
  void whatIsMissingIsSaid() {
    assertThat(model.stateProperty().get()).isEqualTo(new CompareState.NoModel());
    window.open();
    assertThat(model.stateProperty().get()).isEqualTo(new CompareState.NoText());
    window.explore.show(A);
    assertThat(model.stateProperty().get()).isEqualTo(new CompareState.NoSecondText());
    model.second().againstProperty().set(Against.MODEL);
    assertThat(model.stateProperty().get()).isEqualTo(new CompareState.NoSecondModel());
    model.second().model().open(folder.resolve("none"));
    assertThat(model.stateProperty().get())
        .isInstanceOfSatisfying(
            CompareState.Failed.class,
            failed -> assertThat(failed.sentence()).contains("is no folder"));
    model.second().againstProperty().set(Against.TEXT);
    model.second().textProperty().set("가".repeat(50_001));
    assertThat(model.stateProperty().get()).isEqualTo(new CompareState.TooLong(50_001));
    assertThat(model.comparisonProperty().get()).isNull();
  }

  @Test
  void twoTextsAreComparedByEveryMeasure() {
    window.open();
    model.show(A, B);
    assertThat(model.stateProperty().get()).isEqualTo(new CompareState.Ready());
    assertThat(model.likelihoodProperty().get()).isEqualTo(new LikelihoodState.Ready());
    Comparison compared = compared();
    for (Measure measure : Measure.values()) {
      assertThat(measure.of(compared.a())).as(measure.key()).isFinite();
    }
    assertThat(compared.parts().stream().filter(part -> part.kind() == Part.Kind.REPLACED))
        .hasSize(1);
    window.explore.unitProperty().set(Unit.EOJEOL);
    assertThat(compared().unit()).isEqualTo(Unit.EOJEOL);
    assertThat(compared().a().generator()).isNotNull();
    model.swap();
    assertThat(window.explore.textProperty().get()).isEqualTo(B);
    assertThat(compared().a().text()).isEqualTo(B);
    assertThat(compared().b().text()).isEqualTo(A);
    window.explore.show("나는 갔다.");
    assertThat(compared().a().text()).isEqualTo("나는 갔다.");
  }

  @Test
  void longTextsAreMaskedOnlyWhenAsked() {
    window.open();
    model.show((A + " ").repeat(80), (B + " ").repeat(80));
    assertThat(model.likelihoodProperty().get()).isInstanceOf(LikelihoodState.Waiting.class);
    assertThat(window.generator.stateProperty().get())
        .isEqualTo(new krelectra.app.model.GeneratorViewModel.Idle());
    model.retry();
    assertThat(model.likelihoodProperty().get()).isEqualTo(new LikelihoodState.Ready());
  }

  @Test
  void aPartThatIsLookedAtIsSelectedInTheStrip() {
    window.open();
    model.show(A, B);
    List<Part> parts = compared().parts();
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).kind() == Part.Kind.REPLACED) {
        model.selectedProperty().set(i);
      }
    }
    assertThat(window.explore.selection().unitsProperty().get()).hasSize(1);
    assertThat(window.explore.selection().selectionProperty().get().marks().toString())
        .contains("start=6, end=8");
  }

  @Test
  void oneTextIsSeenByTwoModels() throws IOException {
    window.open();
    window.explore.show(A);
    model.second().againstProperty().set(Against.MODEL);
    model.second().model().open(ExploredModel.withoutGenerator(folder.resolve("alone")));
    assertThat(model.stateProperty().get()).isEqualTo(new CompareState.Ready());
    assertThat(compared().parts()).allMatch(part -> part.kind() == Part.Kind.EQUAL);
    assertThat(compared().b().model().name()).isEqualTo("alone");
    assertThat(model.likelihoodProperty().get())
        .isEqualTo(new LikelihoodState.NoGenerator(folder.resolve("alone/generator")));
  }

  @Test
  void nothingIsComputedWhileNobodyLooks() {
    model.activeProperty().set(false);
    window.open();
    model.show(A, B);
    assertThat(model.comparisonProperty().get()).isNull();
    model.activeProperty().set(true);
    assertThat(compared().b().text()).isEqualTo(B);
  }

  @Test
  void pairsOfAFileAreListedShownAndExported() throws IOException {
    var pairs =
        new PairsViewModel(
            model, window.model.analyzerProperty(), window.generator, TaskRunner.immediate());
    Path file =
        Files.writeString(
            folder.resolve("pairs.tsv"), "good\tbad\tlabel\n" + A + "\t" + B + "\tx\n나\t너\ty\n");
    pairs.open(file);
    assertThat(pairs.stateProperty().get()).isEqualTo(new PairsState.NoModel());
    window.open();
    pairs.open(file);
    assertThat(pairs.stateProperty().get()).isEqualTo(new PairsState.Ready(file));
    assertThat(pairs.results()).hasSize(2);
    assertThat(pairs.withGeneratorProperty().get()).isTrue();
    assertThat(pairs.summaryProperty().get().pairs()).isEqualTo(2);
    assertThat(pairs.summaryProperty().get().counts(Measure.GENERATOR)).isPresent();
    assertThat(pairs.labels()).containsOnlyKeys("x", "y");
    pairs.show(pairs.results().getFirst());
    assertThat(compared().a().text()).isEqualTo(A);
    assertThat(pairs.results().getFirst().difference(Measure.RTD_MEAN))
        .isEqualTo(compared().a().rtdMean() - compared().b().rtdMean());

    Path table = folder.resolve("table.tsv");
    pairs.export(table);
    List<String> lines = Files.readAllLines(table);
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0)).startsWith("line\tlabel\ta\tb\trtd_mean_a\trtd_mean_b");
    assertThat(lines.get(1)).startsWith("2\tx\t" + A + "\t" + B + "\t0.");
    assertThat(lines.get(1).split("\t", -1)).hasSize(lines.get(0).split("\t", -1).length);
    pairs.export(folder.resolve("table.jsonl"));
    assertThat(Files.readAllLines(folder.resolve("table.jsonl"))).hasSize(2);
    pairs.export(folder.resolve("none/table.tsv"));
    assertThat(Objects.requireNonNull(pairs.exportedProperty().get()).failure())
        .contains("cannot be written");
    assertThat(folder.resolve("table.tsv.tmp")).doesNotExist();
  }

  @Test
  void aDamagedFileIsNamedByItsLine() throws IOException {
    window.open();
    var pairs =
        new PairsViewModel(
            model, window.model.analyzerProperty(), window.generator, TaskRunner.immediate());
    Path file = Files.writeString(folder.resolve("bad.tsv"), A + "\t" + B + "\n" + A + "\n");
    pairs.open(file);
    assertThat(pairs.stateProperty().get())
        .isInstanceOfSatisfying(
            PairsState.Failed.class,
            failed -> assertThat(failed.sentence()).startsWith(file + ":2: holds no tab"));
  }

  private Comparison compared() {
    return Objects.requireNonNull(model.comparisonProperty().get());
  }
}
