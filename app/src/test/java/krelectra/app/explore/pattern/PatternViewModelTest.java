package krelectra.app.explore.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import krelectra.app.explore.AttentionOfExplored;
import krelectra.app.explore.ExploreViewModel;
import krelectra.app.explore.ModelStatus;
import krelectra.app.explore.attention.AttentionViewModel;
import krelectra.app.explore.attention.Head;
import krelectra.app.explore.attention.ViewKind;
import krelectra.app.task.BackgroundTask;
import krelectra.app.task.TaskRunner;
import krelectra.inference.analysis.Analyzer;
import krelectra.inference.analysis.pattern.PatternMatch;
import krelectra.inference.text.MorphemeAnalyzer;
import krelectra.inference.text.Unit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PatternViewModelTest {
  private static final String SENTENCE = "나는 학교에 갔다.";

  @TempDir Path folder;
  private final SimpleObjectProperty<@Nullable Analyzer> analyzer = new SimpleObjectProperty<>();
  private final List<PatternMatch> opened = new ArrayList<>();
  private PatternViewModel model;
  private Path file;

  @BeforeEach
  void open() throws IOException {
    analyzer.set(Analyzer.open(PatternModel.write(folder.resolve("model"))));
    file = Files.writeString(folder.resolve("text.txt"), (SENTENCE + "\n").repeat(20));
    model = new PatternViewModel(analyzer, TaskRunner.immediate(), opened::add);
  }

  @AfterEach
  void close() throws IOException {
    Analyzer open = analyzer.get();
    if (open != null) {
      open.close();
    }
  }

  private PatternState search(String words) {
    model.form().wordsProperty().set(words);
    model.search();
    return model.stateProperty().get();
  }

  @Test
  void aFileIsSearched() {
    assertThat(model.isReady()).isFalse();
    model.choose(file);
    assertThat(model.isReady()).isTrue();
    assertThat(search("head 1-1 from NP to next JX > 0")).isEqualTo(new PatternState.Done(false));
    assertThat(model.matches()).hasSize(20);
    assertThat(search("head 1-1 from NP to next JX > 1")).isEqualTo(new PatternState.Done(false));
    assertThat(model.matches()).isEmpty();
  }

  @Test
  void moreThanCanBeReadEndsTheSearch() throws IOException {
    Files.writeString(file, (SENTENCE + "\n").repeat(150));
    model.choose(file);
    assertThat(search("head * from * to any * > 0")).isEqualTo(new PatternState.Done(true));
    assertThat(model.matches()).hasSize(PatternViewModel.MOST);
  }

  @Test
  void whatIsWrongIsSaid() {
    model.choose(folder.resolve("none.txt"));
    assertThat(search("head 1-1 from NP to next JX > 0"))
        .isInstanceOfSatisfying(
            PatternState.Failed.class,
            failed -> assertThat(failed.sentence()).contains("none.txt", "no such file"));
    model.choose(file);
    assertThat(model.stateProperty().get()).isInstanceOf(PatternState.Idle.class);
    assertThat(search("head 9-1 from NP to next JX > 0"))
        .isInstanceOfSatisfying(
            PatternState.Failed.class,
            failed -> assertThat(failed.sentence()).contains("no head 9-1"));
  }

  @Test
  void aSearchCanBeCancelled() {
    List<BackgroundTask<?>> waiting = new ArrayList<>();
    var later =
        new PatternViewModel(
            analyzer,
            task -> {
              waiting.add(task);
              return () -> {};
            },
            opened::add);
    later.choose(file);
    later.search();
    assertThat(later.stateProperty().get()).isEqualTo(new PatternState.Searching(-1));
    later.cancel();
    assertThat(later.stateProperty().get()).isEqualTo(new PatternState.Cancelled());
    TaskRunner.immediate().start(waiting.getFirst());
    assertThat(later.stateProperty().get()).isEqualTo(new PatternState.Cancelled());
    assertThat(later.matches()).isEmpty();
  }

  @Test
  void theFileThatIsOpenElsewhereIsTakenUntilOneIsChosen() {
    model.offer(file);
    assertThat(model.file().getValue()).isEqualTo(file);
    Path own = folder.resolve("own.txt");
    model.choose(own);
    model.offer(file);
    assertThat(model.file().getValue()).isEqualTo(own);
  }

  @Test
  void aMatchIsShownWithBothUnitsAndItsHead() {
    model.choose(file);
    search("head 2-2 from NNG to next JKB > 0");
    PatternMatch match = model.matches().getFirst();
    model.open(match);
    assertThat(opened).containsExactly(match);
    var runner = TaskRunner.immediate();
    var explore = new ExploreViewModel(runner, new MorphemeAnalyzer(), Runnable::run);
    var attention = new AttentionViewModel();
    new AttentionOfExplored(explore, attention, analyzer, runner).connect();
    explore
        .modelProperty()
        .set(ModelStatus.Loaded.of(java.util.Objects.requireNonNull(analyzer.get())));
    var views = new MatchInViews(explore, attention);
    for (int twice = 0; twice < 2; twice++) {
      views.accept(match);
      assertThat(explore.textProperty().get()).isEqualTo(SENTENCE);
      assertThat(explore.unitProperty().get()).isEqualTo(Unit.MORPHEME);
      assertThat(attention.heads().focused()).isEqualTo(new Head(1, 1));
      assertThat(attention.viewProperty().get()).isEqualTo(ViewKind.MATRIX);
      var shown = java.util.Objects.requireNonNull(attention.shown().getValue());
      assertThat(attention.selection())
          .extracting(unit -> shown.rowLabel(shown.row(unit)))
          .containsExactlyInAnyOrder("학교", "에");
      List<Integer> units = attention.selection().stream().sorted().toList();
      assertThat(shown.at(shown.row(units.getFirst()), shown.column(units.getLast())))
          .isEqualTo(match.weight());
      explore.show("다른 글");
    }
  }
}
