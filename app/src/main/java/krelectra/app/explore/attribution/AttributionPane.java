package krelectra.app.explore.attribution;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import krelectra.app.explore.ExploreViewModel;
import krelectra.app.explore.ExploredFacts;
import krelectra.app.explore.Placeholder;
import krelectra.app.explore.TextUnit;
import krelectra.app.figure.DataTable;
import krelectra.app.figure.Fact;
import krelectra.app.figure.Figure;
import krelectra.app.figure.FigureSource;
import krelectra.app.language.Messages;
import krelectra.app.look.Theme;
import krelectra.app.picture.Drawing;
import krelectra.inference.analysis.attribution.Attribution;
import krelectra.inference.analysis.attribution.Method;
import krelectra.inference.text.Span;
import org.jspecify.annotations.Nullable;

/** The attribution of an output: what is explained, the units on their colours, and the sums. */
public final class AttributionPane extends BorderPane implements FigureSource {
  private static final double WIDTH = 900;

  private final ExploreViewModel explore;
  private final AttributionViewModel model;
  private final Messages messages;
  private final AttributionStrip strip;
  private final ScrollPane scroll = new ScrollPane();
  private final Placeholder placeholder;
  private final Button retry = new Button();
  private final Button cancel = new Button();
  private final ProgressBar busy = new ProgressBar();
  private final Label sums = new Label();

  /**
   * Makes the pane; it is watched while it is in a window and visible.
   *
   * @param messages of any package
   */
  public AttributionPane(
      ExploreViewModel explore,
      AttributionViewModel model,
      Messages messages,
      ObservableValue<Theme> theme) {
    this.explore = explore;
    this.model = model;
    this.messages = messages.of(AttributionPane.class);
    getStyleClass().add("attribution-pane");
    getStylesheets()
        .add(
            Objects.requireNonNull(AttributionPane.class.getResource("attribution.css"))
                .toExternalForm());
    setMinSize(0, 0);
    strip = new AttributionStrip(theme, explore.selection()::select);
    scroll.setContent(strip);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    retry.setId("attribution-retry");
    retry.textProperty().bind(this.messages.text("retry"));
    retry.setOnAction(event -> model.retry());
    cancel.setId("attribution-cancel");
    cancel.textProperty().bind(this.messages.text("cancel"));
    cancel.setOnAction(event -> model.cancel());
    busy.setMaxWidth(180);
    placeholder = new Placeholder(busy, cancel, retry);
    placeholder.setId("attribution-placeholder");
    sums.setId("attribution-sums");
    sums.getStyleClass().add(Styles.TEXT_MUTED);
    sums.setWrapText(true);
    sums.setMinHeight(USE_PREF_SIZE);
    setTop(new AttributionControls(model, this.messages));
    setCenter(new StackPane(new VBox(8, sums, scroll), placeholder));
    model.stateProperty().subscribe(this::update);
    explore.specialsProperty().addListener(observable -> update());
    this.messages.language().addListener(observable -> update());
    update();
  }

  private void update() {
    AttributionState state = model.stateProperty().get();
    boolean isReady = state instanceof AttributionState.Ready;
    placeholder.setVisible(!isReady);
    scroll.setVisible(isReady);
    sums.setVisible(isReady);
    boolean isWorking = state instanceof AttributionState.Working;
    show(busy, isWorking);
    show(cancel, isWorking);
    show(
        retry,
        state instanceof AttributionState.Failed || state instanceof AttributionState.Cancelled);
    Explained explained = state instanceof AttributionState.Ready ready ? ready.explained() : null;
    strip.show(explained == null ? null : explained.shares(), explore.specialsProperty().get());
    switch (state) {
      case AttributionState.NoText none -> say("empty", messages.get("empty.text"));
      case AttributionState.NothingSelected none -> say("nothing", messages.get("nothing.text"));
      case AttributionState.Working working -> say("working", messages.get("working.text"));
      case AttributionState.Cancelled cancelled -> say("cancelled", messages.get("cancelled.text"));
      case AttributionState.Failed failed -> {
        String sentence = failed.sentence();
        say("failed", sentence == null ? messages.get("failed.text") : messages.fault(sentence));
      }
      case AttributionState.Ready ready -> {
        sums.setText(sums(ready.explained()));
        strip.setAccessibleText(accessible(ready.explained()));
      }
    }
  }

  private void say(String key, String sentence) {
    placeholder.say(messages.get(key + ".title"), sentence);
  }

  private static void show(javafx.scene.Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  private String sums(Explained explained) {
    Attribution found = explained.attribution();
    String kind = found.method().name().toLowerCase(Locale.ROOT);
    String what = explained.explained().isEmpty() ? "sums.label" : "sums.replaced";
    return messages.get(what, explained.target(), number(found.output()))
        + " "
        + messages.get("sums." + kind, number(found.baseline()), number((float) found.gap()))
        + " "
        + messages.get("sums.colours");
  }

  private String accessible(Explained explained) {
    StringBuilder text = new StringBuilder(sums(explained));
    for (int u = 0; u < explained.values().length; u++) {
      if (!Float.isNaN(explained.values()[u])) {
        text.append(' ').append(explained.units().get(u).label());
        text.append(' ').append(number(explained.values()[u])).append('.');
      }
    }
    return text.toString();
  }

  private static String number(float value) {
    return AttributionPainter.number(value);
  }

  /** The units on their colours for any pen; none if nothing is explained. */
  public Optional<Drawing> drawing(double width) {
    return model.stateProperty().get() instanceof AttributionState.Ready
        ? strip.drawing(width)
        : Optional.empty();
  }

  @Override
  public Optional<Figure> figure() {
    if (!(model.stateProperty().get() instanceof AttributionState.Ready ready)) {
      return Optional.empty();
    }
    Explained explained = ready.explained();
    Attribution found = explained.attribution();
    List<Fact> facts = new ArrayList<>(ExploredFacts.of(explore, messages));
    String kind = found.method().name().toLowerCase(Locale.ROOT);
    facts.add(new Fact("target", explained.target()));
    facts.add(new Fact("output", number(found.output())));
    facts.add(new Fact("method", messages.get("method." + kind)));
    if (found.method() == Method.INTEGRATED_GRADIENTS) {
      facts.add(new Fact("steps", Integer.toString(found.steps())));
      facts.add(new Fact("baseline", "[PAD] " + number(found.baseline())));
      facts.add(new Fact("gap", number((float) found.gap())));
    }
    String title = explore.textProperty().get();
    return strip
        .drawing(WIDTH)
        .map(drawing -> new Figure("attribution", title, drawing, facts, data(explained)));
  }

  private static DataTable data(Explained explained) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (int u = 0; u < explained.values().length; u++) {
      TextUnit unit = explained.units().get(u);
      Span span = unit.span();
      rows.add(
          Arrays.asList(
              unit.segment(),
              span == null ? null : span.start(),
              span == null ? null : span.end(),
              unit.label(),
              explained.values()[u]));
    }
    return new DataTable(List.of("segment", "start", "end", "unit", "attribution"), rows);
  }
}
