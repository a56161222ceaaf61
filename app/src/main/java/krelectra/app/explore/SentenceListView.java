package krelectra.app.explore;

import atlantafx.base.theme.Styles;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Objects;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import krelectra.app.language.Messages;
import org.jspecify.annotations.Nullable;

/** A file's sentences, to be chosen from. */
final class SentenceListView extends VBox {
  private final SentenceListViewModel model;
  private final Messages messages;
  private final ListView<Sentence> list = new ListView<>();
  private final Label file = new Label();
  private final Label figures = new Label();
  private final Notice notice = new Notice("file-notice");
  private final HBox reading = new HBox();
  private final ProgressBar progress = new ProgressBar();
  private final TextField filter = new TextField();
  private final Placeholder placeholder = new Placeholder();

  SentenceListView(SentenceListViewModel model, Messages messages, TextFileChooser chooser) {
    this.model = model;
    this.messages = messages;
    getStyleClass().add("sentence-list");
    setId("sentence-list");
    Button open = new Button();
    open.setId("open-file");
    open.textProperty().bind(messages.text("file.open"));
    open.setMaxWidth(Double.MAX_VALUE);
    open.setOnAction(event -> chooser.choose().ifPresent(model::open));
    file.getStyleClass().add(Styles.TEXT_BOLD);
    figures.getStyleClass().add(Styles.TEXT_MUTED);
    figures.setId("file-figures");
    figures.setWrapText(true);
    filter.setId("filter");
    filter.promptTextProperty().bind(messages.text("file.filter"));
    filter.accessibleTextProperty().bind(messages.text("file.filter"));
    filter.textProperty().bindBidirectional(model.filterProperty());
    buildList();
    buildReading();
    getChildren().addAll(open, reading, notice, file, figures, filter, list);
    InvalidationListener changed = observable -> update();
    model.stateProperty().addListener(changed);
    model.sentences().addListener(changed);
    messages.language().addListener(changed);
    update();
  }

  private void buildList() {
    list.setId("sentences");
    list.setItems(model.sentences());
    list.setCellFactory(view -> new SentenceCell(this::choose));
    list.setPlaceholder(placeholder);
    list.accessibleTextProperty().bind(messages.text("file.list"));
    list.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            choose(list.getSelectionModel().getSelectedItem());
            event.consume();
          }
        });
    VBox.setVgrow(list, Priority.ALWAYS);
  }

  private void buildReading() {
    progress.setMaxWidth(Double.MAX_VALUE);
    progress.setId("reading-progress");
    HBox.setHgrow(progress, Priority.ALWAYS);
    Button cancel = new Button();
    cancel.setId("cancel-reading");
    cancel.textProperty().bind(messages.text("cancel"));
    cancel.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
    cancel.setOnAction(event -> model.cancel());
    reading.getStyleClass().add("progress-row");
    reading.getChildren().addAll(progress, cancel);
  }

  private void choose(@Nullable Sentence sentence) {
    if (sentence != null) {
      model.choose(sentence);
    }
  }

  private void update() {
    SentenceFileState state = model.stateProperty().get();
    boolean isReading = state instanceof SentenceFileState.Reading;
    reading.setVisible(isReading);
    reading.setManaged(isReading);
    progress.setProgress(state instanceof SentenceFileState.Reading r ? r.share() : -1);
    switch (state) {
      case SentenceFileState.Failed failed ->
          notice.say(
              failed.sentence().isEmpty()
                  ? messages.get("file.failed", name(failed.file()))
                  : messages.fault(failed.sentence()),
              true);
      default -> notice.say("", false);
    }
    if (state instanceof SentenceFileState.Ready ready) {
      file.setText(name(ready.file()));
      figures.setText(figures(ready));
    } else if (model.total() == 0) {
      file.setText("");
      figures.setText("");
    }
    boolean hasFile = !file.getText().isEmpty();
    show(file, hasFile);
    show(figures, hasFile);
    show(filter, hasFile);
    if (model.total() > 0) {
      placeholder.say(messages.get("file.nothing.title"), messages.get("file.nothing.text"));
    } else if (hasFile) {
      placeholder.say(messages.get("file.blank.title"), messages.get("file.blank.text"));
    } else {
      placeholder.say(messages.get("file.none.title"), messages.get("file.none.text"));
    }
  }

  private static void show(javafx.scene.Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  private String figures(SentenceFileState.Ready ready) {
    String count =
        model.sentences().size() == model.total()
            ? messages.get("file.count", model.total())
            : messages.get("file.filtered", model.sentences().size(), model.total());
    String blank = ready.blank() == 0 ? "" : " · " + messages.get("file.blankLines", ready.blank());
    return name(ready.charset()) + " · " + count + blank;
  }

  /** As users call it. */
  private static String name(Charset charset) {
    String name = charset.name();
    return name.toLowerCase(Locale.ROOT).contains("949") ? "CP949" : name;
  }

  private static String name(java.nio.file.Path path) {
    return Objects.toString(path.getFileName(), path.toString());
  }

  /** A row: the number of the line, then the sentence. */
  private static final class SentenceCell extends javafx.scene.control.ListCell<Sentence> {
    private static final int LONGEST = 300;

    private final Label number = new Label();

    SentenceCell(java.util.function.Consumer<@Nullable Sentence> choose) {
      number.getStyleClass().addAll(Styles.TEXT_MUTED, "line-number");
      number.setMinWidth(USE_PREF_SIZE);
      setPrefWidth(0);
      setOnMouseClicked(
          event -> {
            if (event.getButton() == MouseButton.PRIMARY && !isEmpty()) {
              choose.accept(getItem());
            }
          });
    }

    @Override
    protected void updateItem(@Nullable Sentence item, boolean empty) {
      super.updateItem(item, empty);
      if (empty || item == null) {
        setText(null);
        setGraphic(null);
        return;
      }
      number.setText(Long.toString(item.line()));
      String text = item.text();
      setText(text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…");
      setGraphic(number);
    }
  }
}
