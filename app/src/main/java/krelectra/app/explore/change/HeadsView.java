package krelectra.app.explore.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import krelectra.app.explore.attention.Head;
import krelectra.app.figure.DataTable;
import krelectra.app.language.Messages;
import krelectra.app.look.Theme;
import krelectra.app.picture.CanvasPen;
import krelectra.app.picture.Drawing;
import krelectra.inference.analysis.change.HeadChanges;
import org.jspecify.annotations.Nullable;

/** How much each head changed; the one that is clicked before, after, and the difference. */
final class HeadsView extends Region {
  private static final double LEAST_HEIGHT = 180;

  private final ChangeViewModel model;
  private final Messages messages;
  private final ObservableValue<Theme> theme;
  private final java.util.function.Consumer<String> told;
  private final Canvas canvas = new Canvas();
  private @Nullable HeadsPainter painted;

  /**
   * Shows what the view model found.
   *
   * @param told takes what is under the pointer, or what there is to know, in words
   */
  HeadsView(
      ChangeViewModel model,
      Messages messages,
      ObservableValue<Theme> theme,
      java.util.function.Consumer<String> told) {
    this.model = model;
    this.messages = messages;
    this.theme = theme;
    this.told = told;
    setId("change-heads");
    setMinSize(0, LEAST_HEIGHT);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    canvas.setManaged(false);
    getChildren().add(canvas);
    theme.subscribe(now -> requestLayout());
    model.headProperty().subscribe(now -> changed());
    model.stateProperty().subscribe(now -> changed());
    model.explore().unitProperty().subscribe(now -> requestLayout());
    model.explore().specialsProperty().subscribe(now -> requestLayout());
    messages.language().subscribe(now -> changed());
    setOnMouseMoved(this::moved);
    setOnMouseExited(event -> tell());
    setOnMouseClicked(
        event -> {
          requestFocus();
          Head head = at(event);
          if (head != null) {
            model.headProperty().set(head);
          }
        });
    setOnKeyPressed(this::pressed);
  }

  private @Nullable Head at(MouseEvent event) {
    HeadsPainter now = painted;
    return now == null ? null : now.place().head(event.getX(), event.getY());
  }

  private Optional<HeadsPainter> painter(double width, double height) {
    if (!(model.stateProperty().get() instanceof ChangeState.Ready(ShownChange shown))) {
      return Optional.empty();
    }
    HeadChanges heads = shown.change().heads();
    Head head = model.headProperty().get();
    if (head.layer() >= heads.layers() || head.index() >= heads.heads()) {
      return Optional.empty();
    }
    ShownChange.HeadMaps maps =
        shown.maps(
            head.layer(),
            head.index(),
            model.explore().unitProperty().get(),
            model.explore().specialsProperty().get());
    HeadsPlace place =
        HeadsPlace.in(width, height, heads.layers(), heads.heads(), Math.max(1, maps.size()));
    var titles =
        new HeadsPainter.Titles(
            messages.get("heads.grid"),
            messages.get("heads.before", name(head)),
            messages.get("heads.after"),
            messages.get("heads.difference"));
    return Optional.of(new HeadsPainter(place, heads, maps, head, titles));
  }

  /** As it is said everywhere: layer and head, from 1. */
  private static String name(Head head) {
    return (head.layer() + 1) + "-" + (head.index() + 1);
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    canvas.getGraphicsContext2D().clearRect(0, 0, getWidth(), getHeight());
    painted = painter(getWidth(), getHeight()).orElse(null);
    if (painted != null) {
      painted.paint(new CanvasPen(canvas.getGraphicsContext2D()), theme.getValue());
    }
  }

  private void tell() {
    if (model.stateProperty().get() instanceof ChangeState.Ready(ShownChange shown)) {
      HeadChanges heads = shown.change().heads();
      Head head = model.headProperty().get();
      int most = heads.ranked().getFirst();
      Head first = new Head(most / heads.heads(), most % heads.heads());
      boolean isThere = head.layer() < heads.layers() && head.index() < heads.heads();
      Head now = isThere ? head : first;
      String sentence =
          messages.get(
              "heads.about",
              name(now),
              number(heads.at(now.layer(), now.index())),
              name(first),
              number(heads.values()[most]));
      setAccessibleText(sentence);
      told.accept(sentence);
    }
  }

  private void changed() {
    tell();
    requestLayout();
  }

  private void moved(MouseEvent event) {
    HeadsPainter now = painted;
    Head head = at(event);
    int pair = now == null ? -1 : now.place().pair(event.getX(), event.getY());
    if (now != null && head != null) {
      told.accept(
          messages.get(
              "heads.one", name(head), number(now.heads().at(head.layer(), head.index()))));
    } else if (now != null && pair >= 0) {
      int from = pair / now.maps().size();
      int to = pair % now.maps().size();
      told.accept(
          messages.get(
              "heads.pair",
              now.maps().labels().get(from),
              now.maps().labels().get(to),
              number(now.maps().before()[pair]),
              number(now.maps().after()[pair]),
              String.format(Locale.ROOT, "%+.3f", now.maps().difference(from, to))
                  .replace('-', '−')));
    } else {
      tell();
    }
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  private void pressed(KeyEvent event) {
    HeadsPainter now = painted;
    if (now == null) {
      return;
    }
    Head head = now.head();
    Head next =
        switch (event.getCode()) {
          case LEFT -> new Head(head.layer(), head.index() - 1);
          case RIGHT -> new Head(head.layer(), head.index() + 1);
          case UP -> new Head(head.layer() - 1, head.index());
          case DOWN -> new Head(head.layer() + 1, head.index());
          default -> head;
        };
    boolean inside =
        0 <= next.layer()
            && next.layer() < now.heads().layers()
            && 0 <= next.index()
            && next.index() < now.heads().heads();
    if (!next.equals(head) && inside) {
      model.headProperty().set(next);
      event.consume();
    }
  }

  /** All of it for any pen. */
  Optional<Drawing> drawing(double width, double height) {
    Theme look = theme.getValue();
    return painter(width, height)
        .map(
            all ->
                new Drawing(
                    width, height, look.palette().background(), pen -> all.paint(pen, look)));
  }

  /** The change of every head. */
  static DataTable data(HeadChanges heads) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (int head = 0; head < heads.values().length; head++) {
      rows.add(
          Arrays.asList(head / heads.heads() + 1, head % heads.heads() + 1, heads.values()[head]));
    }
    return new DataTable(List.of("layer", "head", "change"), rows);
  }
}
