package krelectra.app.explore.compare;

import atlantafx.base.theme.Styles;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import krelectra.app.language.Messages;
import krelectra.app.look.Theme;

/**
 * Two texts or two models side by side, and minimal pairs in a batch. For a wide, low area: from
 * 800 × 260.
 */
public final class ComparePane extends BorderPane {
  private final Node comparison;
  private final Node pairs;
  private final ToggleButton showComparison;
  private final ToggleButton showPairs;

  /**
   * Makes the pane.
   *
   * @param messages of any package
   * @param theme followed while the window is open
   * @param dialogs ask for files and folders
   */
  public ComparePane(
      CompareViewModel model,
      PairsViewModel pairsModel,
      Messages messages,
      ObservableValue<Theme> theme,
      CompareDialogs dialogs) {
    Messages own = messages.of(ComparePane.class);
    getStyleClass().add("compare-pane");
    getStylesheets()
        .add(Objects.requireNonNull(ComparePane.class.getResource("compare.css")).toString());
    showComparison = button("show-comparison", "tab.comparison", Styles.LEFT_PILL, own);
    showPairs = button("show-pairs", "tab.pairs", Styles.RIGHT_PILL, own);
    HBox tabs = new HBox(showComparison, showPairs);
    tabs.setMinWidth(USE_PREF_SIZE);
    comparison = new ComparisonView(model, own, theme);
    pairs = new PairsView(pairsModel, own, dialogs, () -> choose(false));
    HBox bar = new HBox(10, tabs, new AgainstBar(model, own, dialogs));
    bar.getStyleClass().add("compare-bar");
    HBox.setHgrow(bar.getChildren().get(1), javafx.scene.layout.Priority.ALWAYS);
    bar.getChildren().get(1).visibleProperty().bind(showComparison.selectedProperty());
    setTop(bar);
    setMinSize(0, 0);
    showComparison.setOnAction(event -> choose(false));
    showPairs.setOnAction(event -> choose(true));
    choose(false);
  }

  private static ToggleButton button(String id, String key, String side, Messages messages) {
    ToggleButton button = new ToggleButton();
    button.setId(id);
    button.textProperty().bind(messages.text(key));
    button.getStyleClass().addAll(Styles.SMALL, side);
    return button;
  }

  /** Shows the pairs, or the comparison. */
  void choose(boolean batch) {
    showComparison.setSelected(!batch);
    showPairs.setSelected(batch);
    setCenter(batch ? pairs : comparison);
  }
}
