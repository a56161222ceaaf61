package krelectra.app.corpus.desk;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import krelectra.annotation.curation.CurationStrategy;
import krelectra.annotation.layer.Layer;
import krelectra.app.corpus.curation.CurationState;
import krelectra.app.corpus.curation.CurationViewModel;
import krelectra.app.corpus.curation.Disagreement;
import krelectra.app.language.Messages;
import krelectra.app.look.Named;
import org.jspecify.annotations.Nullable;

/** Annotators side by side: what they differ in, and decisions by key. */
final class CurationPane extends VBox {
  private final CorpusDesk desk;
  private final CurationViewModel curation;
  private final Messages messages;
  private final Label said = new Label();
  private final ProgressBar bar = new ProgressBar();
  private final ListView<Disagreement> items = new ListView<>();
  private final ComboBox<Layer> layer = new ComboBox<>();
  private final TextButton look;
  private final FlowPane strategies = new FlowPane(6, 6);
  private final ComboBox<String> first = new ComboBox<>();

  CurationPane(CorpusDesk desk, Messages messages) {
    this.desk = desk;
    this.curation = desk.curation();
    this.messages = messages;
    getStyleClass().add("corpus-tool");
    layer.setId("curation-layer");
    layer.getStyleClass().add(Styles.SMALL);
    layer.setItems(curation.layers());
    layer.setConverter(new Named<>(Layer::name));
    layer.valueProperty().bindBidirectional(curation.layerProperty());
    layer.accessibleTextProperty().bind(messages.text("curation.layer"));
    look = new TextButton("curation-look", messages.text("curation.look"), curation::look);
    HBox top = new HBox(6, layer, look);
    top.setAlignment(Pos.CENTER_LEFT);
    said.setId("curation-said");
    said.setWrapText(true);
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.accessibleTextProperty().bind(said.textProperty());
    Label help = new Label();
    help.textProperty().bind(messages.text("curation.help"));
    help.setWrapText(true);
    help.setMinHeight(USE_PREF_SIZE);
    help.getStyleClass().add(Styles.TEXT_MUTED);
    buildItems();
    strategies
        .getChildren()
        .addAll(
            new TextButton(
                "curation-majority",
                messages.text("curation.majority"),
                () -> curation.apply(new CurationStrategy.Majority())),
            new TextButton(
                "curation-agreement",
                messages.text("curation.agreement"),
                () -> curation.apply(new CurationStrategy.Agreement())));
    first.setId("curation-first");
    first.getStyleClass().add(Styles.SMALL);
    first.setItems(curation.annotators());
    first.promptTextProperty().bind(messages.text("curation.first"));
    first.accessibleTextProperty().bind(messages.text("curation.first"));
    TextButton byOne =
        new TextButton(
            "curation-by-one",
            messages.text("curation.byOne"),
            () -> {
              String whose = first.getValue();
              if (whose != null) {
                curation.apply(new CurationStrategy.Of(whose));
              }
            });
    byOne.disableProperty().bind(first.valueProperty().isNull());
    strategies.getChildren().addAll(first, byOne);
    getChildren().addAll(top, said, bar, items, help, strategies);
    InvalidationListener changed = observable -> update();
    curation.stateProperty().addListener(changed);
    curation.items().addListener(changed);
    desk.corpus().projectProperty().addListener(changed);
    messages.language().addListener(changed);
    update();
  }

  private void buildItems() {
    items.setId("curation-items");
    items.setItems(curation.items());
    items.setCellFactory(view -> new Cell());
    items.accessibleTextProperty().bind(messages.text("curation.items"));
    VBox.setVgrow(items, Priority.ALWAYS);
    items.setOnMouseClicked(event -> go());
    items.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
  }

  private @Nullable Disagreement chosen() {
    return items.getSelectionModel().getSelectedItem();
  }

  private void go() {
    Disagreement chosen = chosen();
    if (chosen != null) {
      curation.go(chosen);
    }
  }

  /** A digit takes what the annotator of that number says. */
  private void press(KeyEvent event) {
    Disagreement chosen = chosen();
    if (chosen == null) {
      return;
    }
    if (event.getCode() == KeyCode.ENTER) {
      curation.go(chosen);
      event.consume();
    } else if (event.getCode().isDigitKey()) {
      String name = event.getCode().name();
      int which = name.charAt(name.length() - 1) - '1';
      List<Disagreement.Version> versions = chosen.versions();
      if (which >= 0 && which < versions.size()) {
        curation.accept(chosen, versions.get(which).annotator());
        event.consume();
      }
    }
  }

  private void update() {
    CurationState state = curation.stateProperty().get();
    boolean looking = state instanceof CurationState.Looking;
    said.setText(sentence(state));
    WorkLine.shown(bar, looking);
    boolean none = desk.corpus().projectProperty().get() == null;
    look.setDisable(none || looking);
    boolean found = state instanceof CurationState.Done done && done.items() > 0;
    WorkLine.shown(strategies, found);
    items.refresh();
  }

  private String sentence(CurationState state) {
    return switch (state) {
      case CurationState.Idle idle ->
          messages.get(
              desk.corpus().projectProperty().get() == null ? "side.none" : "curation.idle");
      case CurationState.Looking now -> messages.get("curation.looking");
      case CurationState.Done done ->
          messages.get("curation.done", done.items(), done.different(), done.open());
    };
  }

  /** What it is about, and what each annotator says, with the key that takes it. */
  private final class Cell extends ListCell<Disagreement> {
    Cell() {
      setWrapText(true);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Disagreement item, boolean empty) {
      super.updateItem(item, empty);
      setText(item == null ? "" : text(item));
    }

    private String text(Disagreement item) {
      StringBuilder text = new StringBuilder();
      text.append(item.text().isBlank() ? "“" + item.text() + "”" : item.text());
      if (item.item().isDecided()) {
        text.append(' ').append(messages.get("curation.decided"));
      }
      for (int i = 0; i < item.versions().size(); i++) {
        Disagreement.Version version = item.versions().get(i);
        String words = version.said().isEmpty() ? messages.get("curation.nothing") : version.said();
        text.append('\n')
            .append(messages.get("curation.version", i + 1, version.annotator(), words));
      }
      return text.toString();
    }
  }
}
