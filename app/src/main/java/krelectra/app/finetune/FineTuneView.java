package krelectra.app.finetune;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import krelectra.app.corpus.Place;
import krelectra.app.explore.Placeholder;
import krelectra.app.figure.FigureMenu;
import krelectra.app.figure.FigureSource;
import krelectra.app.language.Messages;
import krelectra.app.look.Theme;
import krelectra.app.run.RunSummary;

/** The workflow of tuning: the runs at the left, the one at hand at the right. */
public final class FineTuneView extends BorderPane {
  private final FineTuneViewModel model;
  private final Messages messages;
  private final RunTable table;
  private final BooleanProperty isNew = new SimpleBooleanProperty();
  private final Button compare = new Button();

  /**
   * What the view asks of the window.
   *
   * @param theme for charts
   * @param folders asks for a folder
   * @param figures makes a menu that exports a figure
   * @param explore opens a model's folder in the workflow of exploring
   * @param change shows what a run changed
   * @param annotate goes to a sentence in the workflow of annotating
   * @param notices takes a sentence for the user
   */
  public record Surroundings(
      ObservableValue<Theme> theme,
      Function<String, Optional<Path>> folders,
      Function<FigureSource, FigureMenu> figures,
      Consumer<Path> explore,
      Consumer<Path> change,
      Consumer<Place> annotate,
      Consumer<String> notices) {}

  /**
   * Shows the runs as {@link RunWatch} finds them.
   *
   * @param messages of any package
   */
  public FineTuneView(FineTuneViewModel model, Messages messages, Surroundings around) {
    this.model = model;
    this.messages = messages.of(FineTuneView.class);
    this.table = new RunTable(model, this.messages);
    setId("finetune");
    getStyleClass().add("finetune");
    getStylesheets()
        .add(
            Objects.requireNonNull(FineTuneView.class.getResource("finetune.css"))
                .toExternalForm());
    SplitPane split = new SplitPane(left(), right(around));
    split.setDividerPositions(0.46);
    setCenter(split);
    model.selectedProperty().subscribe(run -> isNew.set(false));
  }

  private VBox left() {
    Button fresh = new Button();
    fresh.setId("new");
    fresh.textProperty().bind(messages.text("new"));
    fresh.getStyleClass().add(Styles.ACCENT);
    fresh.setOnAction(event -> isNew.set(true));
    fresh.setMinWidth(USE_PREF_SIZE);
    compare.setId("compare");
    compare.textProperty().bind(messages.text("compare"));
    compare.setMinWidth(USE_PREF_SIZE);
    compare.setDisable(true);
    compare.setOnAction(event -> compare());
    table
        .getSelectionModel()
        .getSelectedItems()
        .addListener(
            (javafx.beans.Observable observable) ->
                compare.setDisable(table.getSelectionModel().getSelectedItems().size() != 2));
    TextField filter = new TextField();
    filter.setId("runs-filter");
    filter.promptTextProperty().bind(messages.text("filter"));
    filter.accessibleTextProperty().bind(messages.text("filter"));
    filter.textProperty().subscribe(table::filter);
    HBox.setHgrow(filter, Priority.ALWAYS);
    HBox top = new HBox(8, fresh, compare, filter);
    top.setAlignment(Pos.CENTER_LEFT);
    VBox.setVgrow(table, Priority.ALWAYS);
    VBox left = new VBox(8, top, table, stalled());
    left.getStyleClass().add("runs-side");
    left.setMinWidth(280);
    return left;
  }

  /** After a restart of the machine nobody works the queue off. */
  private HBox stalled() {
    Label label = new Label();
    label.textProperty().bind(messages.text("stalled"));
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    HBox.setHgrow(label, Priority.ALWAYS);
    Button work = new Button();
    work.setId("work");
    work.textProperty().bind(messages.text("work"));
    work.setMinWidth(USE_PREF_SIZE);
    work.setOnAction(event -> model.work());
    HBox row = new HBox(8, label, work);
    row.setId("stalled");
    row.setAlignment(Pos.CENTER_LEFT);
    row.visibleProperty().bind(model.stalledProperty());
    row.managedProperty().bind(row.visibleProperty());
    return row;
  }

  private StackPane right(Surroundings around) {
    RunView run =
        new RunView(
            model,
            messages,
            around,
            best ->
                around
                    .folders()
                    .apply(messages.get("export_model"))
                    .ifPresent(to -> model.export(best, to, folder -> exported(around, folder))));
    CompareRunsView comparison =
        new CompareRunsView(model, messages, around.theme(), around.figures());
    NewRunView form =
        new NewRunView(model, messages, around.folders()::apply, () -> isNew.set(false));
    Placeholder nothing = new Placeholder();
    nothing.setId("no-run");
    messages
        .language()
        .subscribe(now -> nothing.say(messages.get("nothing.title"), messages.get("nothing.text")));
    Label problem = new Label();
    problem.setId("run-problem");
    problem.textProperty().bind(messages.fault(model.problemProperty()));
    problem.setWrapText(true);
    problem.setMinHeight(USE_PREF_SIZE);
    problem.getStyleClass().add(Styles.DANGER);
    problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
    problem.managedProperty().bind(problem.visibleProperty());
    VBox.setVgrow(run, Priority.ALWAYS);
    VBox withProblem = new VBox(problem, run);
    StackPane right = new StackPane();
    right.setMinWidth(320);
    Runnable show =
        () -> {
          boolean compares = model.comparisonProperty().get() != null;
          boolean has = model.detailProperty().get() != null;
          right
              .getChildren()
              .setAll(
                  List.of(
                      isNew.get() ? form : compares ? comparison : has ? withProblem : nothing));
        };
    isNew.subscribe(now -> show.run());
    model.comparisonProperty().subscribe(now -> show.run());
    model.detailProperty().subscribe(now -> show.run());
    return right;
  }

  private void exported(Surroundings around, Path folder) {
    around.notices().accept(messages.get("exported", folder.toString()));
  }

  private void compare() {
    List<RunSummary> two = List.copyOf(table.getSelectionModel().getSelectedItems());
    if (two.size() == 2) {
      isNew.set(false);
      model.compare(two.get(0).folder(), two.get(1).folder());
    }
  }
}
