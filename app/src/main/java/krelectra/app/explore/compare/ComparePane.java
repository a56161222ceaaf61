package krelectra.app.explore.compare;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import krelectra.app.explore.ExploredFacts;
import krelectra.app.figure.DataTable;
import krelectra.app.figure.Fact;
import krelectra.app.figure.Figure;
import krelectra.app.figure.FigureSource;
import krelectra.app.language.Messages;
import krelectra.app.look.Theme;
import krelectra.inference.analysis.Analysis;
import krelectra.inference.analysis.comparison.Comparison;
import krelectra.inference.analysis.comparison.Part;
import krelectra.inference.text.Alignment.RtdRule;
import org.jspecify.annotations.Nullable;

/**
 * Two texts or two models side by side, and minimal pairs in a batch. For a wide, low area: from
 * 800 × 260.
 */
public final class ComparePane extends BorderPane implements FigureSource {
  private static final double WIDTH = 900;

  private final CompareViewModel model;
  private final Messages messages;
  private final ComparisonView comparison;
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
    this.model = model;
    this.messages = own;
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

  @Override
  public Optional<Figure> figure() {
    Comparison compared = model.comparisonProperty().get();
    if (compared == null) {
      return Optional.empty();
    }
    List<Fact> facts = new ArrayList<>(ExploredFacts.of(model.explore(), messages));
    Analysis second = compared.b().analysis();
    facts.add(new Fact("compared_with", second.texts().getFirst().text()));
    facts.add(new Fact("compared_model", second.model().name()));
    facts.add(new Fact("compared_sha256", second.model().sha256()));
    String title = compared.a().analysis().texts().getFirst().text();
    return comparison
        .drawing(WIDTH)
        .map(drawing -> new Figure("comparison", title, drawing, facts, data(compared)));
  }

  private DataTable data(Comparison compared) {
    RtdRule rule = model.explore().rtdRuleProperty().get();
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Part part : compared.parts()) {
      float a = compared.rtdA(part, rule);
      float b = compared.rtdB(part, rule);
      rows.add(
          Arrays.asList(
              part.kind().name().toLowerCase(Locale.ROOT),
              compared.unitsA().surface(part.a()),
              compared.unitsB().surface(part.b()),
              a,
              b,
              a - b));
    }
    return new DataTable(List.of("kind", "a", "b", "rtd_a", "rtd_b", "difference"), rows);
  }
}
