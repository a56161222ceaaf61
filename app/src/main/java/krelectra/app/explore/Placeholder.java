package krelectra.app.explore;

import atlantafx.base.theme.Styles;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** Stands where there is nothing to show, and says why and what to do. */
public final class Placeholder extends VBox {
  private final Label title = new Label();
  private final Label text = new Label();

  /**
   * Says nothing yet.
   *
   * @param actions what can be done
   */
  public Placeholder(Node... actions) {
    getStyleClass().add("placeholder");
    title.getStyleClass().add(Styles.TITLE_4);
    text.getStyleClass().add(Styles.TEXT_MUTED);
    title.setWrapText(true);
    title.setTextAlignment(TextAlignment.CENTER);
    text.setWrapText(true);
    text.setTextAlignment(TextAlignment.CENTER);
    getChildren().addAll(title, text);
    getChildren().addAll(actions);
  }

  /** Says what is the matter, and what to do. */
  public void say(String heading, String sentence) {
    title.setText(heading);
    text.setText(sentence);
    setAccessibleText(heading + " " + sentence);
  }
}
