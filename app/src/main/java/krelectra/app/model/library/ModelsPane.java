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
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.Duration;
import krelectra.app.language.Messages;
import krelectra.app.look.Theme;
import krelectra.app.model.ModelViewModel;
import krelectra.app.model.library.ModelEntry.Presence;
import krelectra.app.model.library.ModelsViewModel.Doubt;
import org.jspecify.annotations.Nullable;

/** The models: which are known, what each is worth, how others come in. */
public final class ModelsPane extends BorderPane {
  private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");
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
  private final Label notice = new Label();
  private final Button use = new Button();
  private final Button remove = new Button();
  private final Button anyway = new Button();
  private final Button rather = new Button();

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
    getStyleClass().add("models");
    getStylesheets()
        .add(Objects.requireNonNull(ModelsPane.class.getResource("models.css")).toExternalForm());
    theme.subscribe(now -> pseudoClassStateChanged(DARK, now == Theme.DARK));
    title.setId("model-title");
    title.getStyleClass().add(Styles.TITLE_3);
    page = new VBox(title, actions(), notice(), report);
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
    Button button = button(id, key, action);
    button.setMaxWidth(Double.MAX_VALUE);
    return button;
  }

  private Button button(String id, String key, Runnable action) {
    return set(new Button(), id, key, action);
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

  private HBox notice() {
    notice.setId("models-notice");
    notice.setWrapText(true);
    notice.setMaxWidth(Double.MAX_VALUE);
    notice.setMinHeight(USE_PREF_SIZE);
    HBox.setHgrow(notice, Priority.ALWAYS);
    set(anyway, "open-anyway", "doubt.anyway", models::confirm);
    set(rather, "rather-not", "doubt.rather", models::decline);
    HBox row = new HBox(notice, anyway, rather);
    row.setId("notice-row");
    row.getStyleClass().addAll("banner", "form-row");
    return row;
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
    Doubt doubt = models.doubtProperty().get();
    boolean bad = true;
    String said = "";
    if (doubt != null) {
      said = doubt(doubt);
    } else if (models.model().stateProperty().get() instanceof ModelViewModel.Failed failed) {
      said =
          messages.get(
              "open.failed",
              messages.fault(ModelsViewModel.sentence(failed.folder(), failed.reason())));
    } else if (models.model().stateProperty().get() instanceof ModelViewModel.Loading loading) {
      said = messages.get("open.loading", loading.folder().toString());
      bad = false;
    } else {
      said = ofModelInUse();
      bad = false;
    }
    notice.setText(said);
    Node row = notice.getParent();
    row.pseudoClassStateChanged(BAD, bad);
    show(row, !said.isEmpty());
    show(rather, doubt != null);
    show(anyway, doubt != null && doubt.need().verdict() == MemoryNeed.Verdict.TIGHT);
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

  /** The model at hand goes on without its files: that has to be said. */
  private String ofModelInUse() {
    return models.entries().stream()
        .filter(ModelEntry::inUse)
        .filter(entry -> entry.presence() != Presence.PRESENT)
        .map(
            entry ->
                messages.get(
                    entry.presence() == Presence.GONE ? "inUse.gone" : "inUse.changed",
                    entry.name()))
        .findFirst()
        .orElse("");
  }

  private String doubt(Doubt doubt) {
    var locale = messages.language().getValue().locale();
    return messages.get(
        doubt.need().verdict() == MemoryNeed.Verdict.TIGHT ? "doubt.tight" : "doubt.impossible",
        String.valueOf(doubt.folder().getFileName()),
        ByteText.of(doubt.need().atWindow(), locale),
        ByteText.of(doubt.need().machine().available(), locale),
        ByteText.of(doubt.need().machine().total(), locale));
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
