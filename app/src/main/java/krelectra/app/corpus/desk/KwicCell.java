package krelectra.app.corpus.desk;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import krelectra.annotation.search.Concordance;
import org.jspecify.annotations.Nullable;

/** A key word in its context: matches stand below each other. */
final class KwicCell extends ListCell<Concordance> {
  private static final double LEFT_SHARE = 0.4;
  private static final int MOST = 80;

  private final Label left = new Label();
  private final Label match = new Label();
  private final Label right = new Label();
  private final HBox row = new HBox(4, left, match, right);

  KwicCell(ListView<Concordance> list) {
    left.setAlignment(Pos.CENTER_RIGHT);
    left.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
    left.prefWidthProperty().bind(list.widthProperty().multiply(LEFT_SHARE));
    left.setMinWidth(USE_PREF_SIZE);
    left.setMaxWidth(USE_PREF_SIZE);
    match.getStyleClass().add("kwic-match");
    match.setMinWidth(USE_PREF_SIZE);
    right.setMinWidth(0);
    right.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(right, Priority.ALWAYS);
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable Concordance line, boolean empty) {
    super.updateItem(line, empty);
    if (line == null) {
      setGraphic(null);
      setAccessibleText("");
      return;
    }
    String before = line.left();
    left.setText(oneLine(before.substring(Math.max(0, before.length() - MOST))));
    match.setText(oneLine(line.match()));
    right.setText(oneLine(line.right().substring(0, Math.min(MOST, line.right().length()))));
    setGraphic(row);
    setAccessibleText(line.left() + line.match() + line.right());
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
