package krelectra.app.corpus.desk;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import krelectra.annotation.edit.Key;
import krelectra.app.corpus.history.HistoryViewModel;
import krelectra.app.corpus.history.Step;
import krelectra.app.language.Messages;

/** Who changed what when; one step can be taken back. */
final class HistoryPane extends VBox {
  private final HistoryViewModel history;
  private final Messages messages;
  private final ListView<Step> steps = new ListView<>();
  private final TextButton revert;
  private final TextButton more;

  HistoryPane(CorpusDesk desk, Messages messages) {
    this.history = desk.history();
    this.messages = messages;
    getStyleClass().add("corpus-tool");
    steps.setId("history-steps");
    steps.setItems(history.steps());
    steps.setCellFactory(view -> new CheckPane.WrappedCell<>(this::sentence));
    steps.accessibleTextProperty().bind(messages.text("history"));
    VBox.setVgrow(steps, Priority.ALWAYS);
    Label empty = new Label();
    empty.setWrapText(true);
    empty.textProperty().bind(messages.text("history.none"));
    steps.setPlaceholder(empty);
    revert =
        new TextButton(
            "history-revert",
            messages.text("history.revert"),
            () -> {
              Step chosen = steps.getSelectionModel().getSelectedItem();
              if (chosen != null) {
                history.revert(chosen);
              }
            });
    more = new TextButton("history-more", messages.text("history.more"), history::more);
    getChildren().addAll(steps, new HBox(6, revert, more));
    InvalidationListener changed = observable -> update();
    steps.getSelectionModel().selectedItemProperty().addListener(changed);
    history.moreProperty().addListener(changed);
    messages.language().addListener(observable -> steps.refresh());
    update();
  }

  private void update() {
    Step chosen = steps.getSelectionModel().getSelectedItem();
    revert.setDisable(chosen == null || chosen.isTakenBack() || chosen.entry().isRecord());
    more.setDisable(!history.moreProperty().get());
  }

  private String sentence(Step step) {
    String time =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
            .withLocale(messages.language().getValue().locale())
            .format(step.entry().time().atZone(ZoneId.systemDefault()));
    String line =
        messages.get(
            "history.step",
            Long.toString(step.entry().number()),
            time,
            step.entry().author(),
            what(step));
    return step.isTakenBack() ? line + " " + messages.get("history.back") : line;
  }

  private String what(Step step) {
    if (step.entry().reverts() > 0) {
      return messages.get("history.reverts", Long.toString(step.entry().reverts()));
    }
    Key.Kind kind = step.kind();
    if (kind == null) {
      return StepTexts.of(step.entry().name(), messages);
    }
    String key = "kind." + kind.name().toLowerCase(Locale.ROOT);
    return (messages.get(key) + " " + step.subject()).strip();
  }
}
