package krelectra.app.finetune;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import krelectra.annotation.quality.LearningCurve;
import krelectra.app.language.Messages;
import krelectra.app.look.Theme;
import krelectra.app.run.RunMetrics;
import krelectra.app.run.RunState;
import krelectra.app.run.RunSummary;
import krelectra.inference.training.Remaining;

/** Whether labelling more is worth it: the learning curve, and what it says in a sentence. */
final class MoreLabelsView extends VBox {
  /** Of the run's own time: three runs each on 25, 50, 75 and 100 % of its labels. */
  private static final double COST = 7.5;

  private final FineTuneViewModel model;
  private final Messages messages;
  private final RunText text;
  private final Label verdict = new Label();
  private final Label state = new Label();
  private final Button ask = new Button();
  private final ChartsPane chart;

  MoreLabelsView(FineTuneViewModel model, Messages messages, ObservableValue<Theme> theme) {
    super(10);
    this.model = model;
    this.messages = messages;
    this.text = new RunText(messages);
    this.chart = new ChartsPane(theme);
    getStyleClass().add("run-tab");
    setId("more-labels");
    verdict.setId("more-verdict");
    verdict.setWrapText(true);
    verdict.setMinHeight(USE_PREF_SIZE);
    state.setId("more-state");
    state.setWrapText(true);
    state.setMinHeight(USE_PREF_SIZE);
    state.getStyleClass().add(Styles.TEXT_MUTED);
    ask.setId("more-ask");
    ask.textProperty().bind(messages.text("more.ask"));
    ask.getStyleClass().add(Styles.SMALL);
    ask.setOnAction(event -> model.askCurve());
    VBox.setVgrow(chart, Priority.ALWAYS);
    getChildren().addAll(verdict, state, ask, chart);
    model.moreLabelsProperty().addListener((value, before, now) -> update());
    model.detailProperty().addListener((value, before, now) -> update());
    messages.language().addListener(observable -> update());
    update();
  }

  private void update() {
    MoreLabels now = model.moreLabelsProperty().get();
    RunDetail detail = model.detailProperty().get();
    boolean isDone = detail != null && detail.summary().state() == RunState.DONE;
    String outlook = detail != null && isDone ? cost(detail) : messages.get("more.later");
    boolean goesOn = now.asked().filter(MoreLabelsView::isUnderWay).isPresent();
    show(ask, isDone && model.canTrainAgain() && now.found().isEmpty() && !goesOn);
    show(verdict, now.found().isPresent());
    show(chart, now.found().isPresent());
    now.found().ifPresent(this::show);
    state.setText(
        now.found().isPresent()
            ? messages.get("more.help")
            : now.asked().map(this::progress).orElse(outlook));
  }

  private static boolean isUnderWay(RunSummary runs) {
    return runs.state().isAtWork() || runs.state() == RunState.WAITING;
  }

  private String progress(RunSummary runs) {
    return runs.state() == RunState.RUNNING
        ? messages.get("more.running", runs.step(), runs.steps())
        : text.line(runs);
  }

  private String cost(RunDetail detail) {
    double seconds = detail.metrics().seconds();
    return model.canTrainAgain()
        ? Double.isNaN(seconds)
            ? messages.get("more.cost.unknown", MoreLabels.runs(detail.summary().folder()).runs())
            : messages.get(
                "more.cost",
                MoreLabels.runs(detail.summary().folder()).runs(),
                Remaining.text(COST * seconds))
        : messages.get("versions.none");
  }

  private void show(MoreLabels.Found found) {
    LearningCurve.Outlook outlook = found.outlook();
    verdict.setText(
        messages.get(
            Double.isNaN(outlook.low())
                ? "more.unsure"
                : outlook.low() > outlook.now() ? "more.yes" : "more.perhaps",
            outlook.size(),
            found.labels(),
            found.measure(),
            three(outlook.expected()),
            three(outlook.now()),
            three(outlook.low()),
            three(outlook.high())));
    List<RunMetrics.Point> means = new ArrayList<>();
    found.means().forEach((size, score) -> means.add(new RunMetrics.Point(size, score)));
    List<RunMetrics.Point> expected = new ArrayList<>(List.of(means.getLast()));
    expected.add(new RunMetrics.Point(outlook.size(), outlook.expected()));
    chart.show(
        new ChartsPane.Content(
            messages.get("tab.more"),
            List.of(
                new ChartsPane.Chart(
                    messages.get("more.chart", found.measure()),
                    messages.get("more.axis"),
                    List.of(
                        new ChartsPane.NamedPoints(messages.get("more.measured"), means, true),
                        new ChartsPane.NamedPoints(
                            messages.get("more.expected"), expected, true)))),
            List.of()));
  }

  private static String three(double number) {
    return String.format(Locale.ROOT, "%.3f", number);
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
