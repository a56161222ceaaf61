package krelectra.app.explore.attention;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import krelectra.app.language.Messages;
import krelectra.inference.analysis.attention.HeadScore;
import krelectra.inference.analysis.attention.HeadScores;
import org.jspecify.annotations.Nullable;

/**
 * Beside a view: every score of the focused head with the best head for each, which a click opens,
 * and the sums of what is selected.
 */
final class DetailsPane extends ScrollPane {
  static final double WIDTH = 258;

  private static final double BAR = 64;

  private final AttentionViewModel model;
  private final Messages messages;
  private final Label title = heading();
  private final Label fromTitle = heading();
  private final Label toTitle = heading();
  private final VBox attended = new VBox(2);
  private final VBox attending = new VBox(2);
  private final Label hint = new Label();
  private final Map<HeadScore, Label> values = new EnumMap<>(HeadScore.class);
  private final Map<HeadScore, Hyperlink> bests = new EnumMap<>(HeadScore.class);

  DetailsPane(AttentionViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    setId("attention-details");
    getStyleClass().add("attention-details");
    hint.setWrapText(true);
    hint.getStyleClass().add("text-muted");
    VBox content = new VBox(6, title, scores(), fromTitle, attended, toTitle, attending, hint);
    content.setMaxWidth(WIDTH - 24);
    setContent(content);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setPrefWidth(WIDTH);
    setMinWidth(WIDTH);
    model.scores().subscribe(now -> tellScores());
    model.heads().focus().subscribe(now -> tellScores());
    model.shown().subscribe(now -> tellSums());
    messages
        .language()
        .subscribe(
            now -> {
              tellScores();
              tellSums();
            });
    model
        .selection()
        .addListener((javafx.collections.SetChangeListener<Integer>) change -> requestSums());
    visibleProperty().subscribe(now -> tellSums());
  }

  private static Label heading() {
    Label label = new Label();
    label.getStyleClass().add("text-bold");
    label.setWrapText(true);
    return label;
  }

  private Node scores() {
    GridPane grid = new GridPane();
    grid.setHgap(8);
    grid.setVgap(1);
    ColumnConstraints name = new ColumnConstraints();
    name.setHgrow(Priority.ALWAYS);
    ColumnConstraints value = new ColumnConstraints();
    value.setHalignment(HPos.RIGHT);
    value.setMinWidth(Region.USE_PREF_SIZE);
    ColumnConstraints best = new ColumnConstraints();
    best.setHalignment(HPos.RIGHT);
    best.setMinWidth(Region.USE_PREF_SIZE);
    grid.getColumnConstraints().setAll(name, value, best);
    Label bestTitle = new Label();
    bestTitle.getStyleClass().add("text-muted");
    bestTitle.textProperty().bind(messages.text("best"));
    grid.add(bestTitle, 2, 0);
    for (HeadScore score : HeadScore.values()) {
      Label label = new Label();
      label.textProperty().bind(messages.text("score." + score.key()));
      label.setTooltip(Names.help(messages, "score." + score.key() + ".help"));
      label.setMinWidth(0);
      Label own = new Label();
      own.setId("score-" + score.key());
      Hyperlink link = new Hyperlink();
      link.setId("best-" + score.key());
      link.setOnAction(event -> model.best(score).ifPresent(this::open));
      values.put(score, own);
      bests.put(score, link);
      grid.addRow(grid.getRowCount(), label, own, link);
    }
    return grid;
  }

  private void open(Head head) {
    model.open(head);
    tellScores();
  }

  private void tellScores() {
    Head head = model.heads().focused();
    HeadScores scores = model.scores().getValue();
    title.setText(messages.get("name.head", head.layer() + 1, head.index() + 1));
    for (HeadScore score : HeadScore.values()) {
      double own = scores == null ? Double.NaN : own(scores, score, head);
      Objects.requireNonNull(values.get(score)).setText(GridCaptions.figure(score, own));
      tellBest(score, Objects.requireNonNull(bests.get(score)), scores);
    }
  }

  private static double own(HeadScores scores, HeadScore score, Head head) {
    boolean isIn = head.layer() < scores.layers() && head.index() < scores.heads();
    return isIn ? scores.at(score, head.layer(), head.index()) : Double.NaN;
  }

  private void tellBest(HeadScore score, Hyperlink link, @Nullable HeadScores scores) {
    Head best = model.best(score).orElse(null);
    link.setVisible(best != null);
    link.setVisited(false);
    if (scores != null && best != null) {
      String figure = GridCaptions.figure(score, scores.at(score, best.layer(), best.index()));
      link.setText((best.layer() + 1) + "-" + (best.index() + 1) + "  " + figure);
      link.setAccessibleText(
          messages.get(
              "best.open",
              messages.get("score." + score.key()),
              best.layer() + 1,
              best.index() + 1,
              figure));
    }
  }

  private boolean isAsked;

  /** Once for all units that are selected together. */
  private void requestSums() {
    if (!isAsked) {
      isAsked = true;
      javafx.application.Platform.runLater(
          () -> {
            isAsked = false;
            tellSums();
          });
    }
  }

  private void tellSums() {
    ShownMap map = model.shown().getValue();
    if (!isVisible() || map == null) {
      return;
    }
    SelectedSums sums = SelectedSums.of(map, model.selection());
    tell(fromTitle, attended, "sums.from", sums.attended());
    tell(toTitle, attending, "sums.to", sums.attending());
    hint.setText(
        messages.get(
            model.selection().isEmpty()
                ? "sums.none"
                : model.selection().size() == 1 ? "sums.one" : "sums.several",
            model.selection().size()));
  }

  private void tell(Label heading, VBox box, String key, List<SelectedSums.Sum> sums) {
    heading.setText(messages.get(key));
    box.getChildren().clear();
    double greatest = sums.isEmpty() ? 0 : sums.getFirst().weight();
    for (SelectedSums.Sum sum : sums) {
      Label name = new Label(sum.label());
      name.setMinWidth(0);
      name.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(name, Priority.ALWAYS);
      Region bar = new Region();
      bar.getStyleClass().add("sum-bar");
      double length = greatest > 0 ? Math.max(1, BAR * sum.weight() / greatest) : 0;
      bar.setMinSize(length, 8);
      bar.setMaxSize(length, 8);
      HBox track = new HBox(bar);
      track.setAlignment(Pos.CENTER_LEFT);
      track.setMinWidth(BAR);
      Label value = new Label(String.format(Locale.ROOT, "%.3f", sum.weight()));
      value.setMinWidth(Region.USE_PREF_SIZE);
      HBox row = new HBox(6, name, track, value);
      row.setAlignment(Pos.CENTER_LEFT);
      box.getChildren().add(row);
    }
    for (Node node : List.of(heading, box)) {
      node.setVisible(!sums.isEmpty());
      node.setManaged(!sums.isEmpty());
    }
  }
}
