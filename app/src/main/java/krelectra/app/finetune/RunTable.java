package krelectra.app.finetune;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import krelectra.app.explore.Placeholder;
import krelectra.app.language.Messages;
import krelectra.app.run.RunState;
import krelectra.app.run.RunSummary;
import org.jspecify.annotations.Nullable;

/** All runs, sorted as one likes. */
final class RunTable extends TableView<RunSummary> {
  private final Messages messages;
  private final FilteredList<RunSummary> filtered;
  private final Set<Path> chosen = new LinkedHashSet<>();
  private boolean isFollowing;

  RunTable(FineTuneViewModel model, Messages messages) {
    this.messages = messages;
    this.filtered = new FilteredList<>(model.runs());
    setId("runs");
    getStyleClass().addAll(Styles.STRIPED, Styles.DENSE);
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    accessibleTextProperty().bind(messages.text("runs"));
    TableColumn<RunSummary, RunSummary> state = column("state", run -> run, 96);
    state.setCellFactory(column -> new StateCell());
    state.setComparator(Comparator.comparing(RunSummary::state));
    TableColumn<RunSummary, Double> best = column("best", RunSummary::best, 94);
    best.setCellFactory(column -> new FigureCell());
    TableColumn<RunSummary, Double> test = column("test", RunSummary::test, 76);
    test.setCellFactory(column -> new FigureCell());
    getColumns()
        .setAll(
            List.of(
                state,
                column("name", RunSummary::name, 130),
                best,
                test,
                column("task", RunSummary::task, 72),
                column("data", run -> last(run.data()), 110),
                column("model", RunSummary::model, 100),
                column("step", RunText::step, 104),
                column("left", RunText::left, 72),
                column("tags", run -> String.join(", ", run.notes().tags()), 90)));
    SortedList<RunSummary> sorted = new SortedList<>(filtered);
    sorted.comparatorProperty().bind(comparatorProperty());
    setItems(sorted);
    Placeholder none = new Placeholder();
    messages
        .language()
        .subscribe(now -> none.say(messages.get("none.title"), messages.get("none.text")));
    setPlaceholder(none);
    getSelectionModel()
        .getSelectedItems()
        .addListener((javafx.beans.Observable observable) -> choose(model));
    model.selectedProperty().subscribe(run -> follow(model));
    model.runs().addListener((javafx.beans.Observable observable) -> follow(model));
    messages.language().subscribe(now -> refresh());
  }

  /** Shows those alone whose name, task, data, model, tags or note hold the words. */
  void filter(String words) {
    String wanted = words.strip().toLowerCase(java.util.Locale.ROOT);
    filtered.setPredicate(run -> wanted.isEmpty() || text(run).contains(wanted));
  }

  private static String text(RunSummary run) {
    return String.join(
            " ",
            run.name(),
            run.task(),
            run.data(),
            run.model(),
            String.join(" ", run.notes().tags()),
            run.notes().note())
        .toLowerCase(java.util.Locale.ROOT);
  }

  private void choose(FineTuneViewModel model) {
    if (isFollowing || model.isUpdating()) {
      return;
    }
    chosen.clear();
    for (RunSummary run : getSelectionModel().getSelectedItems()) {
      if (run != null) {
        chosen.add(run.folder());
      }
    }
    RunSummary last = getSelectionModel().getSelectedItem();
    if (last != null) {
      model.selectedProperty().set(last.folder());
    }
  }

  /** The list is made anew with each look: what was selected stays so. */
  private void follow(FineTuneViewModel model) {
    isFollowing = true;
    try {
      Path selected = model.selectedProperty().get();
      if (selected != null && !chosen.contains(selected)) {
        chosen.clear();
        chosen.add(selected);
      }
      List<Integer> wanted = new ArrayList<>();
      for (int i = 0; i < getItems().size(); i++) {
        if (chosen.contains(getItems().get(i).folder())) {
          wanted.add(i);
        }
      }
      if (!wanted.equals(getSelectionModel().getSelectedIndices())) {
        getSelectionModel().clearSelection();
        for (int index : wanted) {
          getSelectionModel().select(index);
        }
      }
    } finally {
      isFollowing = false;
    }
  }

  private static String last(String data) {
    int slash = Math.max(data.lastIndexOf('/'), data.lastIndexOf('\\'));
    return data.substring(slash + 1);
  }

  private <T> TableColumn<RunSummary, T> column(
      String key, Function<RunSummary, T> value, double width) {
    TableColumn<RunSummary, T> column = new TableColumn<>();
    column.setId("column-" + key);
    column.textProperty().bind(messages.text("column." + key));
    column.setPrefWidth(width);
    column.setCellValueFactory(
        row -> new ReadOnlyObjectWrapper<>(value.apply(Objects.requireNonNull(row.getValue()))));
    return column;
  }

  private final class StateCell extends TableCell<RunSummary, RunSummary> {
    @Override
    protected void updateItem(@Nullable RunSummary run, boolean empty) {
      super.updateItem(run, empty);
      if (run == null || empty) {
        setGraphic(null);
      } else {
        Label label = new Label(new RunText(messages).state(run.state()));
        label.getStyleClass().addAll("run-state", style(run.state()));
        setGraphic(label);
      }
    }
  }

  static String style(RunState state) {
    return switch (state) {
      case RUNNING -> "running";
      case DONE -> "done";
      case FAILED, DAMAGED, INTERRUPTED -> "bad";
      case WAITING, PAUSED, CANCELLED -> "quiet";
    };
  }

  private static final class FigureCell extends TableCell<RunSummary, Double> {
    @Override
    protected void updateItem(@Nullable Double figure, boolean empty) {
      super.updateItem(figure, empty);
      setText(figure == null || empty ? "" : FigureNumber.of(figure));
    }
  }
}
