package krelectra.app.annotate;

import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import krelectra.annotation.layer.Preset;
import krelectra.annotation.layer.Presets;
import krelectra.app.annotate.queue.QueueView;
import krelectra.app.corpus.CorpusState;
import krelectra.app.corpus.desk.PresetNames;
import krelectra.app.explore.Placeholder;
import krelectra.app.language.Messages;
import krelectra.app.look.Theme;

/** The workflow of annotating: sentences, the one at hand with its labels. */
public final class AnnotateView extends BorderPane {
  private static final double LIST_SHARE = 0.26;

  private final AnnotateViewModel annotate;
  private final Messages messages;
  private final PresetNames names;
  private final Placeholder placeholder;
  private final FlowPane presets = new FlowPane();
  private final Button trial = new Button();
  private final SplitPane work;
  private final EditorPane editor;

  /**
   * A view.
   *
   * @param messages of any package
   * @param scheme lets the layers be edited
   * @param sample opens a corpus to try everything with
   */
  public AnnotateView(
      AnnotateViewModel annotate,
      Messages messages,
      ObservableValue<Theme> theme,
      Runnable scheme,
      Runnable sample) {
    this.annotate = annotate;
    this.messages = messages.of(AnnotateView.class);
    this.names = new PresetNames(messages);
    getStyleClass().add("annotate");
    getStylesheets().add(stylesheet());
    editor = new EditorPane(annotate, this.messages, theme, scheme);
    QueueView queue = new QueueView(annotate.queue(), messages);
    work = new SplitPane(queue, editor);
    work.setDividerPositions(LIST_SHARE);
    SplitPane.setResizableWithParent(queue, false);
    AnnotateKeys keys = new AnnotateKeys(annotate, editor);
    keys.install(work);
    work.addEventFilter(KeyEvent.KEY_PRESSED, this::leaveField);
    for (Preset preset : Presets.all()) {
      presets.getChildren().add(button(preset));
    }
    presets.getChildren().add(own(scheme));
    presets.getStyleClass().add("presets");
    trial.setId("open-sample");
    trial.textProperty().bind(this.messages.text("sample"));
    trial.setOnAction(event -> sample.run());
    placeholder = new Placeholder(presets, trial);
    setCenter(new StackPane(work, placeholder));
    annotate.corpus().stateProperty().addListener((value, before, now) -> update());
    annotate.corpus().projectProperty().addListener((value, before, now) -> update());
    annotate.layers().readProperty().addListener((value, before, now) -> update());
    annotate.layers().layerProperty().addListener((value, before, now) -> update());
    messages.language().addListener(observable -> update());
    annotate
        .sentence()
        .atHandProperty()
        .addListener(
            (value, before, now) -> {
              if (before == null && now != null) {
                takeKeys();
              }
            });
    update();
  }

  static String stylesheet() {
    return Objects.requireNonNull(AnnotateView.class.getResource("annotate.css")).toExternalForm();
  }

  private Button own(Runnable scheme) {
    Button button = new Button();
    button.textProperty().bind(messages.text("scheme.own"));
    button.setId("own-layers");
    button.setOnAction(event -> scheme.run());
    return button;
  }

  private Button button(Preset preset) {
    Button button = new Button();
    button.textProperty().bind(names.of(preset));
    button.setId("preset-" + preset.id());
    button.setOnAction(event -> annotate.layers().add(preset));
    return button;
  }

  /** The first sentence is there: its keys work at once, unless the user is typing. */
  private void takeKeys() {
    boolean typing = getScene() != null && getScene().getFocusOwner() instanceof TextInputControl;
    if (!typing) {
      editor.focusText();
    }
  }

  /** Escape in a field gives the keys back to the text. */
  private void leaveField(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && event.getTarget() instanceof TextInputControl) {
      editor.focusText();
      event.consume();
    }
  }

  private void update() {
    boolean open = annotate.corpus().projectProperty().get() != null;
    boolean layered = annotate.layers().layerProperty().get() != null;
    boolean read = annotate.layers().readProperty().get();
    boolean lacksLayers = open && read && !layered;
    work.setVisible(open && !lacksLayers);
    placeholder.setVisible(!open || lacksLayers);
    presets.setVisible(lacksLayers);
    presets.setManaged(lacksLayers);
    boolean offers =
        !open && !(annotate.corpus().stateProperty().get() instanceof CorpusState.Opening);
    trial.setVisible(offers);
    trial.setManaged(offers);
    if (lacksLayers) {
      placeholder.say(messages.get("layers.title"), messages.get("layers.text"));
    } else if (!open) {
      switch (annotate.corpus().stateProperty().get()) {
        case CorpusState.Opening opening ->
            placeholder.say(
                messages.get("opening.title"),
                messages.get("opening.text", opening.file().toString()));
        case CorpusState.Failed failed ->
            placeholder.say(messages.get("failed.title"), messages.fault(failed.sentence()));
        case CorpusState.Open ready ->
            placeholder.say(messages.get("project.title"), messages.get("project.text"));
        case CorpusState.Closed closed ->
            placeholder.say(messages.get("closed.title"), messages.get("closed.text"));
      }
    }
  }

  /** Gives the text the keys. */
  public void focusText() {
    editor.focusText();
  }
}
