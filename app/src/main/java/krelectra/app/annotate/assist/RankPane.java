package krelectra.app.annotate.assist;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import krelectra.app.language.Messages;
import krelectra.app.look.SegmentedSwitch;
import krelectra.app.loop.ranking.Ranking;
import krelectra.app.loop.ranking.RankingKind;

/** Asks for an order of the sentences, and goes through them in it. */
final class RankPane extends VBox {
  private final RankViewModel rank;
  private final Messages messages;
  private final Label kept = new Label();
  private final Label help = new Label();
  private final Button show = new Button();
  private final Button leave = new Button();
  private final Button ask = new Button();
  private final Node run;
  private final FoldsRow folds;

  RankPane(RankViewModel rank, Messages messages, Function<String, Optional<Path>> folders) {
    this.rank = rank;
    this.messages = messages;
    getStyleClass().add("assist-pane");
    run = new RunChoiceBox("rank-run", rank.runs(), messages, folders);
    var kinds =
        new SegmentedSwitch<>(
            "rank-kind",
            rank.kindProperty(),
            List.of(RankingKind.values()),
            each -> messages.text("kind." + name(each)),
            each -> messages.text("kind." + name(each) + ".help"));
    kept.setId("rank-kept");
    button(show, "rank-show", "rank.show", rank::show);
    button(leave, "rank-leave", "rank.leave", rank::leaveOrder);
    button(ask, "rank-ask", "rank.ask", rank::ask);
    ask.disableProperty().bind(rank.readyProperty().not());
    help.setWrapText(true);
    help.setMinHeight(USE_PREF_SIZE);
    help.getStyleClass().add(Styles.TEXT_MUTED);
    FlowPane row = new FlowPane(12, 6, kinds, run, ask, kept, show, leave);
    row.setAlignment(Pos.CENTER_LEFT);
    folds = new FoldsRow(rank.folds(), messages);
    getChildren().addAll(row, folds, help);
    visibleProperty().addListener((value, before, now) -> update());
    rank.runs().chosenProperty().addListener(observable -> rank.folds().refresh());
    InvalidationListener changed = observable -> update();
    rank.kindProperty().addListener(changed);
    rank.keptProperty().addListener(changed);
    rank.shownProperty().addListener(changed);
    messages.language().addListener(changed);
    update();
  }

  private void button(Button button, String id, String key, Runnable action) {
    button.setId(id);
    button.getStyleClass().add(Styles.SMALL);
    button.textProperty().bind(messages.text(key));
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
  }

  private static String name(RankingKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private void update() {
    RankingKind kind = rank.kindProperty().get();
    Ranking now = rank.keptProperty().get();
    boolean shown = rank.shownProperty().get();
    visible(run, kind != RankingKind.DIVERSE);
    visible(folds, kind == RankingKind.DISPUTED && isVisible());
    visible(show, now != null && !shown);
    visible(leave, shown);
    help.setText(messages.get("kind." + name(kind) + ".help"));
    kept.setText(now == null ? messages.get("rank.none") : kept(now));
  }

  private String kept(Ranking now) {
    String source = now.source().isEmpty() ? messages.get("rank.itself") : now.source();
    return messages.get("rank.kept", source, age(now.made()), now.sentences().size());
  }

  private String age(String made) {
    try {
      long minutes = Math.max(0, Duration.between(Instant.parse(made), Instant.now()).toMinutes());
      return minutes < 1
          ? messages.get("age.now")
          : minutes < 120
              ? messages.get("age.minutes", minutes)
              : minutes < 48 * 60
                  ? messages.get("age.hours", minutes / 60)
                  : messages.get("age.days", minutes / (24 * 60));
    } catch (DateTimeParseException e) {
      return made;
    }
  }

  private static void visible(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
