package krelectra.app.annotate.assist;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import krelectra.app.language.Messages;
import org.jspecify.annotations.Nullable;

/** The runs to choose from; those that do not fit are seen, with the reason, and not taken. */
final class RunChoiceBox extends HBox {
  private static final double WIDTH = 230;

  private final RunChoices runs;
  private final Messages messages;
  private final ComboBox<RunChoice> choice = new ComboBox<>();
  private boolean showing;

  RunChoiceBox(
      String id, RunChoices runs, Messages messages, Function<String, Optional<Path>> folders) {
    super(6);
    this.runs = runs;
    this.messages = messages;
    setAlignment(Pos.CENTER_LEFT);
    choice.setId(id);
    choice.getStyleClass().add(Styles.SMALL);
    choice.setPrefWidth(WIDTH);
    choice.setItems(runs.all());
    choice.setCellFactory(list -> new Cell(true));
    choice.setButtonCell(new Cell(false));
    choice.accessibleTextProperty().bind(messages.text("run"));
    choice.promptTextProperty().bind(messages.text("run.none"));
    choice.setOnAction(event -> choose());
    runs.chosenProperty().subscribe(this::show);
    messages
        .language()
        .addListener(
            observable -> {
              choice.setCellFactory(list -> new Cell(true));
              choice.setButtonCell(new Cell(false));
            });
    Label label = new Label();
    label.textProperty().bind(messages.text("run"));
    label.setLabelFor(choice);
    Button other = new Button();
    other.setId(id + "-folder");
    other.getStyleClass().add(Styles.SMALL);
    other.textProperty().bind(messages.text("run.folder"));
    other.setMinWidth(USE_PREF_SIZE);
    other.setOnAction(event -> folders.apply(messages.get("run.folder")).ifPresent(runs::offer));
    getChildren().addAll(label, choice, other);
  }

  private void show(@Nullable RunChoice now) {
    showing = true;
    choice.setValue(now);
    showing = false;
  }

  private void choose() {
    RunChoice now = choice.getValue();
    if (showing || now == null) {
      return;
    }
    if (now.fit() == Fit.FITS) {
      runs.chosenProperty().set(now);
    } else {
      show(runs.chosenProperty().get());
    }
  }

  private String words(RunChoice run) {
    String name = run.score().isEmpty() ? run.name() : run.name() + " · " + run.score();
    return run.fit() == Fit.FITS
        ? name
        : run.name() + " – " + messages.get("fit." + run.fit().name().toLowerCase(Locale.ROOT));
  }

  private final class Cell extends ListCell<RunChoice> {
    private final boolean inList;

    Cell(boolean inList) {
      this.inList = inList;
    }

    @Override
    protected void updateItem(@Nullable RunChoice run, boolean empty) {
      super.updateItem(run, empty);
      if (empty || run == null) {
        setText(inList ? null : messages.get("run.none"));
        setDisable(false);
      } else {
        setText(words(run));
        setDisable(inList && run.fit() != Fit.FITS);
      }
    }
  }
}
