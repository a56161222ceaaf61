package krelectra.app.corpus.desk;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.InvalidationListener;
import javafx.collections.SetChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import krelectra.annotation.layer.Preset;
import krelectra.annotation.layer.Presets;
import krelectra.app.language.Messages;

/** Makes a project. */
final class ProjectPane extends VBox {
  private final NewProjectViewModel made;
  private final PresetNames names;
  private final Messages messages;
  private final TextField name = new TextField();
  private final Label problem = new Label();
  private final TextButton create;
  private final List<CheckBox> boxes = new ArrayList<>();
  private final Runnable close;

  ProjectPane(CorpusDesk desk, Messages messages, Runnable close) {
    this.names = new PresetNames(messages);
    this.made = desk.newProject();
    this.messages = messages;
    this.close = close;
    name.setId("project-name");
    name.setPrefColumnCount(24);
    name.textProperty().bindBidirectional(made.nameProperty());
    name.accessibleTextProperty().bind(messages.text("project.name"));
    name.setOnAction(event -> create());
    Label label = new Label();
    label.textProperty().bind(messages.text("project.name"));
    label.setLabelFor(name);
    create = new TextButton("project-create", messages.text("project.create"), this::create);
    create.getStyleClass().add(Styles.ACCENT);
    problem.setId("project-problem");
    problem.getStyleClass().add(Styles.TEXT_MUTED);
    HBox row = new HBox(8, label, name, create, problem);
    row.setAlignment(Pos.CENTER_LEFT);
    Label help = new Label();
    help.textProperty().bind(messages.text("project.presets"));
    help.setWrapText(true);
    FlowPane presets = new FlowPane(16, 6);
    for (Preset preset : Presets.all()) {
      presets.getChildren().add(box(preset));
    }
    setSpacing(10);
    getChildren().addAll(row, help, presets);
    InvalidationListener changed = observable -> update();
    made.nameProperty().addListener(changed);
    made.presets().addListener((SetChangeListener<Preset>) change -> update());
    desk.corpus().stateProperty().addListener(changed);
    desk.corpus().projects().addListener(changed);
    messages.language().addListener(changed);
    update();
  }

  private CheckBox box(Preset preset) {
    CheckBox box = new CheckBox();
    box.textProperty().bind(names.of(preset));
    box.setId("begin-" + preset.id());
    box.setOnAction(
        event -> {
          if (box.isSelected()) {
            made.presets().add(preset);
          } else {
            made.presets().remove(preset);
          }
        });
    boxes.add(box);
    return box;
  }

  private void update() {
    NewProjectViewModel.Problem now = made.problem();
    create.setDisable(now != NewProjectViewModel.Problem.NONE);
    String key = "project." + now.name().toLowerCase(Locale.ROOT);
    problem.setText(now == NewProjectViewModel.Problem.NONE ? "" : messages.get(key));
  }

  private void create() {
    if (made.create()) {
      boxes.forEach(box -> box.setSelected(false));
      close.run();
    }
  }

  @Override
  public void requestFocus() {
    name.requestFocus();
  }
}
