package krelectra.app.explore.change;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import krelectra.app.explore.ExploredFacts;
import krelectra.app.explore.Placeholder;
import krelectra.app.figure.Fact;
import krelectra.app.figure.Figure;
import krelectra.app.figure.FigureSource;
import krelectra.app.language.Messages;
import krelectra.app.look.SegmentedSwitch;
import krelectra.app.look.Theme;
import krelectra.app.picture.Drawing;
import krelectra.inference.training.finetuning.RunStages;

/** What tuning changed: heads, replaced-token scores, the prediction, the sentences that moved. */
public final class ChangePane extends BorderPane implements FigureSource {
  private static final double WIDTH = 1000;
  private static final double HEIGHT = 320;

  private final ChangeViewModel model;
  private final Messages messages;
  private final ObjectProperty<ChangeKind> kind = new SimpleObjectProperty<>(ChangeKind.HEADS);
  private final Map<ChangeKind, Node> views = new EnumMap<>(ChangeKind.class);
  private final Label told = new Label();
  private final VBox shown = new VBox(6);
  private final Button cancel = new Button();
  private final Button retry = new Button();
  private final ProgressBar busy = new ProgressBar();
  private final Placeholder placeholder = new Placeholder(busy, cancel, retry);
  private final HeadsView heads;
  private final ScoresView scores;
  private final VerdictView verdict;

  /**
   * Makes the pane.
   *
   * @param messages of any package
   * @param folders asks for a folder
   */
  public ChangePane(
      ChangeViewModel model,
      Messages messages,
      ObservableValue<Theme> theme,
      Function<String, Optional<Path>> folders) {
    this.model = model;
    this.messages = messages.of(ChangePane.class);
    getStyleClass().add("change-pane");
    getStylesheets()
        .add(Objects.requireNonNull(ChangePane.class.getResource("change.css")).toExternalForm());
    setMinSize(0, 0);
    heads = new HeadsView(model, this.messages, theme, told::setText);
    scores = new ScoresView(model, this.messages, theme);
    verdict = new VerdictView(model, this.messages, theme);
    views.put(ChangeKind.HEADS, new VBox(4, told, heads));
    VBox.setVgrow(heads, Priority.ALWAYS);
    views.put(ChangeKind.SCORES, scores);
    views.put(ChangeKind.VERDICT, verdict);
    views.put(ChangeKind.SENTENCES, new SentencesView(model, this.messages));
    told.setId("change-told");
    told.setWrapText(true);
    told.setMinHeight(USE_PREF_SIZE);
    told.getStyleClass().add(Styles.TEXT_MUTED);
    SegmentedSwitch<ChangeKind> choice =
        new SegmentedSwitch<>(
            "change-view",
            kind,
            List.of(ChangeKind.values()),
            each -> this.messages.text("view." + key(each)),
            each -> this.messages.text("view." + key(each) + ".help"));
    StageBar bar = new StageBar(model, this.messages, folders);
    bar.getChildren().add(choice);
    setTop(bar);
    placeholder.setId("change-placeholder");
    cancel.setId("change-cancel");
    cancel.textProperty().bind(this.messages.text("cancel"));
    cancel.setOnAction(event -> model.cancel());
    retry.setId("change-retry");
    retry.textProperty().bind(this.messages.text("retry"));
    retry.setOnAction(event -> model.retry());
    busy.setMaxWidth(180);
    setCenter(new StackPane(shown, placeholder));
    kind.subscribe(now -> update());
    model.stateProperty().subscribe(now -> update());
    this.messages.language().subscribe(now -> update());
  }

  private static String key(ChangeKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private void update() {
    ChangeState state = model.stateProperty().get();
    // The sentences do not need the text explored.
    boolean isShown =
        state instanceof ChangeState.Ready
            || (kind.get() == ChangeKind.SENTENCES && model.runProperty().get() != null);
    Node view = Objects.requireNonNull(views.get(kind.get()));
    if (!shown.getChildren().contains(view)) {
      shown.getChildren().setAll(view);
      VBox.setVgrow(view, Priority.ALWAYS);
    }
    shown.setVisible(isShown);
    placeholder.setVisible(!isShown);
    boolean isWorking = state instanceof ChangeState.Working;
    show(busy, isWorking);
    show(cancel, isWorking);
    show(
        retry,
        state instanceof ChangeState.Cancelled
            || (state instanceof ChangeState.Failed && model.runProperty().get() != null));
    switch (state) {
      case ChangeState.NoRun none -> say("no_run", messages.get("no_run.text"));
      case ChangeState.NoText none -> say("no_text", messages.get("no_text.text"));
      case ChangeState.Working working -> say("working", messages.get("working.text"));
      case ChangeState.Cancelled none -> say("cancelled", messages.get("cancelled.text"));
      case ChangeState.Failed(String sentence) -> say("failed", messages.fault(sentence));
      case ChangeState.Ready ready -> {}
    }
  }

  private void say(String key, String sentence) {
    placeholder.say(messages.get(key + ".title"), sentence);
  }

  private static void show(Node node, boolean isShown) {
    node.setVisible(isShown);
    node.setManaged(isShown);
  }

  @Override
  public Optional<Figure> figure() {
    if (!(model.stateProperty().get() instanceof ChangeState.Ready(ShownChange change))) {
      return Optional.empty();
    }
    List<Fact> facts = new ArrayList<>(ExploredFacts.of(model.explore(), messages));
    facts.add(new Fact("base", change.change().base().model().name()));
    facts.add(new Fact("base_sha256", change.change().base().model().sha256()));
    facts.add(new Fact("tuned_sha256", change.change().tuned().sha256()));
    RunStages run = model.runProperty().get();
    RunStages.Stage stage = model.stageProperty().get();
    if (run != null && stage != null) {
      facts.add(new Fact("run", String.valueOf(run.run().getFileName())));
      facts.add(new Fact("checkpoint", stage.name()));
    }
    Optional<Drawing> drawing =
        switch (kind.get()) {
          case HEADS -> heads.drawing(WIDTH, HEIGHT);
          case SCORES -> scores.strip().drawing(WIDTH);
          case VERDICT -> verdict.strip().drawing(WIDTH);
          case SENTENCES -> Optional.empty();
        };
    String title = model.explore().textProperty().get();
    return drawing.map(
        all ->
            new Figure(
                "change-" + key(kind.get()),
                title,
                all,
                facts,
                ChangeData.of(change, kind.get(), model.explore())));
  }
}
