package krelectra.app.explore.pattern;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.Objects;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import krelectra.app.explore.TextFileChooser;
import krelectra.app.language.Messages;
import org.jspecify.annotations.Nullable;

/** A query over tags and heads, the file that is searched, and what was found. */
public final class PatternPane extends BorderPane {
  private final PatternViewModel model;
  private final Messages messages;
  private final Label status = new Label();
  private final ProgressBar progress = new ProgressBar();
  private final Button search = new Button();
  private final Button cancel = new Button();
  private final MatchTable table;

  /**
   * Shows a view model.
   *
   * @param messages of any package
   * @param chooser asks for the file to search
   */
  public PatternPane(PatternViewModel model, Messages messages, TextFileChooser chooser) {
    this.model = model;
    this.messages = messages.of(PatternPane.class);
    getStyleClass().add("pattern-pane");
    getStylesheets()
        .add(Objects.requireNonNull(PatternPane.class.getResource("pattern.css")).toString());
    table = new MatchTable(model, this.messages);
    VBox top = new VBox(8, new PatternFormPane(model, this.messages), words(), files(chooser));
    top.getStyleClass().add("pattern-form");
    setTop(top);
    setCenter(table);
    setMinSize(0, 0);
    InvalidationListener changed = observable -> tell();
    model.stateProperty().addListener(changed);
    model.matches().addListener(changed);
    model.file().addListener(changed);
    model.analyzer().addListener(changed);
    model.form().patternProperty().addListener(changed);
    this.messages.language().addListener(changed);
    tell();
  }

  private Node words() {
    TextField words = new TextField();
    words.setId("pattern-words");
    words.textProperty().bindBidirectional(model.form().wordsProperty());
    words.accessibleTextProperty().bind(messages.text("words"));
    words.setOnAction(event -> model.search());
    Tooltip help = new Tooltip();
    help.setWrapText(true);
    help.setMaxWidth(420);
    help.textProperty().bind(messages.text("words.help"));
    words.setTooltip(help);
    Label problem = new Label();
    problem.setId("pattern-problem");
    problem.getStyleClass().add(Styles.DANGER);
    problem.setWrapText(true);
    problem.setMinHeight(USE_PREF_SIZE);
    problem.textProperty().bind(messages.fault(model.form().problemProperty()));
    problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
    problem.managedProperty().bind(problem.visibleProperty());
    return new VBox(4, words, problem);
  }

  private Node files(TextFileChooser chooser) {
    Button open = new Button();
    open.setId("pattern-file");
    open.setMinWidth(Region.USE_PREF_SIZE);
    open.textProperty().bind(messages.text("file.choose"));
    open.setOnAction(event -> chooser.choose().ifPresent(model::choose));
    Label file = new Label();
    file.setId("pattern-file-name");
    file.getStyleClass().add(Styles.TEXT_BOLD);
    file.setMinWidth(0);
    file.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> name(model.file().getValue()), model.file(), messages.language()));
    search.setId("search-pattern");
    search.setMinWidth(Region.USE_PREF_SIZE);
    search.getStyleClass().add(Styles.ACCENT);
    search.textProperty().bind(messages.text("search"));
    search.setOnAction(event -> model.search());
    cancel.setId("cancel-pattern");
    cancel.setMinWidth(Region.USE_PREF_SIZE);
    cancel.textProperty().bind(messages.text("cancel"));
    cancel.setOnAction(event -> model.cancel());
    progress.setId("pattern-progress");
    progress.setPrefWidth(140);
    progress.setMinWidth(60);
    status.setId("pattern-status");
    status.setMinWidth(0);
    HBox row = new HBox(10, open, file, search, cancel, progress, status);
    HBox.setHgrow(status, Priority.ALWAYS);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private String name(@Nullable Path file) {
    return file == null
        ? messages.get("file.none")
        : Objects.toString(file.getFileName(), file.toString());
  }

  private void tell() {
    PatternState state = model.stateProperty().get();
    boolean isSearching = state instanceof PatternState.Searching;
    search.setDisable(isSearching || !model.isReady());
    show(cancel, isSearching);
    show(progress, isSearching);
    progress.setProgress(state instanceof PatternState.Searching s ? s.share() : 0);
    int found = model.matches().size();
    status.setText(
        switch (state) {
          case PatternState.Idle idle -> "";
          case PatternState.Searching s -> messages.get("state.found", found);
          case PatternState.Done(boolean isCut) ->
              isCut ? messages.get("state.cut", found) : messages.get("state.found", found);
          case PatternState.Cancelled c -> messages.get("state.cancelled", found);
          case PatternState.Failed f -> "";
        });
    table.say(placeholder(state), state instanceof PatternState.Failed);
  }

  private String placeholder(PatternState state) {
    return switch (state) {
      case PatternState.Idle idle ->
          messages.get(
              model.analyzer().getValue() == null
                  ? "empty.model"
                  : model.file().getValue() == null ? "empty.file" : "empty.search");
      case PatternState.Searching s -> messages.get("state.searching");
      case PatternState.Done done -> messages.get("state.none");
      case PatternState.Cancelled c -> messages.get("state.cancelled", 0);
      case PatternState.Failed(String sentence) ->
          sentence.isEmpty() ? messages.get("state.failed") : messages.fault(sentence);
    };
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
