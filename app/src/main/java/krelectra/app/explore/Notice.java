package krelectra.app.explore;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;

/** A sentence in place above what it is about; takes no room while there is none. */
final class Notice extends Label {
  private static final PseudoClass ALARM = PseudoClass.getPseudoClass("alarm");

  Notice(String id) {
    setId(id);
    getStyleClass().add("notice");
    setWrapText(true);
    setMinHeight(USE_PREF_SIZE);
    setMaxWidth(Double.MAX_VALUE);
    say("", false);
  }

  /** Shows that something is under way. */
  void setBusy(boolean busy) {
    if (busy && getGraphic() == null) {
      ProgressIndicator indicator = new ProgressIndicator();
      indicator.getStyleClass().add("notice-progress");
      setGraphic(indicator);
    } else if (!busy) {
      setGraphic(null);
    }
  }

  /** Says it; nothing if empty. */
  void say(String sentence, boolean alarm) {
    setText(sentence);
    pseudoClassStateChanged(ALARM, alarm);
    setVisible(!sentence.isEmpty());
    setManaged(!sentence.isEmpty());
  }
}
