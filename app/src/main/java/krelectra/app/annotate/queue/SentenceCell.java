package krelectra.app.annotate.queue;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
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

  private final QueueViewModel queue;
  private final Messages messages;
  private final Label number = new Label();
  private final Circle state = new Circle(4.5);
  private final Circle suggested = new Circle(4);
  private final Label note = new Label();
  private final HBox front = new HBox(number, slot(state), slot(suggested), slot(note));

  SentenceCell(QueueViewModel queue, Messages messages) {
    this.queue = queue;
    this.messages = messages;
    number.getStyleClass().addAll(Styles.TEXT_MUTED, "row-number");
    number.setMinWidth(USE_PREF_SIZE);
    note.getStyleClass().add("row-note");
    state.getStyleClass().add("row-state");
    suggested.getStyleClass().add("row-suggested");
    front.getStyleClass().add("row-front");
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
    ListedSentence row = queue.row(getIndex()).orElse(null);
    setGraphic(front);
    if (row == null) {
      mark(SentenceMarks.NONE);
      setText("…");
      return;
    }
    SentenceMarks marks = queue.blindProperty().get() ? row.marks().blinded() : row.marks();
    mark(marks);
    String text = row.text().replace('\n', ' ');
    setText(text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…");
    setAccessibleText(String.join(", ", words(marks)) + " " + getText());
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
