package krelectra.app.annotate;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import krelectra.app.annotate.EvidenceViewModel.Evidence;
import krelectra.app.annotate.EvidenceViewModel.Scored;
import krelectra.app.language.Messages;
import krelectra.app.look.Heat;
import krelectra.app.look.Theme;

/** The morphemes of the sentence at hand with their tags and replaced-token scores. */
final class EvidenceView extends VBox {
  private static final int MOST = 400;

  private final EvidenceViewModel evidence;
  private final Messages messages;
  private final ObservableValue<Theme> theme;
  private final FlowPane cells = new FlowPane();
  private final Label problem = new Label();

  EvidenceView(EvidenceViewModel evidence, Messages messages, ObservableValue<Theme> theme) {
    this.evidence = evidence;
    this.messages = messages;
    this.theme = theme;
    getStyleClass().addAll("pane", "evidence");
    setId("evidence-cells");
    cells.getStyleClass().add("evidence-cells");
    problem.setWrapText(true);
    getChildren().addAll(cells, problem);
    evidence.evidenceProperty().addListener((value, before, now) -> update());
    evidence.visibleProperty().addListener((value, before, now) -> update());
    evidence.blindProperty().addListener((value, before, now) -> update());
    theme.addListener((value, before, now) -> update());
    messages.language().addListener((value, before, now) -> update());
    update();
  }

  private void update() {
    Evidence now = evidence.evidenceProperty().get();
    cells.getChildren().clear();
    now.morphemes().stream().limit(MOST).map(this::cell).forEach(cells.getChildren()::add);
    if (!evidence.visibleProperty().get()) {
      problem.setText(
          messages.get(evidence.blindProperty().get() ? "evidence.blind" : "evidence.off"));
    } else {
      boolean scored = now.morphemes().stream().anyMatch(each -> !Float.isNaN(each.rtd()));
      problem.setText(
          !now.problem().isEmpty()
              ? messages.fault(now.problem())
              : messages.get(scored ? "evidence.scores" : "evidence.unscored"));
    }
  }

  private VBox cell(Scored scored) {
    Label surface = new Label(scored.morpheme().surface());
    Label tag = new Label(scored.morpheme().tag());
    tag.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
    VBox cell = new VBox(surface, tag);
    cell.setAlignment(Pos.CENTER);
    cell.getStyleClass().add("evidence-cell");
    if (!Float.isNaN(scored.rtd())) {
      Heat heat = Heat.surprise(theme.getValue());
      Label score = new Label(String.format(Locale.ROOT, "%.2f", scored.rtd()));
      score.getStyleClass().add("evidence-score");
      score.setStyle(
          "-fx-background-color: "
              + css(heat.colour(scored.rtd()))
              + "; -fx-text-fill: "
              + css(heat.textOn(scored.rtd()))
              + ";");
      score.setMaxWidth(Double.MAX_VALUE);
      cell.getChildren().add(score);
    }
    return cell;
  }

  private static String css(Color colour) {
    return String.format(
        Locale.ROOT,
        "#%02x%02x%02x",
        Math.round(colour.getRed() * 255),
        Math.round(colour.getGreen() * 255),
        Math.round(colour.getBlue() * 255));
  }
}
