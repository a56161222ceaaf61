package krelectra.app.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import krelectra.app.task.TaskRunner;
import krelectra.inference.Cancellation;
import krelectra.inference.analysis.Analysis;
import krelectra.inference.analysis.Analyzer;
import krelectra.inference.analysis.Attention;
import krelectra.inference.analysis.Window;
import krelectra.inference.model.ElectraConfig;
import krelectra.inference.model.HeadKind;
import krelectra.inference.model.RandomModel;
import krelectra.inference.text.MorphemeAnalyzer;
import krelectra.inference.text.Unit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The view model over a small untrained network. */
class ExploreWithModelTest {
  private static final String SENTENCE = "나는 오늘 학교에 갔다.";

  @TempDir Path folder;
  private Analyzer analyzer;
  private ExploreViewModel model;

  @BeforeEach
  void open() throws IOException {
    List<String> vocabulary = vocabulary();
    var config =
        new ElectraConfig(vocabulary.size(), 16, 16, 2, 2, 24, 160, 2, 1e-12, 0.1, 0.1, 0.4, 0);
    new RandomModel(HeadKind.REPLACED_TOKENS, config, List.of(), vocabulary).write(folder, 1);
    analyzer = Analyzer.open(folder);
    model = new ExploreViewModel(TaskRunner.immediate(), new MorphemeAnalyzer(), Runnable::run);
    model.modelProperty().set(ModelStatus.Loaded.of(analyzer));
  }

  @AfterEach
  void close() throws IOException {
    analyzer.close();
  }

  @Test
  void everythingOfASentenceIsShown() {
    model.show(SENTENCE);
    assertThat(model.stateProperty().get()).isEqualTo(new ExploreState.Ready());
    AlignedRows rows = rows();
    assertThat(rows.units(Unit.EOJEOL)).hasSize(6);
    assertThat(model.rtdProperty().get().scale()).isEqualTo(RtdScale.PROBABILITY);
    assertThat(model.rtdProperty().get().at(1)).isBetween(0f, 1f);
  }

  @Test
  void attentionBetweenUnitsSumsToOneInEveryWindow() {
    model.show((SENTENCE + " ").repeat(30), SENTENCE);
    Analysis analysis = Objects.requireNonNull(model.analysisProperty().get());
    assertThat(analysis.isStitched()).isTrue();
    for (Window window : analysis.windows()) {
      Attention attention = Objects.requireNonNull(window.attention());
      for (Unit unit : Unit.values()) {
        WindowUnits seen = WindowUnits.of(rows(), unit, window);
        int n = attention.n();
        assertThat(seen.alignment().pieces()).isEqualTo(n);
        int offset = attention.offset(1, 1);
        float[] map = java.util.Arrays.copyOfRange(attention.values(), offset, offset + n * n);
        float[] between = seen.alignment().attention(map);
        int m = seen.labels().size();
        for (int from = 0; from < m; from++) {
          float sum = 0;
          for (int to = 0; to < m; to++) {
            sum += between[from * m + to];
          }
          assertThat(sum).isCloseTo(1, within(1e-4f));
        }
        assertThat(seen.labels()).startsWith("[CLS]").endsWith("[SEP]");
        for (int k = 0; k < m; k++) {
          int index = seen.indices().get(k);
          assertThat(rows().units(unit).get(index).label()).isEqualTo(seen.labels().get(k));
        }
      }
    }
  }

  @Test
  void aCancelledAnalysisShowsNothing() {
    var calls = new ArrayList<String>();
    var loaded = ModelStatus.Loaded.of(analyzer);
    model
        .modelProperty()
        .set(
            new ModelStatus.Loaded(
                (first, second, progress) -> {
                  calls.add(first);
                  Cancellation cancelled = () -> true;
                  return analyzer.analyze(first, second, cancelled);
                },
                loaded.name(),
                List.of(),
                null));
    model.show(SENTENCE);
    assertThat(calls).containsExactly(SENTENCE);
    assertThat(model.rowsProperty().get()).isNull();
  }

  private AlignedRows rows() {
    return Objects.requireNonNull(model.rowsProperty().get());
  }

  private static List<String> vocabulary() {
    Set<String> entries =
        new LinkedHashSet<>(List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"));
    SENTENCE
        .replace(" ", "")
        .codePoints()
        .mapToObj(Character::toString)
        .forEach(c -> entries.addAll(List.of(c, "##" + c)));
    return List.copyOf(entries);
  }
}
