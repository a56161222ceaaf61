package krelectra.app.loop.suggestion;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Value;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.layer.LayerKind;
import krelectra.inference.Cancellation;
import krelectra.inference.text.MorphemeAnalyzer;
import krelectra.inference.training.tasks.Example;
import krelectra.inference.training.tasks.Prediction;
import krelectra.store.LogEntry;
import krelectra.store.Progress;
import krelectra.store.StoredProject;

/**
 * Puts what a tuned model predicts into a project as suggestions, in one step that can be undone.
 * Nothing is suggested where a person's label stands, and nothing twice; what was rejected of the
 * same model does not come back.
 *
 * @param feature what is suggested; of answers nothing
 * @param threshold suggestions of a smaller probability are left out
 * @param ids for new labels
 */
public record Suggester(
    StoredProject project,
    Layer layer,
    String feature,
    SuggestionFilter filter,
    double threshold,
    ModelVoice voice,
    LabelNames names,
    Supplier<String> ids) {
  /** What the step is called in the history. */
  public static final String STEP = "suggest labels";

  /** So many examples are asked together, sorted by length; progress is told after each. */
  private static final int CHUNK = 128;

  /** Asks a model. */
  @FunctionalInterface
  public interface Oracle {
    /** A prediction for each example. */
    List<Prediction> predict(List<Example> examples, Cancellation cancellation) throws IOException;
  }

  /**
   * What came of it.
   *
   * @param asked how many sentences, documents, pairs or questions the model was asked about
   * @param suggested how many labels were suggested
   * @param places in how many of what was asked
   * @param unsure how many were left out, as the model was not sure enough
   * @param standing how many, as a person's label stands there
   * @param repeated how many, as they wait already, or were rejected
   * @param entry the step in the project's history; empty if nothing was suggested
   */
  public record Outcome(
      int asked,
      int suggested,
      int places,
      int unsure,
      int standing,
      int repeated,
      Optional<LogEntry> entry) {}

  /**
   * Suggests.
   *
   * @param labels the model's, in id order
   * @param author who asked for it
   * @param progress is told how many were asked, of how many
   */
  public Outcome suggest(
      Oracle oracle,
      List<String> labels,
      String author,
      Progress progress,
      Cancellation cancellation)
      throws IOException {
    var run =
        new Run(
            oracle,
            new Questions(layer, feature, filter),
            new PredictionReading(
                layer, feature, labels, names, new MorphemeEdges(new MorphemeAnalyzer())),
            cancellation);
    run.edits.addAll(voice.introduction(project.annotators()));
    int introductions = run.edits.size();
    project.eachDocument(run::count, Progress.NONE);
    progress.at(0, run.all);
    project.eachDocument(document -> run.add(document, progress), Progress.NONE);
    run.ask(progress);
    int suggested = run.edits.size() - introductions;
    Optional<LogEntry> entry =
        suggested == 0
            ? Optional.empty()
            : Optional.of(project.apply(new Edit.Bulk(STEP, run.edits), author));
    return new Outcome(
        run.asked, suggested, run.places, run.unsure, run.standing, run.repeated, entry);
  }

  private final class Run {
    private final Oracle oracle;
    private final Questions questions;
    private final PredictionReading reading;
    private final Cancellation cancellation;
    private final List<SuggestionTarget> waiting = new ArrayList<>();
    private final List<Edit> edits = new ArrayList<>();
    private int all;
    private int asked;
    private int places;
    private int unsure;
    private int standing;
    private int repeated;

    Run(Oracle oracle, Questions questions, PredictionReading reading, Cancellation cancellation) {
      this.oracle = oracle;
      this.questions = questions;
      this.reading = reading;
      this.cancellation = cancellation;
    }

    void count(AnnotatedDocument annotated) {
      cancellation.check();
      all += questions.of(annotated).size();
    }

    void add(AnnotatedDocument annotated, Progress progress) throws IOException {
      cancellation.check();
      for (SuggestionTarget each : questions.of(annotated)) {
        waiting.add(each);
        if (waiting.size() >= CHUNK) {
          ask(progress);
        }
      }
    }

    void ask(Progress progress) throws IOException {
      List<Example> examples = waiting.stream().map(SuggestionTarget::example).toList();
      List<Prediction> told =
          examples.isEmpty() ? List.of() : oracle.predict(examples, cancellation);
      for (int i = 0; i < told.size(); i++) {
        int before = edits.size();
        for (Suggestion each : reading.of(waiting.get(i), told.get(i))) {
          take(waiting.get(i), each);
        }
        places += edits.size() > before ? 1 : 0;
      }
      asked += waiting.size();
      waiting.clear();
      progress.at(asked, all);
    }

    private void take(SuggestionTarget target, Suggestion suggestion) {
      if (suggestion.probability() < threshold) {
        unsure++;
      } else if (target.there().stream().anyMatch(l -> isRepeated(l, suggestion))) {
        repeated++;
      } else if (target.there().stream().anyMatch(l -> stands(l, suggestion))) {
        standing++;
      } else {
        edits.add(Edit.put(new Item.OfLabel(label(target.document(), suggestion))));
      }
    }

    private boolean isRepeated(Label label, Suggestion suggestion) {
      boolean same =
          label.target().equals(suggestion.target())
              && Objects.equals(label.feature(feature), suggestion.value());
      return same
          && (label.state() == Label.State.SUGGESTED
              || (label.state() == Label.State.REJECTED && label.annotator().equals(voice.id())));
    }

    /** Whether a person's label would be contradicted. */
    private boolean stands(Label label, Suggestion suggestion) {
      boolean taken = label.target().equals(suggestion.target());
      return questions.stands(label) && (taken || overlaps(label, suggestion));
    }

    private boolean overlaps(Label label, Suggestion suggestion) {
      return layer.kind() == LayerKind.SPAN
          && suggestion.target().ranges().stream()
              .anyMatch(mine -> label.target().ranges().stream().anyMatch(mine::overlaps));
    }

    private Label label(String document, Suggestion suggestion) {
      Map<String, Value> features = new LinkedHashMap<>();
      if (suggestion.value() != null) {
        features.put(feature, suggestion.value());
      }
      if (!Double.isNaN(suggestion.probability())) {
        features.put(Label.PROBABILITY, PredictionReading.rounded(suggestion.probability()));
      }
      return new Label(
          ids.get(),
          document,
          layer.id(),
          voice.id(),
          suggestion.target(),
          features,
          Label.State.SUGGESTED);
    }
  }
}
