package krelectra.app.corpus.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import krelectra.annotation.document.Range;
import krelectra.annotation.document.Sentence;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.StepName;
import krelectra.annotation.format.check.Check;
import krelectra.annotation.format.check.Finding;
import krelectra.annotation.format.check.Repair;
import krelectra.annotation.format.check.Repairs;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Target;
import krelectra.app.corpus.CorpusProblem;
import krelectra.app.corpus.CorpusViewModel;
import krelectra.app.corpus.Place;
import krelectra.app.task.BackgroundTask;
import krelectra.app.task.RunningTask;
import krelectra.app.task.TaskRunner;
import krelectra.store.StoredProject;
import org.jspecify.annotations.Nullable;

/** The check of the project at hand: findings by rule, and their repairs. */
public final class CheckViewModel {
  /** The most findings of a rule that are listed. */
  public static final int MOST = 2000;

  private static final int AROUND = 12;

  private final CorpusViewModel corpus;
  private final TaskRunner runner;
  private final ReadOnlyObjectWrapper<CheckState> state =
      new ReadOnlyObjectWrapper<>(new CheckState.Idle());
  private final ObservableList<RuleFindings> rules = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable RuleFindings> selected = new SimpleObjectProperty<>();
  private final ObservableList<PlannedRepair> planned = FXCollections.observableArrayList();
  private @Nullable RunningTask task;
  private @Nullable StoredProject checked;

  /** Checks nothing yet. */
  public CheckViewModel(CorpusViewModel corpus, TaskRunner runner) {
    this.corpus = corpus;
    this.runner = runner;
    corpus.projectProperty().subscribe(this::forget);
    corpus
        .revisionProperty()
        .addListener(
            observable -> {
              planned.clear();
              if (state.get() instanceof CheckState.Done done) {
                state.set(new CheckState.Done(done.errors(), done.warnings(), true));
              }
            });
    selected.subscribe(rule -> planned.clear());
  }

  private void forget(@Nullable StoredProject now) {
    if (checked != null && !checked.equals(now)) {
      cancel();
      checked = null;
      rules.clear();
      selected.set(null);
      planned.clear();
      state.set(new CheckState.Idle());
    }
  }

  public ReadOnlyObjectProperty<CheckState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** What was found, errors first, then by how much it is. */
  public ObservableList<RuleFindings> rules() {
    return rules;
  }

  /** The rule whose findings are shown; null for none. */
  public ObjectProperty<@Nullable RuleFindings> selectedProperty() {
    return selected;
  }

  /** What the repairs of the selected rule would do; empty until they are asked for. */
  public ObservableList<PlannedRepair> planned() {
    return planned;
  }

  /** Checks all documents. */
  public void run() {
    StoredProject project = corpus.projectProperty().get();
    cancel();
    if (project == null) {
      return;
    }
    checked = project;
    state.set(new CheckState.Running(-1));
    task =
        BackgroundTask.of(progress -> findings(project, progress))
            .onProgress(share -> state.set(new CheckState.Running(share)))
            .onSuccess(this::show)
            .onFailure(e -> state.set(new CheckState.Failed(CorpusProblem.sentence(e))))
            .startWith(runner);
  }

  private static final class Rule {
    private final List<Finding> findings = new ArrayList<>();
    private long count;
  }

  private static List<RuleFindings> findings(
      StoredProject project, BackgroundTask.Progress progress) throws IOException {
    Map<String, Rule> found = new LinkedHashMap<>();
    long all = Math.max(1, project.sentenceCount());
    long[] done = {0};
    Check.run(
        project.database().file(),
        documents ->
            project.eachDocument(
                document -> {
                  progress.check();
                  documents.add(document);
                  done[0] += document.sentences().size();
                  progress.report(Math.min(1, (double) done[0] / all));
                },
                (count, unknown) -> {}),
        project.layers(),
        project.tagsets(),
        finding -> {
          Rule rule =
              found.computeIfAbsent(finding.severity() + " " + finding.rule(), name -> new Rule());
          if (rule.count++ < MOST) {
            rule.findings.add(finding);
          }
        });
    List<RuleFindings> rules = new ArrayList<>();
    for (Rule rule : found.values()) {
      Finding first = rule.findings.getFirst();
      rules.add(new RuleFindings(first.rule(), first.severity(), rule.count, rule.findings));
    }
    rules.sort(
        java.util.Comparator.comparing(RuleFindings::severity)
            .thenComparing(RuleFindings::count, java.util.Comparator.reverseOrder()));
    return rules;
  }

  private void show(List<RuleFindings> found) {
    RuleFindings before = selected.get();
    rules.setAll(found);
    selected.set(
        found.stream()
            .filter(rule -> before != null && rule.rule().equals(before.rule()))
            .findFirst()
            .orElse(found.isEmpty() ? null : found.getFirst()));
    long errors = 0;
    long warnings = 0;
    for (RuleFindings rule : found) {
      errors += rule.severity() == Finding.Severity.ERROR ? rule.count() : 0;
      warnings += rule.severity() == Finding.Severity.WARNING ? rule.count() : 0;
    }
    state.set(new CheckState.Done(errors, warnings, false));
  }

  /** Gives up what is under way. */
  public void cancel() {
    if (task != null) {
      task.cancel();
      task = null;
    }
    if (state.get() instanceof CheckState.Running) {
      state.set(new CheckState.Cancelled());
    }
  }

  /** Sends the user to what a finding is about, if it is about one thing. */
  public void go(Finding finding) {
    if (!finding.subject().document().isEmpty()) {
      corpus.ask(
          (project, progress) -> place(project, finding.subject()),
          found -> found.ifPresent(place -> corpus.placeProperty().set(place)));
    }
  }

  private static Optional<Place> place(StoredProject project, Finding.Subject subject) {
    AnnotatedDocument annotated = project.document(subject.document()).orElse(null);
    if (annotated == null || annotated.sentences().isEmpty()) {
      return Optional.empty();
    }
    for (Label label : annotated.labels()) {
      if (label.id().equals(subject.item())) {
        return Optional.of(place(annotated, label));
      }
    }
    String sentence =
        annotated.sentences().stream()
            .map(Sentence::id)
            .filter(subject.item()::equals)
            .findFirst()
            .orElse(annotated.sentences().getFirst().id());
    return Optional.of(new Place(subject.document(), sentence, null));
  }

  private static Place place(AnnotatedDocument annotated, Label label) {
    Range extent = label.extent();
    String sentence = annotated.sentences().getFirst().id();
    switch (label.target()) {
      case Target.OfSentence(String id) -> sentence = id;
      case Target.OfPair(String first, String second) -> sentence = first;
      case Target.OfRelation(String source, String target) -> {
        for (Label joined : annotated.labels()) {
          if (joined.id().equals(source) && joined.extent() != null) {
            return place(annotated, joined);
          }
        }
      }
      default -> {
        for (Sentence each : annotated.sentences()) {
          if (extent != null && each.range().start() <= extent.start()) {
            sentence = each.id();
          }
        }
      }
    }
    return new Place(annotated.document().id(), sentence, extent);
  }

  /** Finds out what the repairs of the selected rule would do. */
  public void plan() {
    RuleFindings rule = selected.get();
    if (rule != null && rule.isRepairable()) {
      corpus.ask(
          (project, progress) -> planned(project, rule, progress),
          found -> {
            if (rule.equals(selected.get())) {
              planned.setAll(found);
            }
          });
    }
  }

  private static List<PlannedRepair> planned(
      StoredProject project, RuleFindings rule, BackgroundTask.Progress progress) {
    Set<String> documents = new LinkedHashSet<>();
    rule.findings().forEach(finding -> documents.add(finding.subject().document()));
    List<PlannedRepair> planned = new ArrayList<>();
    for (String document : documents) {
      progress.check();
      project
          .document(document)
          .ifPresent(
              annotated -> {
                for (Repair repair : Repairs.of(annotated, rule.rule())) {
                  planned.add(planned(annotated, repair));
                }
              });
    }
    return planned;
  }

  private static PlannedRepair planned(AnnotatedDocument annotated, Repair repair) {
    String text = annotated.document().text();
    Range extent = repair.before().extent();
    String context =
        extent == null
            ? ""
            : text.substring(
                    Math.max(0, extent.start() - AROUND),
                    Math.min(text.length(), extent.end() + AROUND))
                .replaceAll("\\s+", " ");
    Label after = repair.after();
    return new PlannedRepair(
        repair, context, surface(repair.before(), text), after == null ? "" : surface(after, text));
  }

  private static String surface(Label label, String text) {
    List<String> parts = label.target().ranges().stream().map(range -> range.of(text)).toList();
    return String.join(" … ", parts);
  }

  /** Makes the repairs that were planned, as one step that can be undone, and checks anew. */
  public void repair() {
    RuleFindings rule = selected.get();
    List<Edit> edits = planned.stream().map(plan -> plan.repair().edit()).toList();
    if (rule == null || edits.isEmpty()) {
      return;
    }
    planned.clear();
    String author = corpus.author();
    corpus.change(
        project ->
            project.apply(
                new Edit.Bulk(StepName.of("repair", rule.rule(), edits.size()).text(), edits),
                author),
        this::run);
  }
}
