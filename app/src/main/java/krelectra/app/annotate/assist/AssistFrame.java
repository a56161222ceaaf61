package krelectra.app.annotate.assist;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import krelectra.app.annotate.assist.AssistViewModel.Part;
import krelectra.app.annotate.queue.WhyTexts;
import krelectra.app.language.Messages;
import krelectra.store.ListedSentence;

/** The work on a layer, and above it what models can do for it. */
public final class AssistFrame extends BorderPane {
  private final AssistViewModel assist;
  private final Messages messages;
  private final VBox top = new VBox();
  private final HBox bar = new HBox(8);
  private final Label why = new Label();
  private final WhyTexts whyTexts;

  /**
   * A frame.
   *
   * @param work what is done with the layer
   * @param messages of any package
   * @param folders asks for a folder
   */
  public AssistFrame(
      AssistViewModel assist,
      Region work,
      Messages messages,
      Function<String, Optional<Path>> folders) {
    this.assist = assist;
    this.messages = messages.of(AssistFrame.class);
    top.getStylesheets()
        .add(Objects.requireNonNull(AssistFrame.class.getResource("assist.css")).toExternalForm());
    top.getStyleClass().add("assist");
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.getChildren().addAll(opener(Part.SUGGEST), opener(Part.RANK), why);
    SuggestPane suggest = new SuggestPane(assist.suggest(), this.messages, folders);
    shownAt(suggest, Part.SUGGEST);
    RankPane rank = new RankPane(assist.rank(), this.messages, folders);
    shownAt(rank, Part.RANK);
    top.getChildren().addAll(bar, suggest, rank);
    why.setId("rank-why");
    why.getStyleClass().add(Styles.TEXT_MUTED);
    whyTexts = new WhyTexts(messages);
    setTop(top);
    setCenter(work);
    InvalidationListener changed = observable -> update();
    assist.corpus().projectProperty().addListener(changed);
    assist.layer().addListener(changed);
    assist.blind().addListener(changed);
    assist.queue().currentProperty().addListener(changed);
    assist.queue().rankedProperty().addListener((value, before, now) -> update());
    messages.language().addListener(changed);
    update();
  }

  private void shownAt(Node node, Part part) {
    assist.partProperty().subscribe(now -> show(node, now == part));
  }

  private ToggleButton opener(Part part) {
    String key = part.name().toLowerCase(Locale.ROOT);
    ToggleButton button = new ToggleButton();
    button.setId("open-" + key);
    button.textProperty().bind(messages.text(key));
    button.getStyleClass().add(Styles.SMALL);
    button.setMinWidth(USE_PREF_SIZE);
    Tooltip help = new Tooltip();
    help.setWrapText(true);
    help.setMaxWidth(360);
    help.textProperty().bind(messages.text(key + ".help"));
    button.setTooltip(help);
    button.accessibleHelpProperty().bind(messages.text(key + ".help"));
    button.setOnAction(event -> assist.partProperty().set(button.isSelected() ? part : Part.NONE));
    assist.partProperty().subscribe(now -> button.setSelected(now == part));
    return button;
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  /** Without a layer there is nothing to help with; in blind work nothing is to help. */
  private void update() {
    boolean works =
        assist.corpus().projectProperty().get() != null
            && assist.layer().getValue() != null
            && !assist.blind().getValue();
    show(top, works);
    ListedSentence current = assist.queue().currentProperty().get();
    String reason =
        current == null ? "" : assist.queue().why(current.key()).map(whyTexts::of).orElse("");
    why.setText(reason.isEmpty() ? "" : messages.get("rank.why", reason));
    show(why, !reason.isEmpty());
  }
}
