package krelectra.app.explore.change;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import krelectra.app.language.Messages;
import krelectra.app.look.Named;
import krelectra.inference.training.finetuning.RunStages;
import org.jspecify.annotations.Nullable;

/** Which run, and which of its states: a slider through all that it kept. */
final class StageBar extends FlowPane {
  private static final double SLIDER = 170;

  private final ChangeViewModel model;
  private final Messages messages;
  private final Slider slider = new Slider();
  private final ComboBox<RunStages.Stage> earlier = new ComboBox<>();

  /** While the run's states are filled in, nothing that moves is the user's choice. */
  private boolean isFilling;

  /**
   * Shows the states of the view model's run.
   *
   * @param folders asks for a folder
   */
  StageBar(ChangeViewModel model, Messages messages, Function<String, Optional<Path>> folders) {
    super(14, 6);
    this.model = model;
    this.messages = messages;
    setId("change-bar");
    Button choose = new Button();
    choose.setId("change-choose");
    choose.textProperty().bind(messages.text("run.choose"));
    choose.getStyleClass().add(Styles.SMALL);
    choose.setMinWidth(Region.USE_PREF_SIZE);
    choose.setOnAction(event -> folders.apply(messages.get("run.choose")).ifPresent(model::open));
    Label name = new Label();
    name.setId("change-run");
    name.textProperty()
        .bind(
            Bindings.createStringBinding(this::runName, model.runProperty(), messages.language()));
    getChildren()
        .addAll(row(choose, name), row(label("stage", slider), slider(), stage()), compared());
    model.runProperty().subscribe(now -> fill());
    model.stageProperty().subscribe(now -> follow());
    model.earlierProperty().subscribe(now -> follow());
    messages.language().subscribe(now -> fill());
  }

  private static HBox row(Node... nodes) {
    HBox row = new HBox(8, nodes);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private Label label(String key, Node of) {
    Label label = new Label();
    label.textProperty().bind(messages.text(key));
    label.getStyleClass().add(Styles.TEXT_MUTED);
    label.setLabelFor(of);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  private String runName() {
    RunStages run = model.runProperty().get();
    Path last = run == null ? null : run.run().getFileName();
    return last == null ? messages.get("run.none") : last.toString();
  }

  private Slider slider() {
    slider.setId("change-stage");
    slider.setPrefWidth(SLIDER);
    slider.setMajorTickUnit(1);
    slider.setMinorTickCount(0);
    slider.setBlockIncrement(1);
    slider.setSnapToTicks(true);
    slider.setShowTickMarks(true);
    slider.accessibleTextProperty().bind(messages.text("stage"));
    slider
        .valueProperty()
        .subscribe(
            now -> {
              List<RunStages.Stage> stages = model.stages();
              int at = (int) Math.round(now.doubleValue());
              if (!isFilling && at < stages.size()) {
                model.stageProperty().set(stages.get(at));
              }
            });
    return slider;
  }

  private Label stage() {
    Label label = new Label();
    label.setId("change-stage-name");
    label.setMinWidth(Region.USE_PREF_SIZE);
    label
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> name(model.stageProperty().get()),
                model.stageProperty(),
                messages.language()));
    return label;
  }

  private HBox compared() {
    earlier.setId("change-earlier");
    earlier.accessibleTextProperty().bind(messages.text("earlier"));
    earlier
        .valueProperty()
        .subscribe(
            now -> {
              if (!isFilling) {
                model.earlierProperty().set(now);
              }
            });
    HBox row = row(label("earlier", earlier), earlier);
    row.visibleProperty().bind(Bindings.size(earlier.getItems()).greaterThan(1));
    row.managedProperty().bind(row.visibleProperty());
    return row;
  }

  private String name(RunStages.@Nullable Stage stage) {
    return stage == null ? "" : new StageName(messages).of(stage);
  }

  private void fill() {
    isFilling = true;
    List<RunStages.Stage> stages = model.stages();
    slider.setMin(0);
    slider.setMax(Math.max(0, stages.size() - 1));
    slider.setDisable(stages.size() < 2);
    earlier.setConverter(new Named<>(this::name));
    earlier.getItems().setAll(stages);
    isFilling = false;
    follow();
  }

  private void follow() {
    isFilling = true;
    RunStages.Stage now = model.stageProperty().get();
    slider.setValue(now == null ? 0 : Math.max(0, model.stages().indexOf(now)));
    earlier.setValue(model.earlierProperty().get());
    isFilling = false;
  }
}
