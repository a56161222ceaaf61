package krelectra.app.explore.surprise;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import krelectra.app.language.Messages;
import krelectra.app.look.Heat;
import krelectra.app.look.Theme;
import krelectra.inference.analysis.Candidate;
import org.jspecify.annotations.Nullable;

/** A candidate: rank, entry, a bar as long as it is likely, probability. */
final class CandidateCell extends ListCell<Candidate> {
  private static final double BAR = 90;
  private static final double THICK = 8;

  /** Where the bar's colour stands on the scale of attention's blue. */
  private static final double TONE = 0.5;

  private static final double FAINT = 0.65;

  private final CandidatesViewModel model;
  private final Messages messages;
  private final Tooltip hint = new Tooltip();
  private final ObservableValue<Theme> theme;
  private final Label rank = new Label();
  private final Label entry = new Label();
  private final Region bar = new Region();
  private final Label value = new Label();
  private final HBox row;

  CandidateCell(
      CandidatesViewModel model,
      Messages messages,
      ObservableValue<Theme> theme,
      Consumer<Candidate> replace) {
    this.model = model;
    this.messages = messages;
    this.theme = theme;
    rank.getStyleClass().add(Styles.TEXT_MUTED);
    rank.setMinWidth(22);
    rank.setAlignment(Pos.CENTER_RIGHT);
    value.setMinWidth(58);
    value.setAlignment(Pos.CENTER_RIGHT);
    entry.setMaxWidth(Double.MAX_VALUE);
    entry.setMinWidth(40);
    HBox.setHgrow(entry, Priority.ALWAYS);
    StackPane track = new StackPane(bar);
    track.setAlignment(Pos.CENTER_LEFT);
    track.setMinWidth(BAR);
    track.setMaxWidth(BAR);
    row = new HBox(8, rank, entry, track, value);
    row.setAlignment(Pos.CENTER_LEFT);
    setPrefWidth(0);
    setOnMouseClicked(
        event -> {
          Candidate clicked = getItem();
          if (event.getButton() == MouseButton.PRIMARY && clicked != null) {
            replace.accept(clicked);
          }
        });
  }

  @Override
  protected void updateItem(@Nullable Candidate item, boolean none) {
    super.updateItem(item, none);
    if (none || item == null) {
      setGraphic(null);
      setTooltip(null);
      setAccessibleText(null);
      return;
    }
    String probability = String.format(Locale.ROOT, "%.5f", item.probability());
    rank.setText(Integer.toString(item.rank()));
    entry.setText(item.text());
    value.setText(probability);
    double width = Math.max(1, BAR * item.probability());
    bar.setMinSize(width, THICK);
    bar.setMaxSize(width, THICK);
    bar.setBackground(
        new Background(
            new BackgroundFill(
                Heat.attention(theme.getValue()).colour(TONE), new CornerRadii(2), Insets.EMPTY)));
    row.setOpacity(model.keepsItsForm(item) ? 1 : FAINT);
    hint.setText(
        messages.get(
            !CandidatesViewModel.isText(item)
                ? "candidate.noText"
                : model.keepsItsForm(item) ? "candidate.help" : "candidate.otherForm"));
    setTooltip(hint);
    setAccessibleText(messages.get("candidate", item.rank(), item.text(), probability));
    setGraphic(row);
  }
}
