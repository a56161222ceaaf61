package krelectra.app.corpus.desk;

import atlantafx.base.theme.Styles;
import javafx.beans.InvalidationListener;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import krelectra.annotation.layer.Layer;
import krelectra.app.corpus.agreement.AgreementState;
import krelectra.app.corpus.agreement.AgreementViewModel;
import krelectra.app.corpus.agreement.ItemLine;
import krelectra.app.language.Messages;
import krelectra.app.look.Named;

/** How far annotators agree in a layer: figures, what they are made of, and the items behind. */
final class AgreementPane extends VBox {
  private final CorpusDesk desk;
  private final AgreementViewModel agreement;
  private final Messages messages;
  private final ComboBox<Layer> layer = new ComboBox<>();
  private final Label said = new Label();
  private final ProgressBar bar = new ProgressBar();
  private final ListView<ItemLine> items = new ListView<>();
  private final TextButton measure;
  private final TextButton cancel;
  private final SplitPane halves;

  AgreementPane(CorpusDesk desk, Messages messages) {
    this.desk = desk;
    this.agreement = desk.agreement();
    this.messages = messages;
    getStyleClass().add("corpus-tool");
    layer.setId("agreement-layer");
    layer.getStyleClass().add(Styles.SMALL);
    layer.setItems(agreement.layers());
    layer.setConverter(new Named<>(Layer::name));
    layer.valueProperty().bindBidirectional(agreement.layerProperty());
    layer.accessibleTextProperty().bind(messages.text("agreement.layer"));
    measure =
        new TextButton("agreement-measure", messages.text("agreement.measure"), agreement::measure);
    cancel = new TextButton("agreement-cancel", messages.text("work.cancel"), agreement::cancel);
    HBox top = new HBox(6, layer, measure, cancel);
    top.setAlignment(Pos.CENTER_LEFT);
    said.setId("agreement-said");
    said.setWrapText(true);
    said.setMinHeight(USE_PREF_SIZE);
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.accessibleTextProperty().bind(said.textProperty());
    ScrollPane figures = new ScrollPane(new AgreementFigures(agreement, messages));
    figures.setFitToWidth(true);
    figures.setId("agreement-figures");
    halves = new SplitPane(figures, list());
    halves.setOrientation(Orientation.VERTICAL);
    halves.setDividerPositions(0.68);
    VBox.setVgrow(halves, Priority.ALWAYS);
    getChildren().addAll(top, said, bar, halves);
    InvalidationListener changed = observable -> update();
    agreement.stateProperty().addListener(changed);
    agreement.measures().addListener(changed);
    desk.corpus().projectProperty().addListener(changed);
    messages.language().addListener(changed);
    update();
  }

  private VBox list() {
    Label title = new Label();
    title.textProperty().bind(messages.text("agreement.items"));
    title.getStyleClass().add(Styles.TEXT_BOLD);
    items.setId("agreement-items");
    items.setItems(agreement.behind().items());
    items.setCellFactory(
        view -> new CheckPane.WrappedCell<>(line -> line.text() + "\n" + line.said()));
    items.accessibleTextProperty().bind(messages.text("agreement.items"));
    Label none = new Label();
    none.setWrapText(true);
    none.textProperty().bind(messages.text("agreement.items.none"));
    items.setPlaceholder(none);
    items.setOnMouseClicked(event -> go());
    items.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            go();
            event.consume();
          }
        });
    VBox.setVgrow(items, Priority.ALWAYS);
    VBox box = new VBox(6, title, items);
    box.setMinHeight(120);
    return box;
  }

  private void go() {
    ItemLine chosen = items.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      agreement.behind().go(chosen);
    }
  }

  private void update() {
    AgreementState state = agreement.stateProperty().get();
    boolean busy =
        state instanceof AgreementState.Reading || state instanceof AgreementState.Measuring;
    boolean none = desk.corpus().projectProperty().get() == null;
    said.setText(none ? messages.get("side.none") : sentence(state));
    WorkLine.shown(bar, busy);
    bar.setProgress(
        state instanceof AgreementState.Measuring now ? (double) now.done() / now.all() : -1);
    measure.setDisable(none || busy);
    WorkLine.shown(cancel, busy);
    WorkLine.shown(halves, !agreement.measures().isEmpty());
  }

  private String sentence(AgreementState state) {
    return switch (state) {
      case AgreementState.Idle idle -> messages.get("agreement.idle");
      case AgreementState.Reading reading -> messages.get("agreement.reading");
      case AgreementState.Measuring now ->
          messages.get("agreement.measuring", now.done() + 1, now.all());
      case AgreementState.Done done ->
          messages.get("agreement.evidence", done.evidence())
              + (done.single() > 0 ? " " + messages.get("agreement.single", done.single()) : "");
      case AgreementState.Failed failed -> messages.fault(failed.sentence());
    };
  }
}
