package krelectra.app.explore.compare;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import krelectra.app.language.Messages;
import krelectra.inference.analysis.comparison.Measure;

/** A file's pairs in a table that can be sorted; a double click or Enter shows one in full. */
final class PairsView extends VBox {
  private final PairsViewModel model;
  private final Messages messages;
  private final Label said = new Label();
  private final Label empty = new Label();
  private final ProgressBar progress = new ProgressBar();
  private final Button cancel = new Button();
  private final Button export = new Button();
  private final Label summary = new Label();
  private final Tooltip labels = new Tooltip();

  /**
   * A table of pairs.
   *
   * @param shown is called when a pair is about to be shown in full
   */
  PairsView(PairsViewModel model, Messages messages, CompareDialogs dialogs, Runnable shown) {
    this.model = model;
    this.messages = messages;
    setMinSize(0, 0);
    Button open = button(new Button(), "open-pairs", "pairs.open");
    open.setOnAction(event -> dialogs.openPairs().ifPresent(model::open));
    button(cancel, "cancel-pairs", "cancel");
    cancel.setOnAction(event -> model.cancel());
    button(export, "export-pairs", "pairs.export");
    export.setOnAction(event -> dialogs.saveTable().ifPresent(model::export));
    export.disableProperty().bind(Bindings.isEmpty(model.results()));
    said.setId("pairs-said");
    said.setMinWidth(0);
    said.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(said, Priority.ALWAYS);
    progress.setPrefWidth(120);
    HBox bar = new HBox(8, open, export, said, progress, cancel);
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.getStyleClass().add("pairs-bar");
    summary.setId("pairs-summary");
    summary.getStyleClass().add("pairs-summary");
    summary.setWrapText(true);
    summary.setMinHeight(USE_PREF_SIZE);
    labels.setWrapText(true);
    labels.setMaxWidth(640);
    PairsTable table =
        new PairsTable(
            model.results(),
            messages,
            pair -> {
              model.show(pair);
              shown.run();
            });
    empty.setWrapText(true);
    table.setPlaceholder(empty);
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().addAll(bar, table, summary);
    InvalidationListener changed = observable -> update();
    model.stateProperty().addListener(changed);
    model.summaryProperty().addListener(changed);
    model.exportedProperty().addListener(changed);
    messages.language().addListener(changed);
    update();
  }

  private Button button(Button button, String id, String key) {
    button.setId(id);
    button.textProperty().bind(messages.text(key));
    button.getStyleClass().add(Styles.SMALL);
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }

  private void update() {
    PairsState state = model.stateProperty().get();
    boolean runs = state instanceof PairsState.Running || state instanceof PairsState.Reading;
    show(progress, runs);
    show(cancel, runs);
    progress.setProgress(
        state instanceof PairsState.Running r && r.all() > 0 ? r.done() / (double) r.all() : -1);
    said.setText(sentence(state));
    empty.setText(messages.get(runs ? "pairs.wait" : "pairs.empty"));
    List<String> parts = new ArrayList<>();
    for (Measure measure : List.of(Measure.RTD_MEAN, Measure.GENERATOR, Measure.DISCRIMINATOR)) {
      model
          .summaryProperty()
          .get()
          .counts(measure)
          .ifPresent(
              counts ->
                  parts.add(
                      messages.get(
                          "pairs.summary",
                          messages.get("short." + measure.key()),
                          counts.first(),
                          counts.first() + counts.second() + counts.ties(),
                          String.format(Locale.ROOT, "%.1f", 100 * counts.share()),
                          String.format(Locale.ROOT, "%+.4f", counts.meanDifference()))));
    }
    summary.setText(String.join("   ·   ", parts));
    show(summary, !parts.isEmpty());
    sayLabels(runs);
  }

  /** Counted only when all are there. */
  private void sayLabels(boolean runs) {
    List<String> lines = new ArrayList<>();
    if (!runs) {
      model
          .labels()
          .forEach(
              (label, counted) ->
                  counted
                      .counts(Measure.RTD_MEAN)
                      .ifPresent(
                          counts ->
                              lines.add(
                                  messages.get(
                                      "pairs.label",
                                      label.isEmpty() ? PartText.NONE : label,
                                      counted.pairs(),
                                      share(counts.share()),
                                      share(
                                          counted
                                              .counts(Measure.GENERATOR)
                                              .map(each -> each.share())
                                              .orElse(Double.NaN)),
                                      share(
                                          counted
                                              .counts(Measure.DISCRIMINATOR)
                                              .map(each -> each.share())
                                              .orElse(Double.NaN))))));
    }
    labels.setText(String.join("\n", lines.subList(0, Math.min(40, lines.size()))));
    summary.setTooltip(lines.isEmpty() ? null : labels);
  }

  private static String share(double share) {
    return Double.isNaN(share) ? PartText.NONE : String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  private String sentence(PairsState state) {
    PairsViewModel.ExportResult done = model.exportedProperty().get();
    if (done != null) {
      String failure = done.failure();
      return failure == null
          ? messages.get("pairs.exported", done.file().toString())
          : failure.isEmpty() ? messages.get("failed") : failure;
    }
    return switch (state) {
      case PairsState.None none -> "";
      case PairsState.NoModel none -> messages.get("state.noModel");
      case PairsState.Reading reading -> messages.get("pairs.reading", name(reading.file()));
      case PairsState.Running running ->
          messages.get("pairs.running", name(running.file()), running.done(), running.all());
      case PairsState.Ready ready ->
          messages.get("pairs.ready", name(ready.file()), model.results().size())
              + (model.withGeneratorProperty().get()
                  ? ""
                  : " " + messages.get("pairs.noGenerator"));
      case PairsState.Stopped stopped ->
          messages.get("pairs.stopped", name(stopped.file()), model.results().size());
      case PairsState.Failed failed ->
          failed.sentence() == null ? messages.get("failed") : messages.fault(failed.sentence());
    };
  }

  private static String name(Path file) {
    return Objects.toString(file.getFileName(), file.toString());
  }

  private static void show(javafx.scene.Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }
}
