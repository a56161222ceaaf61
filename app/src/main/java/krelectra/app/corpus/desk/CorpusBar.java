package krelectra.app.corpus.desk;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.beans.InvalidationListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import krelectra.annotation.document.Project;
import krelectra.app.corpus.CorpusState;
import krelectra.app.corpus.CorpusViewModel;
import krelectra.app.corpus.dialog.FileDialogs;
import krelectra.app.language.Messages;
import krelectra.app.look.Named;
import org.jspecify.annotations.Nullable;

/** The bar above the corpus: database, project, annotator, undo, and the drawers below it. */
final class CorpusBar extends VBox {
  private final CorpusDesk desk;
  private final CorpusViewModel corpus;
  private final Messages messages;
  private final FileDialogs dialogs;
  private final DatabaseMenu database;
  private final ComboBox<Project> projects = new ComboBox<>();
  private final AnnotatorField annotator;
  private final Map<Drawer, ToggleButton> openers = new EnumMap<>(Drawer.class);
  private final Map<Drawer, Region> made = new EnumMap<>(Drawer.class);
  private final VBox drawer = new VBox();
  private boolean showing;

  /**
   * A bar.
   *
   * @param messages of any package
   */
  CorpusBar(CorpusDesk desk, Messages messages, FileDialogs dialogs) {
    this.desk = desk;
    this.corpus = desk.corpus();
    this.messages = messages.of(CorpusBar.class);
    this.dialogs = dialogs;
    this.database = new DatabaseMenu(desk, this.messages, dialogs);
    this.annotator = new AnnotatorField(corpus, this.messages);
    getStyleClass().add("corpus-bar");
    getStylesheets().add(stylesheet());
    drawer.getStyleClass().add("corpus-drawer");
    WorkLine.shown(drawer, false);
    drawer.addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
    getChildren().addAll(row(), problem(), new WorkLine(desk.work(), this.messages), drawer);
    InvalidationListener changed = observable -> update();
    corpus.stateProperty().addListener(changed);
    corpus.projectProperty().addListener(changed);
    corpus.projects().addListener(changed);
    messages.language().addListener(changed);
    update();
  }

  static String stylesheet() {
    return Objects.requireNonNull(CorpusBar.class.getResource("desk.css")).toExternalForm();
  }

  private FlowPane row() {
    Region gap = new Region();
    gap.setPrefWidth(8);
    FlowPane row = new FlowPane(8, 6);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getChildren()
        .addAll(
            database,
            projectChoice(),
            opener(Drawer.PROJECT),
            annotator,
            undo(),
            redo(),
            opener(Drawer.IMPORT),
            opener(Drawer.EXPORT),
            opener(Drawer.BACKUP),
            sideToggle());
    return row;
  }

  private ComboBox<Project> projectChoice() {
    projects.setId("corpus-project");
    projects.getStyleClass().add(Styles.SMALL);
    projects.setConverter(new Named<>(Project::name));
    projects.setPrefWidth(170);
    projects.accessibleTextProperty().bind(messages.text("project.choice"));
    projects.promptTextProperty().bind(messages.text("project.choice"));
    projects.setOnAction(
        event -> {
          Project chosen = projects.getValue();
          if (!showing && chosen != null) {
            corpus.choose(chosen.id());
          }
        });
    return projects;
  }

  private TextButton undo() {
    TextButton button = new TextButton("corpus-undo", messages.text("undo"), corpus::undo);
    button.disableProperty().bind(corpus.undoableProperty().not());
    return button;
  }

  private TextButton redo() {
    TextButton button = new TextButton("corpus-redo", messages.text("redo"), corpus::redo);
    button.disableProperty().bind(corpus.redoableProperty().not());
    return button;
  }

  private ToggleButton opener(Drawer which) {
    ToggleButton button = new ToggleButton();
    String name = which.name().toLowerCase(Locale.ROOT);
    button.setId("open-" + name);
    String key = "drawer." + name;
    button.textProperty().bind(messages.text(key));
    button.getStyleClass().add(Styles.SMALL);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> show(button.isSelected() ? which : null));
    openers.put(which, button);
    return button;
  }

  private ToggleButton sideToggle() {
    ToggleButton button = new ToggleButton();
    button.setId("open-side");
    button.textProperty().bind(messages.text("side"));
    button.getStyleClass().add(Styles.SMALL);
    button.setMinWidth(USE_PREF_SIZE);
    button.selectedProperty().bindBidirectional(desk.sideProperty());
    return button;
  }

  private HBox problem() {
    Label sentence = new Label();
    sentence.setId("corpus-problem");
    sentence.setWrapText(true);
    sentence.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    TextButton dismiss =
        new TextButton("problem-dismiss", messages.text("dismiss"), corpus::dismiss);
    HBox line = new HBox(8, sentence, dismiss);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("corpus-line");
    line.pseudoClassStateChanged(PseudoClass.getPseudoClass("error"), true);
    sentence.textProperty().bind(messages.fault(corpus.problemProperty()));
    corpus.problemProperty().subscribe(said -> WorkLine.shown(line, !said.isEmpty()));
    return line;
  }

  private void update() {
    CorpusState state = corpus.stateProperty().get();
    database.setText(
        switch (state) {
          case CorpusState.Closed closed -> messages.get("state.closed");
          case CorpusState.Opening opening -> messages.get("state.opening", name(opening.file()));
          case CorpusState.Open open -> messages.get("state.open", name(open.database().file()));
          case CorpusState.Failed failed -> messages.get("state.failed", name(failed.file()));
        });
    showing = true;
    try {
      projects.getItems().setAll(corpus.projects());
      projects.setValue(
          corpus.projects().stream()
              .filter(each -> each.id().equals(corpus.projectIdProperty().get()))
              .findFirst()
              .orElse(null));
    } finally {
      showing = false;
    }
    projects.setDisable(corpus.projects().isEmpty());
    boolean open = state instanceof CorpusState.Open;
    boolean working = open && corpus.projectProperty().get() != null;
    openers.forEach(
        (which, button) ->
            button.setDisable(
                (which == Drawer.PROJECT || which == Drawer.BACKUP) ? !open : !working));
    annotator.setDisable(!working);
  }

  private static String name(Path file) {
    Path last = file.getFileName();
    return last == null ? file.toString() : last.toString();
  }

  /** Opens a drawer, or closes the one that is open. */
  private void show(@Nullable Drawer which) {
    openers.forEach((each, button) -> button.setSelected(each == which));
    drawer.getChildren().clear();
    WorkLine.shown(drawer, which != null);
    if (which == null) {
      return;
    }
    Region content = made.computeIfAbsent(which, this::make);
    drawer.getChildren().add(content);
    switch (which) {
      case BACKUP -> desk.backups().refresh();
      case EXPORT -> desk.exports().look();
      default -> {
        // the others follow by themselves
      }
    }
    content.requestFocus();
  }

  private Region make(Drawer which) {
    return switch (which) {
      case PROJECT -> new ProjectPane(desk, messages, () -> show(null));
      case IMPORT -> new ImportPane(desk, messages, dialogs);
      case EXPORT -> new ExportPane(desk, messages, dialogs);
      case BACKUP -> new BackupPane(desk, messages, dialogs);
    };
  }

  private void escape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      ToggleButton opener =
          openers.values().stream().filter(ToggleButton::isSelected).findFirst().orElse(null);
      show(null);
      if (opener != null) {
        opener.requestFocus();
      }
      event.consume();
    }
  }
}
