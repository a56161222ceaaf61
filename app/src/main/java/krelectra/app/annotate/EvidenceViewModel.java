package krelectra.app.annotate;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import krelectra.app.explore.ModelStatus;
import krelectra.app.task.BackgroundTask;
import krelectra.app.task.RunningTask;
import krelectra.app.task.TaskRunner;
import krelectra.inference.InputException;
import krelectra.inference.analysis.Analysis;
import krelectra.inference.text.Alignment;
import krelectra.inference.text.Alignment.RtdRule;
import krelectra.inference.text.Morpheme;
import krelectra.inference.text.Span;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a dictionary and a model say of the sentence at hand. Off until it is asked for: evidence
 * beside a text biases who labels it.
 */
public final class EvidenceViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(EvidenceViewModel.class);

  /**
   * A morpheme with its score.
   *
   * @param rtd the greatest replaced-token score of its word pieces, 0–1; NaN without a model
   */
  public record Scored(Morpheme morpheme, float rtd) {}

  /**
   * What is known.
   *
   * @param problem why there are no scores; empty if there are
   */
  public record Evidence(List<Scored> morphemes, String problem) {
    /** Nothing was asked for. */
    public static final Evidence NONE = new Evidence(List.of(), "");

    /** Copies the list. */
    public Evidence {
      morphemes = List.copyOf(morphemes);
    }
  }

  private final ObservableValue<@Nullable AtHand> atHand;
  private final BlindWork blind;
  private final ObservableValue<ModelStatus> model;
  private final TaskRunner runner;
  private final BooleanProperty shown = new SimpleBooleanProperty();
  private final ReadOnlyBooleanWrapper visible = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Evidence> evidence =
      new ReadOnlyObjectWrapper<>(Evidence.NONE);
  private String text = "";
  private RunningTask running = () -> {};
  private int request;

  EvidenceViewModel(
      ObservableValue<@Nullable AtHand> atHand,
      BlindWork blind,
      ObservableValue<ModelStatus> model,
      TaskRunner runner) {
    this.atHand = atHand;
    this.blind = blind;
    this.model = model;
    this.runner = runner;
    atHand.addListener((value, before, now) -> ask(false));
    model.addListener((value, before, now) -> ask(true));
    visible.bind(Bindings.when(blind.blindProperty()).then(blind.shownProperty()).otherwise(shown));
    visible.addListener((value, before, now) -> ask(true));
  }

  /** Whether evidence is seen: if it is asked for, in blind work if it was shown on purpose. */
  public ReadOnlyBooleanProperty visibleProperty() {
    return visible.getReadOnlyProperty();
  }

  /** Whether evidence is hidden because work is blind. */
  public ReadOnlyBooleanProperty blindProperty() {
    return blind.blindProperty();
  }

  /** Whether evidence is asked for where work is not blind. */
  public BooleanProperty shownProperty() {
    return shown;
  }

  /** What is known of the sentence at hand. */
  public ReadOnlyObjectProperty<Evidence> evidenceProperty() {
    return evidence.getReadOnlyProperty();
  }

  private void ask(boolean anew) {
    AtHand now = atHand.getValue();
    if (now == null || !visible.get()) {
      running.cancel();
      request++;
      text = "";
      evidence.set(Evidence.NONE);
      return;
    }
    if (!anew && now.text().equals(text)) {
      return;
    }
    running.cancel();
    int mine = ++request;
    text = now.text();
    List<Morpheme> morphemes = now.units().morphemes();
    evidence.set(new Evidence(unscored(morphemes), ""));
    if (!(model.getValue() instanceof ModelStatus.Loaded loaded) || text.isBlank()) {
      return;
    }
    String asked = text;
    running =
        BackgroundTask.of(
                progress -> scored(morphemes, loaded.analysis().analyze(asked, null, progress)))
            .onSuccess(
                found -> {
                  if (mine == request) {
                    evidence.set(new Evidence(found, ""));
                  }
                })
            .onFailure(
                e -> {
                  if (mine == request) {
                    evidence.set(new Evidence(unscored(morphemes), sentence(e)));
                  }
                })
            .startWith(runner);
  }

  private static String sentence(Exception e) {
    if (!(e instanceof InputException)) {
      LOG.error("the model did not answer", e);
    }
    return String.valueOf(e.getMessage());
  }

  private static List<Scored> unscored(List<Morpheme> morphemes) {
    return morphemes.stream().map(each -> new Scored(each, Float.NaN)).toList();
  }

  private static List<Scored> scored(List<Morpheme> morphemes, Analysis analysis) {
    List<Span> spans = morphemes.stream().map(Morpheme::span).toList();
    float[] scores = Alignment.of(analysis.pieces(), 0, spans).rtd(analysis.rtd(), RtdRule.MAX);
    List<Scored> scored = new ArrayList<>();
    for (int i = 0; i < morphemes.size(); i++) {
      float score = i < scores.length && analysis.rtd().length > 0 ? scores[i] : Float.NaN;
      scored.add(new Scored(morphemes.get(i), score));
    }
    return scored;
  }
}
