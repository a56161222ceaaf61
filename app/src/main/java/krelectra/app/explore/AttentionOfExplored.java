package krelectra.app.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.value.ObservableValue;
import javafx.collections.SetChangeListener;
import krelectra.app.explore.attention.AttentionPicture;
import krelectra.app.explore.attention.AttentionViewModel;
import krelectra.app.task.BackgroundTask;
import krelectra.app.task.RunningTask;
import krelectra.app.task.TaskRunner;
import krelectra.inference.analysis.Analysis;
import krelectra.inference.analysis.Analyzer;
import krelectra.inference.analysis.Attention;
import krelectra.inference.analysis.attention.MapUnit;
import krelectra.inference.analysis.attention.UnitsOfText;
import krelectra.inference.text.Span;
import krelectra.inference.text.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Gives the attention views the units of the text explored, and joins both selections. Of a long
 * text they show one window of the model: the one that holds what is selected.
 */
@SuppressWarnings("ReferenceEquality") // the very same analysis or request is meant
public final class AttentionOfExplored {
  private final ExploreViewModel explore;
  private final AttentionViewModel attention;
  private final ObservableValue<@Nullable Analyzer> analyzer;
  private final TaskRunner runner;
  private @Nullable Shown shown;
  private RunningTask running = () -> {};
  private boolean joining;

  /** What the views show, or soon will. */
  private record Shown(Analysis analysis, Unit unit, int window, WindowUnits units) {}

  public AttentionOfExplored(
      ExploreViewModel explore,
      AttentionViewModel attention,
      ObservableValue<@Nullable Analyzer> analyzer,
      TaskRunner runner) {
    this.explore = explore;
    this.attention = attention;
    this.analyzer = analyzer;
    this.runner = runner;
  }

  /** Begins to follow. */
  public void connect() {
    explore.rowsProperty().subscribe(rows -> show());
    explore.unitProperty().subscribe(unit -> show());
    explore.selection().unitsProperty().subscribe(units -> selected());
    SetChangeListener<Integer> chosen = change -> chosenInViews();
    attention.selection().addListener(chosen);
  }

  /** The window that holds the first selected piece; the first one without a selection. */
  private int window(Analysis analysis, AlignedRows rows) {
    Set<Integer> units = explore.selection().unitsProperty().get();
    if (units.isEmpty()) {
      return shown != null && shown.analysis() == analysis ? shown.window() : 0;
    }
    int unit = units.iterator().next();
    int[] pieces = rows.units(explore.unitProperty().get()).get(unit).aligned().pieces();
    if (pieces.length > 0) {
      for (int w = 0; w < analysis.windows().size(); w++) {
        var window = analysis.windows().get(w);
        if (window.start() <= pieces[0] && pieces[0] < window.end()) {
          return w;
        }
      }
    }
    return 0;
  }

  private void show() {
    Analysis analysis = explore.analysisProperty().get();
    AlignedRows rows = explore.rowsProperty().get();
    Analyzer model = analyzer.getValue();
    if (analysis == null || rows == null || !rows.hasPieces() || model == null) {
      running.cancel();
      shown = null;
      attention.loadingProperty().set(false);
      attention.pictureProperty().set(null);
      return;
    }
    Unit unit = explore.unitProperty().get();
    int window = window(analysis, rows);
    Shown before = shown;
    if (before != null
        && before.analysis() == analysis
        && before.unit() == unit
        && before.window() == window) {
      return;
    }
    running.cancel();
    WindowUnits units = WindowUnits.of(rows, unit, analysis.windows().get(window));
    Shown wanted = new Shown(analysis, unit, window, units);
    shown = wanted;
    attention.loadingProperty().set(true);
    running =
        BackgroundTask.of(
                progress -> {
                  Attention maps = model.attention(analysis, window, progress);
                  return AttentionPicture.between(
                      maps, units.alignment(), describe(rows, unit, units), progress);
                })
            .onSuccess(picture -> present(wanted, picture))
            .onFinished(() -> ended(wanted))
            .startWith(runner);
  }

  /** The units with their tags and eojeols, by which heads are scored. */
  private static List<MapUnit> describe(AlignedRows rows, Unit unit, WindowUnits seen) {
    List<MapUnit> described = new ArrayList<>();
    for (int index : seen.indices()) {
      TextUnit each = rows.units(unit).get(index);
      Span span = each.span();
      described.add(
          span == null
              ? new MapUnit(each.label(), each.segment(), null, -1, "")
              : UnitsOfText.of(
                  each.label(), each.segment(), span, rows.texts().get(each.segment()), unit));
    }
    return described;
  }

  private void present(Shown wanted, AttentionPicture picture) {
    if (wanted == shown) {
      joining = true;
      attention.selection().clear();
      attention.pictureProperty().set(picture);
      joining = false;
      selected();
    }
  }

  private void ended(Shown wanted) {
    if (wanted == shown) {
      attention.loadingProperty().set(false);
    }
  }

  /** From the strip to the views. */
  private void selected() {
    show();
    Shown now = shown;
    if (joining || now == null) {
      return;
    }
    Set<Integer> inViews = new TreeSet<>();
    for (int unit : explore.selection().unitsProperty().get()) {
      int index = now.units().indices().indexOf(unit);
      if (index >= 0) {
        inViews.add(index);
      }
    }
    joining = true;
    attention.selection().removeIf(unit -> !inViews.contains(unit));
    attention.selection().addAll(inViews);
    joining = false;
  }

  /** From the views to the strip. */
  private void chosenInViews() {
    Shown now = shown;
    if (joining || now == null) {
      return;
    }
    List<Integer> indices = now.units().indices();
    List<Integer> units =
        attention.selection().stream()
            .filter(index -> index < indices.size())
            .map(indices::get)
            .sorted()
            .toList();
    joining = true;
    explore.selection().selectAll(units);
    joining = false;
  }
}
