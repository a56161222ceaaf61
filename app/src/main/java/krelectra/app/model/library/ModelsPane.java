package krelectra.app.model.library;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.Duration;
import krelectra.app.language.Messages;
import krelectra.app.look.Theme;
import krelectra.app.model.ModelViewModel;
import krelectra.app.model.library.ModelEntry.Presence;
import org.jspecify.annotations.Nullable;

/** The models: which are known, what each is worth, how others come in. */
public final class ModelsPane extends BorderPane {
  private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
  private static final Duration LOOK = Duration.seconds(5);

  private final ModelsViewModel models;
  private final Messages messages;
  private final PathChooser chooser;
  private final ListView<ModelEntry> list = new ListView<>();
  private final ReportView report;
  private final ScrollPane right = new ScrollPane();
  private final VBox page;
  private final Label title = new Label();
  private final OpeningNotice notice;
  private final Button use = new Button();
  private final Button remove = new Button();

  /**
   * A pane of about 900 × 600.
   *
   * @param messages of any package
   */
  public ModelsPane(ModelsViewModel models, Messages messages, ObservableValue<Theme> theme) {
    this(models, messages, theme, null);
  }

  ModelsPane(
      ModelsViewModel models,
      Messages messages,
      ObservableValue<Theme> theme,
      @Nullable PathChooser given) {
    this.models = models;
    this.messages = messages.of(ModelsPane.class);
    this.chooser =
        given != null
            ? given
            : new StagePathChooser(() -> getScene() == null ? null : getScene().getWindow());
    this.report = new ReportView(this.messages);
    this.notice = new OpeningNotice(models, this.messages);
    getStyleClass().add("models");
    getStylesheets()
        .add(Objects.requireNonNull(ModelsPane.class.getResource("models.css")).toExternalForm());
    theme.subscribe(now -> pseudoClassStateChanged(DARK, now == Theme.DARK));
    title.setId("model-title");
    title.getStyleClass().add(Styles.TITLE_3);
    page = new VBox(title, actions(), notice, report);
    page.getStyleClass().add("page");
    right.setFitToWidth(true);
    right.setContent(page);
    setLeft(left());
    setCenter(right);
    setBottom(new TransferBar(models.transfer(), this.messages, this::use));
    follow();
  }

  private VBox left() {
    list.setId("models");
    list.setItems(models.entries());
    list.setCellFactory(view -> new ModelCell(messages));
    list.accessibleTextProperty().bind(messages.text("list"));
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            chosen -> {
              if (chosen != null && !shownFolder().filter(chosen.folder()::equals).isPresent()) {
                look(chosen.folder());
              }
            });
    list.setOnKeyPressed(
        event -> {
          ModelEntry chosen = list.getSelectionModel().getSelectedItem();
          if (chosen != null && event.getCode() == KeyCode.ENTER) {
            use(chosen.folder());
          } else if (chosen != null && event.getCode() == KeyCode.DELETE) {
            models.remove(chosen.folder());
          }
        });
    VBox.setVgrow(list, Priority.ALWAYS);
    VBox left =
        new VBox(
            list,
            wide("open-folder", "open", this::chooseFolder),
            wide(
                "show-download",
                "download.show",
                () ->
                    show(
                        new DownloadForm(
                            new DownloadFormViewModel(models), models, messages, chooser))),
            wide(
                "show-import",
                "import.show",
                () -> show(new ImportForm(new ImportFormViewModel(models), messages, chooser))),
            wide(
                "show-convert",
                "convert.show",
                () ->
                    show(
                        new ConversionForm(
                            new ConversionFormViewModel(models), messages, chooser))));
    left.getStyleClass().add("left");
    return left;
  }

  private Button wide(String id, String key, Runnable action) {
    Button button = set(new Button(), id, key, action);
    button.setMaxWidth(Double.MAX_VALUE);
    return button;
  }

  private Button set(Button button, String id, String key, Runnable action) {
    button.setId(id);
    button.textProperty().bind(messages.text(key));
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }

  private FlowPane actions() {
    set(use, "use-model", "use", () -> shownFolder().ifPresent(this::use));
    use.getStyleClass().add(Styles.ACCENT);
    set(remove, "remove-model", "remove", () -> shownFolder().ifPresent(models::remove));
    FlowPane actions = new FlowPane(8, 8, use, remove);
    actions.setId("actions");
    return actions;
  }

  private void follow() {
    InvalidationListener changed = observable -> update();
    models.shownProperty().addListener(changed);
    models.doubtProperty().addListener(changed);
    models.entries().addListener(changed);
    models.model().stateProperty().addListener(changed);
    messages.language().addListener(changed);
    models.shownProperty().addListener((observable, before, now) -> page());
    messages.language().addListener((observable, before, now) -> report.show(shown()));
    messages.language().addListener((observable, before, now) -> list.refresh());
    var looks = new Timeline(new KeyFrame(LOOK, event -> models.refresh()));
    looks.setCycleCount(Animation.INDEFINITE);
    sceneProperty()
        .flatMap(Scene::windowProperty)
        .flatMap(Window::showingProperty)
        .orElse(false)
        .subscribe(
            showing -> {
              if (showing) {
                models.refresh();
                looks.play();
              } else {
                looks.stop();
              }
            });
    if (shown() instanceof ModelsViewModel.Nothing) {
      models.entries().stream()
          .filter(ModelEntry::inUse)
          .findFirst()
          .ifPresent(entry -> models.look(entry.folder()));
    }
    page();
    update();
  }

  private ModelsViewModel.Shown shown() {
    return models.shownProperty().get();
  }

  private Optional<Path> shownFolder() {
    return switch (shown()) {
      case ModelsViewModel.Nothing nothing -> Optional.empty();
      case ModelsViewModel.Looking looking -> Optional.of(looking.folder());
      case ModelsViewModel.Described described -> Optional.of(described.description().folder());
      case ModelsViewModel.Failed failed -> Optional.of(failed.folder());
    };
  }

  private void chooseFolder() {
    chooser.folder(messages.get("open")).ifPresent(this::look);
  }

  private void look(Path folder) {
    models.decline();
    models.look(folder);
  }

  private void use(Path folder) {
    page();
    models.open(folder);
  }

  private void show(Node form) {
    list.getSelectionModel().clearSelection();
    VBox box = new VBox(form);
    box.getStyleClass().add("page");
    right.setContent(box);
    right.setVvalue(0);
  }

  /** Back to what is known of a model. */
  private void page() {
    report.show(shown());
    right.setContent(page);
    right.setVvalue(0);
  }

  private void update() {
    Optional<Path> folder = shownFolder();
    Optional<ModelEntry> entry =
        models.entries().stream()
            .filter(each -> folder.filter(each.folder()::equals).isPresent())
            .findFirst();
    entry.ifPresent(each -> list.getSelectionModel().select(each));
    title.setText(folder.map(path -> String.valueOf(path.getFileName())).orElse(""));
    show(title, folder.isPresent());
    show(use.getParent(), folder.isPresent());
    boolean used = entry.filter(ModelEntry::inUse).isPresent() && !isChanged(entry) && !loading();
    use.setDisable(used || !canBeOpened());
    remove.setDisable(entry.isEmpty() || entry.get().bundled() || entry.get().inUse());
    notice.update();
  }

  private boolean canBeOpened() {
    return switch (shown()) {
      case ModelsViewModel.Described described -> described.description().verdict().canBeOpened();
      case ModelsViewModel.Failed failed -> false;
      case ModelsViewModel.Looking looking -> true;
      case ModelsViewModel.Nothing nothing -> false;
    };
  }

  private boolean loading() {
    return models.model().stateProperty().get() instanceof ModelViewModel.Loading;
  }

  private static boolean isChanged(Optional<ModelEntry> entry) {
    return entry.filter(each -> each.presence() == Presence.CHANGED).isPresent();
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
