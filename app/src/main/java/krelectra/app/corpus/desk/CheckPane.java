package krelectra.app.corpus.desk;

import atlantafx.base.theme.Styles;
import javafx.beans.InvalidationListener;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import krelectra.annotation.format.check.Finding;
import krelectra.app.corpus.check.CheckState;
import krelectra.app.corpus.check.CheckViewModel;
import krelectra.app.corpus.check.PlannedRepair;
import krelectra.app.corpus.check.RuleFindings;
import krelectra.app.language.Messages;
import org.jspecify.annotations.Nullable;

/** Checks the project at hand. */
final class CheckPane extends VBox {
  private final CorpusDesk desk;
  private final CheckViewModel check;
  private final Messages messages;
  private final Label said = new Label();
  private final ProgressBar bar = new ProgressBar();
  private final ListView<RuleFindings> rules = new ListView<>();
  private final ListView<Finding> findings = new ListView<>();
  private final ListView<PlannedRepair> repairs = new ListView<>();
  private final TextButton run;
  private final TextButton cancel;
  private final TextButton plan;
  private final TextButton repair;

  CheckPane(CorpusDesk desk, Messages messages) {
    this.desk = desk;
    this.check = desk.check();
    this.messages = messages;
    getStyleClass().add("corpus-tool");
    run = new TextButton("check-run", messages.text("check.run"), check::run);
    cancel = new TextButton("check-cancel", messages.text("work.cancel"), check::cancel);
    plan = new TextButton("check-plan", messages.text("check.plan"), check::plan);
    repair = new TextButton("check-repair", messages.text("check.repair"), check::repair);
    repair.getStyleClass().add(Styles.ACCENT);
    said.setId("check-said");
    said.setWrapText(true);
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.accessibleTextProperty().bind(said.textProperty());
    buildRules();
    buildFindings();
    repairs.setId("check-repairs");
    repairs.setItems(check.planned());
    repairs.setCellFactory(view -> new WrappedCell<>(this::repair));
    repairs.setPrefHeight(150);
    repairs.accessibleTextProperty().bind(messages.text("check.planned"));
    HBox top = new HBox(6, run, cancel);
    HBox below = new HBox(6, plan, repair);
    below.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(top, said, bar, rules, findings, below, repairs);
    InvalidationListener changed = observable -> update();
    check.stateProperty().addListener(changed);
    check.selectedProperty().addListener(changed);
    check.planned().addListener(changed);
    desk.corpus().projectProperty().addListener(changed);
    messages
        .language()
        .addListener(
            observable -> {
              update();
              rules.refresh();
              repairs.refresh();
            });
    update();
  }

  private void buildRules() {
    rules.setId("check-rules");
    rules.setItems(check.rules());
    rules.setCellFactory(
        view ->
            new WrappedCell<>(
                rule ->
                    messages.get(
                        rule.severity() == Finding.Severity.ERROR ? "check.error" : "check.warning",
                        FindingTexts.rule(rule.rule(), messages),
                        rule.count())));
    rules.setPrefHeight(150);
    rules.setMinHeight(80);
    rules.accessibleTextProperty().bind(messages.text("check.rules"));
    rules
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (value, before, now) -> {
              if (now != null) {
                check.selectedProperty().set(now);
              }
            });
  }

  private void buildFindings() {
    findings.setId("check-findings");
    findings.setCellFactory(
        view -> new WrappedCell<>(finding -> FindingTexts.of(finding, messages)));
    findings.accessibleTextProperty().bind(messages.text("check.findings"));
    VBox.setVgrow(findings, Priority.ALWAYS);
    findings.setMinHeight(80);
    findings.setOnMouseClicked(event -> go());
    findings.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            go();
            event.consume();
          }
        });
  }

  private void go() {
    Finding finding = findings.getSelectionModel().getSelectedItem();
    if (finding != null) {
      check.go(finding);
    }
  }

  private String repair(PlannedRepair planned) {
    return planned.after().isEmpty()
        ? messages.get("check.goes", planned.before(), planned.context())
        : messages.get("check.becomes", planned.before(), planned.after(), planned.context());
  }

  private void update() {
    CheckState state = check.stateProperty().get();
    boolean running = state instanceof CheckState.Running;
    said.setText(sentence(state));
    WorkLine.shown(bar, running);
    bar.setProgress(state instanceof CheckState.Running now ? now.share() : -1);
    run.setDisable(running || desk.corpus().projectProperty().get() == null);
    WorkLine.shown(cancel, running);
    RuleFindings rule = check.selectedProperty().get();
    if (rule == null) {
      rules.getSelectionModel().clearSelection();
      findings.getItems().clear();
    } else {
      if (!rule.equals(rules.getSelectionModel().getSelectedItem())) {
        rules.getSelectionModel().select(rule);
      }
      if (!findings.getItems().equals(rule.findings())) {
        findings.setItems(FXCollections.observableArrayList(rule.findings()));
      }
    }
    boolean found = !check.rules().isEmpty();
    WorkLine.shown(rules, found);
    WorkLine.shown(findings, found);
    WorkLine.shown(plan, rule != null && rule.isRepairable());
    WorkLine.shown(repair, !check.planned().isEmpty());
    WorkLine.shown(repairs, !check.planned().isEmpty());
  }

  private String sentence(CheckState state) {
    return switch (state) {
      case CheckState.Idle idle ->
          desk.corpus().projectProperty().get() == null
              ? messages.get("side.none")
              : messages.get("check.idle");
      case CheckState.Running now -> messages.get("check.running");
      case CheckState.Cancelled now -> messages.get("check.cancelled");
      case CheckState.Failed failed -> messages.fault(failed.sentence());
      case CheckState.Done done -> {
        String found =
            done.errors() + done.warnings() == 0
                ? messages.get("check.clean")
                : messages.get("check.done", done.errors(), done.warnings());
        yield done.isOld() ? found + " " + messages.get("check.old") : found;
      }
    };
  }

  /** A cell whose text takes as many lines as it needs. */
  static final class WrappedCell<T> extends ListCell<T> {
    private final java.util.function.Function<T, String> text;

    WrappedCell(java.util.function.Function<T, String> text) {
      this.text = text;
      setWrapText(true);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
      super.updateItem(item, empty);
      setText(item == null ? "" : text.apply(item));
    }
  }
}
