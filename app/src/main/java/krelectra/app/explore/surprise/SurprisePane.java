package krelectra.app.explore.surprise;

import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import krelectra.app.language.Messages;
import krelectra.app.look.Theme;

/**
 * The most surprising units, what the generator expects in their place, and what an edit changed.
 * For a wide, low area: from 700 × 220.
 */
public final class SurprisePane extends BorderPane {
  private static final double LIST_SHARE = 0.64;

  /**
   * Makes the pane.
   *
   * @param messages of any package
   * @param theme followed while the window is open
   */
  public SurprisePane(SurpriseViewModel model, Messages messages, ObservableValue<Theme> theme) {
    Messages own = messages.of(SurprisePane.class);
    getStyleClass().add("surprise-pane");
    getStylesheets()
        .add(Objects.requireNonNull(SurprisePane.class.getResource("surprise.css")).toString());
    var list = new SurpriseTable(model, own, theme);
    var candidates = new CandidatesView(model.candidates(), own, theme);
    SplitPane halves = new SplitPane(list, candidates);
    halves.setDividerPositions(LIST_SHARE);
    setTop(new SurpriseToolbar(model, own));
    setCenter(halves);
    setMinSize(0, 0);
  }
}
