package krelectra.app.explore.surprise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import krelectra.app.explore.AlignedRows;
import krelectra.app.explore.ExploreViewModel;
import krelectra.app.explore.Selection;
import krelectra.app.explore.TextUnit;
import krelectra.app.model.GeneratorViewModel;
import krelectra.app.task.BackgroundTask;
import krelectra.app.task.RunningTask;
import krelectra.app.task.TaskRunner;
import krelectra.inference.InputException;
import krelectra.inference.analysis.Analysis;
import krelectra.inference.analysis.Candidate;
import krelectra.inference.analysis.CandidateFinder;
import krelectra.inference.analysis.Candidates;
import krelectra.inference.text.Span;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the generator expects in the place of one piece of the units selected, and putting it there.
 * To be used on the UI thread; a newer request cancels the older.
 */
public final class CandidatesViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(CandidatesViewModel.class);
  private static final int TOP = 30;

  private final ExploreViewModel explore;
  private final GeneratorViewModel generator;
  private final TaskRunner runner;
  private final BooleanProperty active = new SimpleBooleanProperty(true);
  private final ReadOnlyObjectWrapper<List<PieceChoice>> pieces =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ObjectProperty<@Nullable PieceChoice> chosen = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<CandidatesState> state =
      new ReadOnlyObjectWrapper<>(new CandidatesState.NoText());
  private Selection.@Nullable Mark toSelect;
  private RunningTask running = () -> {};

  CandidatesViewModel(ExploreViewModel explore, GeneratorViewModel generator, TaskRunner runner) {
    this.explore = explore;
    this.generator = generator;
    this.runner = runner;
    explore.rowsProperty().addListener((value, before, now) -> rowsChanged(now));
    explore.selection().unitsProperty().addListener((value, before, now) -> selectionChanged());
    chosen.addListener((value, before, now) -> ask());
    generator.stateProperty().addListener((value, before, now) -> ask());
    active.addListener((value, before, now) -> ask());
    selectionChanged();
  }

  /** Whether anybody looks: otherwise the generator is neither read nor asked. */
  public BooleanProperty activeProperty() {
    return active;
  }

  /** The pieces of what is selected. */
  public ReadOnlyObjectProperty<List<PieceChoice>> piecesProperty() {
    return pieces.getReadOnlyProperty();
  }

  /** The piece in whose place candidates are asked for; at first the most surprising one. */
  public ObjectProperty<@Nullable PieceChoice> chosenProperty() {
    return chosen;
  }

  /** How far the answer is. */
  public ReadOnlyObjectProperty<CandidatesState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Asks once more after a failure. */
  public void retry() {
    if (generator.stateProperty().get() instanceof GeneratorViewModel.Failed) {
      generator.request();
    } else {
      ask();
    }
  }

  /** Whether a candidate can stand in a text. */
  public static boolean isText(Candidate candidate) {
    return !candidate.text().startsWith("[") || !candidate.text().endsWith("]");
  }

  /**
   * Whether a candidate can stand in the place of the piece as the entry that it is: one that
   * continues a word cannot begin one, and the other way round.
   */
  public boolean keepsItsForm(Candidate candidate) {
    return state.get() instanceof CandidatesState.Ready ready
        && isText(candidate)
        && continues(candidate.text()) == continues(ready.found().piece().text());
  }

  private static boolean continues(String entry) {
    return entry.startsWith("##") && entry.length() > 2;
  }

  /** What a candidate looks like in a text: without the mark of a continued word. */
  public static String surface(Candidate candidate) {
    return continues(candidate.text()) ? candidate.text().substring(2) : candidate.text();
  }

  /**
   * Puts a candidate in the place of the piece, in the text at hand. Nothing is done if the text
   * has been changed since it was analysed.
   */
  public void replace(Candidate candidate) {
    AlignedRows rows = explore.rowsProperty().get();
    if (rows == null || !(state.get() instanceof CandidatesState.Ready ready)) {
      return;
    }
    int segment = ready.found().piece().segment();
    Span span = Objects.requireNonNull(ready.found().piece().span());
    StringProperty text = segment == 0 ? explore.textProperty() : explore.secondTextProperty();
    if (!isText(candidate) || !text.get().equals(rows.texts().get(segment).text())) {
      return;
    }
    String put = surface(candidate);
    String old = text.get();
    toSelect =
        new Selection.Mark.Text(segment, new Span(span.start(), span.start() + put.length()));
    text.set(old.substring(0, span.start()) + put + old.substring(span.end()));
    explore.analyse();
  }

  /** The text's change has taken the selection away. */
  private void rowsChanged(@Nullable AlignedRows now) {
    if (now != null && toSelect != null) {
      explore.selection().selectionProperty().set(new Selection(List.of(toSelect)));
      toSelect = null;
    }
    selectionChanged();
  }

  private void selectionChanged() {
    AlignedRows rows = explore.rowsProperty().get();
    Analysis analysis = explore.analysisProperty().get();
    Set<Integer> touched = new TreeSet<>();
    if (rows != null && analysis != null) {
      List<TextUnit> units = rows.units(explore.unitProperty().get());
      for (int index : explore.selection().unitsProperty().get()) {
        // The selection follows the text a moment later.
        if (index < units.size() && !units.get(index).isSpecial()) {
          Arrays.stream(units.get(index).aligned().pieces()).forEach(touched::add);
        }
      }
    }
    List<PieceChoice> choices = new ArrayList<>();
    PieceChoice worst = null;
    for (int at : touched) {
      PieceChoice choice = new PieceChoice(at, Objects.requireNonNull(rows).pieces().get(at));
      choices.add(choice);
      float[] rtd = Objects.requireNonNull(analysis).rtd();
      worst = worst == null || rtd[at] > rtd[worst.at()] ? choice : worst;
    }
    boolean same = choices.equals(pieces.get());
    pieces.set(List.copyOf(choices));
    if (!same || !choices.contains(chosen.get())) {
      chosen.set(worst);
    }
    ask();
  }

  private void ask() {
    running.cancel();
    AlignedRows rows = explore.rowsProperty().get();
    PieceChoice asked = chosen.get();
    if (rows == null || !rows.hasPieces()) {
      state.set(new CandidatesState.NoText());
    } else if (asked == null) {
      boolean nothing = explore.selection().unitsProperty().get().isEmpty();
      state.set(nothing ? new CandidatesState.NothingSelected() : new CandidatesState.NoPiece());
    } else {
      switch (generator.stateProperty().get()) {
        case GeneratorViewModel.NoModel none -> state.set(new CandidatesState.NoText());
        case GeneratorViewModel.Missing missing ->
            state.set(new CandidatesState.NoGenerator(missing.expected()));
        case GeneratorViewModel.Failed failed -> state.set(failed(failed.reason()));
        case GeneratorViewModel.Ready ready -> ask(ready.finder(), rows, asked);
        case GeneratorViewModel.Loading loading ->
            state.set(new CandidatesState.LoadingGenerator());
        case GeneratorViewModel.Idle idle -> {
          state.set(new CandidatesState.LoadingGenerator());
          if (active.get()) {
            generator.request();
          }
        }
      }
    }
  }

  private void ask(CandidateFinder finder, AlignedRows rows, PieceChoice asked) {
    state.set(new CandidatesState.Working());
    if (!active.get()) {
      return;
    }
    String first = rows.texts().getFirst().text();
    String second = rows.texts().size() > 1 ? rows.texts().get(1).text() : null;
    running =
        BackgroundTask.of(progress -> find(finder, first, second, asked, progress))
            .onSuccess(found -> state.set(new CandidatesState.Ready(found)))
            .onFailure(
                e -> {
                  LOG.warn("the generator could not be asked", e);
                  state.set(failed(e));
                })
            .startWith(runner);
  }

  private static Candidates find(
      CandidateFinder finder,
      String first,
      @Nullable String second,
      PieceChoice asked,
      BackgroundTask.Progress progress) {
    Candidates found = finder.find(first, second, asked.at(), TOP, progress);
    if (!Objects.equals(found.piece().span(), asked.piece().span())) {
      throw InputException.at(
          finder.model().folder().path(),
          "cuts the text into other pieces than the model",
          "copy the model's vocab.txt there");
    }
    return found;
  }

  private static CandidatesState failed(Exception e) {
    return new CandidatesState.Failed(e instanceof InputException ? e.getMessage() : null);
  }
}
