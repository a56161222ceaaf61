package krelectra.app.explore.change;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import krelectra.app.explore.attribution.AttributionStrip;
import krelectra.app.explore.attribution.UnitValues;
import krelectra.app.language.Messages;
import krelectra.app.look.Theme;
import krelectra.inference.analysis.change.Verdict;
import krelectra.inference.text.Unit;
import krelectra.inference.training.finetuning.RunStages;
import org.jspecify.annotations.Nullable;

/** What the prediction owes to each unit, at two states of the run. */
final class VerdictView extends VBox {
  private final ChangeViewModel model;
  private final Messages messages;
  private final Label note = sentence();
  private final Label now = sentence();
  private final Label then = sentence();
  private final AttributionStrip tuned;
  private final AttributionStrip earlier;

  VerdictView(ChangeViewModel model, Messages messages, ObservableValue<Theme> theme) {
    super(8);
    this.model = model;
    this.messages = messages;
    setId("change-verdict");
    note.setId("change-verdict-note");
    note.getStyleClass().add(Styles.TEXT_MUTED);
    now.setId("change-verdict-now");
    then.setId("change-verdict-then");
    tuned = new AttributionStrip(theme, model.explore().selection()::select);
    tuned.setId("change-attribution");
    earlier = new AttributionStrip(theme, model.explore().selection()::select);
    earlier.setId("change-attribution-earlier");
    ScrollPane scroll = new ScrollPane(new VBox(8, now, tuned, then, earlier));
    scroll.setFitToWidth(true);
    getChildren().addAll(note, scroll);
    model.stateProperty().subscribe(state -> update());
    model.explore().unitProperty().subscribe(unit -> update());
    messages.language().subscribe(language -> update());
  }

  private static Label sentence() {
    Label label = new Label();
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  private void update() {
    if (!(model.stateProperty().get() instanceof ChangeState.Ready(ShownChange shown))) {
      return;
    }
    Verdict after = shown.change().verdict();
    Verdict before = shown.change().earlier();
    note.setText(messages.get(after == null ? "verdict.none" : "verdict.note"));
    Unit unit = model.explore().unitProperty().get();
    float[] values = after == null ? new float[0] : shown.sums(after.attribution().values(), unit);
    float[] others =
        before == null ? new float[0] : shown.sums(before.attribution().values(), unit);
    float greatest = Math.max(UnitValues.greatest(values), UnitValues.greatest(others));
    show(now, tuned, after, values, greatest, shown, model.stageProperty().get());
    show(then, earlier, before, others, greatest, shown, model.earlierProperty().get());
  }

  /** Both on one scale of colours. */
  private void show(
      Label label,
      AttributionStrip strip,
      @Nullable Verdict verdict,
      float[] values,
      float greatest,
      ShownChange shown,
      RunStages.@Nullable Stage stage) {
    boolean has = verdict != null && stage != null;
    label.setVisible(has);
    label.setManaged(has);
    strip.setVisible(has);
    strip.setManaged(has);
    if (verdict != null && stage != null) {
      label.setText(words(verdict, stage));
      Unit unit = model.explore().unitProperty().get();
      boolean specials = model.explore().specialsProperty().get();
      strip.show(new UnitValues(shown.units(unit), values, Set.of(), greatest), specials);
    }
  }

  private String words(Verdict verdict, RunStages.Stage stage) {
    String name = new StageName(messages).of(stage);
    if (verdict.labels().isEmpty()) {
      return messages.get("verdict.score", name, number(verdict.outputs()[0]));
    }
    String all =
        IntStream.range(0, verdict.labels().size())
            .mapToObj(i -> verdict.labels().get(i) + " " + number(verdict.outputs()[i]))
            .collect(Collectors.joining(", "));
    return messages.get("verdict.class", name, all, verdict.labels().get(verdict.explained()));
  }

  private static String number(float value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  /** The strip of the tuned model, to be exported. */
  AttributionStrip strip() {
    return tuned;
  }
}
