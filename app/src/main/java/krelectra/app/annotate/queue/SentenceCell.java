package krelectra.app.annotate.queue;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import krelectra.app.language.Messages;
import krelectra.store.ListedSentence;
import krelectra.store.SentenceMarks;
import org.jspecify.annotations.Nullable;

/** A row of the list: its number, its marks, its text. */
final class SentenceCell extends ListCell<Long> {
  private static final PseudoClass MINE = PseudoClass.getPseudoClass("mine");
  private static final PseudoClass REVIEWED = PseudoClass.getPseudoClass("reviewed");
  private static final int LONGEST = 160;

  /** Of a digit of the number, in pixels: what follows stands below each other. */
  private static final double DIGIT = 7.5;

  private final QueueViewModel queue;
  private final Messages messages;
  private final Label number = new Label();
  private final Circle state = new Circle(4.5);
  private final Circle suggested = new Circle(4);
  private final Label note = new Label();
  private final Label text = new Label();
  private final Label why = new Label();
  private final Tooltip help = new Tooltip();
  private final HBox withReason = new HBox(6);
  private final WhyTexts whyTexts;
  private final HBox front = new HBox(number, slot(state), slot(suggested), slot(note));

  SentenceCell(QueueViewModel queue, Messages messages) {
    this.queue = queue;
    this.messages = messages;
    this.whyTexts = new WhyTexts(messages);
    why.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
    why.setTooltip(help);
    number.getStyleClass().addAll(Styles.TEXT_MUTED, "row-number");
    number.setAlignment(Pos.CENTER_RIGHT);
    note.getStyleClass().add("row-note");
    state.getStyleClass().add("row-state");
    suggested.getStyleClass().add("row-suggested");
    front.getStyleClass().add("row-front");
    withReason.setAlignment(Pos.CENTER_LEFT);
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable Long item, boolean empty) {
    super.updateItem(item, empty);
    if (empty || item == null) {
      setText(null);
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    number.setText(Integer.toString(getIndex() + 1));
    number.setMinWidth(DIGIT * Integer.toString(getListView().getItems().size()).length());
    ListedSentence row = queue.row(getIndex()).orElse(null);
    if (row == null) {
      setGraphic(front);
      mark(SentenceMarks.NONE);
      setText("…");
      return;
    }
    boolean isBlind = queue.blindProperty().get();
    SentenceMarks marks = isBlind ? row.marks().blinded() : row.marks();
    mark(marks);
    String whole = row.text().replace('\n', ' ');
    String cut = whole.length() <= LONGEST ? whole : whole.substring(0, LONGEST) + "…";
    String reason = isBlind ? "" : queue.why(row.key()).map(whyTexts::of).orElse("");
    setAccessibleText(String.join(" ", String.join(", ", words(marks)), cut, reason).strip());
    if (reason.isEmpty()) {
      setGraphic(front);
      setText(cut);
      return;
    }
    setText(null);
    withReason.getChildren().setAll(front, new VBox(text, why));
    text.setText(cut);
    why.setText(reason);
    help.setText(reason);
    setGraphic(withReason);
  }

  private static StackPane slot(Node node) {
    StackPane slot = new StackPane(node);
    slot.getStyleClass().add("row-slot");
    return slot;
  }

  /** Told apart by their shapes too: full, ring, small; dashed for what is suggested. */
  private void mark(SentenceMarks marks) {
    boolean any = marks.isDone() || marks.others();
    state.setVisible(any);
    state.pseudoClassStateChanged(MINE, marks.mine());
    state.pseudoClassStateChanged(REVIEWED, !marks.mine() && marks.reviewed());
    state.setRadius(marks.isDone() ? 4.5 : 2.5);
    suggested.setVisible(marks.suggested());
    note.setText(marks.questioned() ? "?" : marks.noted() ? "¶" : "");
  }

  private List<String> words(SentenceMarks marks) {
    List<String> words = new ArrayList<>();
    if (marks.mine()) {
      words.add(messages.get("mark.mine"));
    } else if (marks.reviewed()) {
      words.add(messages.get("mark.reviewed"));
    } else if (marks.others()) {
      words.add(messages.get("mark.others"));
    }
    if (marks.suggested()) {
      words.add(messages.get("mark.suggested"));
    }
    if (marks.questioned()) {
      words.add(messages.get("mark.questioned"));
    } else if (marks.noted()) {
      words.add(messages.get("mark.noted"));
    }
    return words;
  }
}
