package krelectra.app.runtime;

import atlantafx.base.theme.Styles;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import krelectra.app.language.Messages;
import krelectra.app.model.library.PathChooser;
import krelectra.app.model.library.StagePathChooser;
import krelectra.app.model.library.TransferBar;
import krelectra.inference.runtime.CudaDriver;
import krelectra.inference.runtime.RuntimePack;
import org.jspecify.annotations.Nullable;

/** With what is computed, and how a pack for graphics cards comes in. */
public final class ComputingPane extends BorderPane {
  private static final double NAMES = 150;
  private static final double GIB = 1 << 30;

  private final ComputingViewModel computing;
  private final Messages messages;
  private final GridPane facts = new GridPane();
  private final Button processor = new Button();

  /**
   * A pane of about 760 × 640.
   *
   * @param messages of any package
   */
  public ComputingPane(ComputingViewModel computing, Messages messages) {
    this(computing, messages, null);
  }

  ComputingPane(ComputingViewModel computing, Messages messages, @Nullable PathChooser given) {
    this.computing = computing;
    this.messages = messages.of(ComputingPane.class);
    PathChooser chooser =
        given != null
            ? given
            : new StagePathChooser(() -> getScene() == null ? null : getScene().getWindow());
    // Forms and bars look as they do where models come in.
    getStyleClass().addAll("models", "computing");
    getStylesheets()
        .addAll(
            sheet(TransferBar.class, "models.css"), sheet(ComputingPane.class, "computing.css"));
    VBox page =
        new VBox(
            now(),
            new PackPane(computing, this.messages, chooser),
            new PackForm(computing, this.messages, chooser));
    page.getStyleClass().addAll("page", "computing-page");
    ScrollPane scroll = new ScrollPane(page);
    scroll.setFitToWidth(true);
    setCenter(scroll);
    setBottom(new TransferBar(computing.transfer(), this.messages, computing::examine));
    InvalidationListener changed = observable -> update();
    computing.situationProperty().addListener(changed);
    this.messages.language().addListener(changed);
    update();
    computing.look();
  }

  private static String sheet(Class<?> owner, String name) {
    return Objects.requireNonNull(owner.getResource(name)).toExternalForm();
  }

  private VBox now() {
    facts.setId("computing-facts");
    facts.getStyleClass().add("fact-grid");
    var names = new ColumnConstraints(NAMES);
    var values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    values.setMinWidth(0);
    facts.getColumnConstraints().addAll(names, values);
    processor.setId("processor");
    processor.textProperty().bind(messages.text("processor"));
    processor.setMinWidth(USE_PREF_SIZE);
    processor.setOnAction(event -> computing.processor());
    Label why = new Label();
    why.textProperty().bind(messages.text("why"));
    why.setWrapText(true);
    why.setMinHeight(USE_PREF_SIZE);
    why.getStyleClass().add(Styles.TEXT_MUTED);
    VBox now = new VBox(10, facts, processor, why);
    now.setId("computing-situation");
    return now;
  }

  private void update() {
    facts.getChildren().clear();
    Situation now = computing.situationProperty().get();
    processor.setDisable(now != null && now.isProcessorChosen());
    if (now == null) {
      row("now", messages.get("looking"));
      return;
    }
    row(
        "now",
        now.inUse().isPresent()
            ? messages.get("now.pack", RuntimePack.NEEDED, now.threads())
            : messages.get("now.processor", now.threads()));
    row("card", card(now.offer()));
    row("next", next(now));
    if (now.isFixed()) {
      row("fixed", messages.get("fixed.by", RuntimeChoice.VARIABLE));
    }
  }

  private String card(CudaDriver.Offer offer) {
    if (offer.version() == 0) {
      return messages.get("card.none");
    }
    String cards =
        offer.cards().stream()
            .map(card -> messages.get("card.one", card.name(), card.bytes() / GIB))
            .collect(Collectors.joining(", "));
    return cards.isEmpty()
        ? messages.get("card.driver", offer.versionText())
        : messages.get("card.cards", cards, offer.versionText());
  }

  private String next(Situation now) {
    if (now.isProcessorChosen()) {
      return messages.get("next.processor");
    }
    return now.lack()
        .map(lack -> messages.get("next.instead", LackText.of(lack, messages)))
        .orElse(now.chosen());
  }

  private void row(String key, String value) {
    Label name = new Label(messages.get(key));
    name.getStyleClass().add(Styles.TEXT_MUTED);
    name.setMinHeight(USE_PREF_SIZE);
    name.setWrapText(true);
    GridPane.setValignment(name, VPos.TOP);
    Label text = new Label(value);
    text.setId("computing-" + key);
    text.setWrapText(true);
    text.setMinHeight(USE_PREF_SIZE);
    name.setLabelFor(text);
    facts.addRow(facts.getRowCount(), name, text);
  }
}
