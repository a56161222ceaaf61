package krelectra.app.annotate.queue;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import krelectra.app.language.Messages;
import krelectra.store.ListedSentence;
import krelectra.store.SentenceMarks;
import org.jspecify.annotations.Nullable;

/** A row of the list: its number, its marks, its text. */
final class SentenceCell extends ListCell<Long> {
  private static final int LONGEST = 160;

  private final QueueViewModel queue;
  private final Messages messages;
  private final Label number = new Label();
  private final Label marks = new Label();
  private final HBox front = new HBox(number, marks);

  SentenceCell(QueueViewModel queue, Messages messages) {
    this.queue = queue;
    this.messages = messages;
    number.getStyleClass().addAll(Styles.TEXT_MUTED, "row-number");
    number.setMinWidth(USE_PREF_SIZE);
    marks.getStyleClass().add("row-marks");
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
      marks.setText("");
      setText("…");
      return;
    }
    marks.setText(signs(row.marks()));
    String text = row.text().replace('\n', ' ');
    setText(text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…");
    setAccessibleText(String.join(", ", words(row.marks())) + " " + getText());
  }

  /** Signs that are told apart without colour. */
  private static String signs(SentenceMarks marks) {
    String state = marks.mine() ? "●" : marks.reviewed() ? "○" : marks.others() ? "◦" : "";
    return state
        + (marks.suggested() ? "◌" : "")
        + (marks.questioned() ? "?" : marks.noted() ? "✎" : "");
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
