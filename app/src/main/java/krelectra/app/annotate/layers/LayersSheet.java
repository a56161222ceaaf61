package krelectra.app.annotate.layers;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import java.util.Objects;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import krelectra.annotation.layer.Feature;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.layer.Tagset;
import krelectra.app.language.Messages;
import org.jspecify.annotations.Nullable;

/** The annotation scheme of the project at hand: its layers, and the one that is edited. */
public final class LayersSheet extends BorderPane {
  private final SchemeViewModel scheme;
  private final Messages messages;
  private final LayerListPane list;
  private final LayerForm form;
  private final FeatureRows features;
  private final TagsetViewModel tags;
  private final VBox content = new VBox();
  private final Label said = new Label();
  private final Button yes = new Button();
  private final Button no = new Button();

  /**
   * A sheet.
   *
   * @param messages of any package
   */
  public LayersSheet(SchemeViewModel scheme, Messages messages) {
    this.scheme = scheme;
    this.messages = messages.of(LayersSheet.class);
    getStyleClass().add("scheme");
    getStylesheets()
        .add(Objects.requireNonNull(LayersSheet.class.getResource("layers.css")).toExternalForm());
    LayerFormViewModel model = new LayerFormViewModel(scheme);
    list = new LayerListPane(scheme, this.messages);
    form = new LayerForm(scheme, model, this.messages);
    features = new FeatureRows(scheme, model, this.messages);
    tags = new TagsetViewModel(scheme);
    content.getStyleClass().add("scheme-content");
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    setLeft(list);
    setCenter(scroll);
    setBottom(line());
    addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    InvalidationListener changed = observable -> show();
    scheme.layerProperty().addListener(changed);
    scheme.tagsets().addListener(changed);
    messages.language().addListener(changed);
    InvalidationListener asked = observable -> say();
    scheme.questionProperty().addListener(asked);
    scheme.refusalProperty().addListener(asked);
    scheme.corpus().problemProperty().addListener(asked);
    messages.language().addListener(asked);
    show();
    say();
  }

  private HBox line() {
    said.setId("scheme-said");
    said.setWrapText(true);
    said.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(said, Priority.ALWAYS);
    button(yes, "scheme-yes", "yes", () -> scheme.answer(true));
    button(no, "scheme-no", "no", () -> scheme.answer(false));
    yes.getStyleClass().add(Styles.DANGER);
    Button undo = new Button();
    button(undo, "scheme-undo", "undo", scheme.corpus()::undo);
    undo.disableProperty().bind(scheme.corpus().undoableProperty().not());
    Button redo = new Button();
    button(redo, "scheme-redo", "redo", scheme.corpus()::redo);
    redo.disableProperty().bind(scheme.corpus().redoableProperty().not());
    HBox line = new HBox(8, said, yes, no, undo, redo);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("scheme-said");
    return line;
  }

  private void button(Button button, String id, String key, Runnable action) {
    button.setId(id);
    button.getStyleClass().add(Styles.SMALL);
    button.setMinWidth(USE_PREF_SIZE);
    button.textProperty().bind(messages.text(key));
    button.setOnAction(event -> action.run());
  }

  private void press(KeyEvent event) {
    boolean typing = event.getTarget() instanceof TextInputControl;
    if (typing || !event.isShortcutDown()) {
      return;
    }
    if (event.getCode() == KeyCode.Z && !event.isShiftDown()) {
      scheme.corpus().undo();
      event.consume();
    } else if (event.getCode() == KeyCode.Y || event.getCode() == KeyCode.Z) {
      scheme.corpus().redo();
      event.consume();
    }
  }

  /** Shows the layer at hand anew; who was typing goes on in the same field. */
  private void show() {
    String focused = focusedId();
    Layer layer = scheme.layerProperty().get();
    content.getChildren().clear();
    if (layer == null) {
      Label none = new Label(messages.get("none"));
      none.setWrapText(true);
      content.getChildren().add(none);
      return;
    }
    form.show(layer);
    features.show(layer);
    content.getChildren().addAll(form, heading("features"), features);
    layer.features().stream()
        .map(Feature::tagset)
        .filter(id -> !id.isEmpty())
        .distinct()
        .flatMap(id -> scheme.tagset(id).stream())
        .forEach(this::add);
    if (!focused.isEmpty()) {
      Node again = lookup("#" + focused);
      if (again != null) {
        again.requestFocus();
      }
    }
  }

  private void add(Tagset tagset) {
    TagRows rows = new TagRows(tags, messages);
    rows.show(tagset);
    content.getChildren().add(rows);
  }

  private Label heading(String key) {
    Label label = new Label(messages.get(key));
    label.getStyleClass().add(Styles.TEXT_BOLD);
    return label;
  }

  private String focusedId() {
    Node owner = getScene() == null ? null : getScene().getFocusOwner();
    for (Node node = owner; node != null; node = node.getParent()) {
      if (node.equals(content)) {
        return Objects.requireNonNullElse(owner == null ? null : owner.getId(), "");
      }
    }
    return "";
  }

  private void say() {
    if (scheme.refusalProperty().get() == Refusal.USED) {
      show(); // what was chosen is not so; a field keeps what was typed
    }
    Question asked = scheme.questionProperty().get();
    said.setText(sentence(asked));
    shown(yes, asked != null);
    shown(no, asked != null);
    if (asked != null) {
      no.requestFocus();
    }
  }

  private String sentence(@Nullable Question asked) {
    if (asked != null) {
      String key = "ask." + asked.what().name().toLowerCase(Locale.ROOT);
      return messages.get(key, asked.name(), asked.labels());
    }
    Refusal why = scheme.refusalProperty().get();
    String key = "refusal." + why.name().toLowerCase(Locale.ROOT);
    return why == Refusal.NONE
        ? messages.fault(scheme.corpus().problemProperty().get())
        : messages.get(key);
  }

  private static void shown(Region node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  @Override
  public void requestFocus() {
    list.requestFocus();
  }
}
