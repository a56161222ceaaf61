package krelectra.app.annotate.assist;

import ai.djl.ndarray.NDManager;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import krelectra.annotation.layer.Layer;
import krelectra.app.annotate.queue.QueueViewModel;
import krelectra.app.corpus.CorpusViewModel;
import krelectra.app.corpus.work.WorkViewModel;
import krelectra.app.run.RunControl;
import org.jspecify.annotations.Nullable;

/** What tuned models do for the annotator of the layer at hand. */
public final class AssistViewModel {
  /** What is open below the bar. */
  public enum Part {
    NONE,
    SUGGEST,
    RANK
  }

  private final CorpusViewModel corpus;
  private final ObservableValue<@Nullable Layer> layer;
  private final ObservableValue<Boolean> blind;
  private final QueueViewModel queue;
  private final SuggestViewModel suggest;
  private final RankViewModel rank;
  private final ObjectProperty<Part> part = new SimpleObjectProperty<>(Part.NONE);

  /**
   * Help for a layer.
   *
   * @param work does what takes long, one at a time
   * @param layer the one at hand
   * @param blind whether suggestions and other people's labels are hidden, and so are their orders
   * @param queue the sentences that are gone through
   * @param orders a folder for orders of sentences, which can be made anew
   * @param runs reads the user's runs
   * @param control starts others
   * @param engine starts the engine, for a model to be asked
   */
  public AssistViewModel(
      CorpusViewModel corpus,
      WorkViewModel work,
      ObservableValue<@Nullable Layer> layer,
      ObservableValue<Boolean> blind,
      QueueViewModel queue,
      Path orders,
      RunChoices.Runs runs,
      RunControl control,
      Supplier<NDManager> engine) {
    this.corpus = corpus;
    this.layer = layer;
    this.blind = blind;
    this.queue = queue;
    RunChoices choices = new RunChoices(corpus, layer, runs);
    this.suggest = new SuggestViewModel(corpus, work, layer, choices, engine);
    this.rank =
        new RankViewModel(
            corpus,
            work,
            layer,
            choices,
            queue.rankedProperty(),
            new FoldsViewModel(corpus, choices, control),
            engine,
            orders,
            Clock.systemUTC());
    blind.subscribe(
        now -> {
          if (now) {
            part.set(Part.NONE);
            queue.rankedProperty().set(null);
          }
        });
    part.subscribe(
        now -> {
          suggest.watch(now == Part.SUGGEST);
          rank.watch(now == Part.RANK);
        });
  }

  /** The corpus at hand. */
  CorpusViewModel corpus() {
    return corpus;
  }

  /** The layer at hand; null if there is none. */
  ObservableValue<@Nullable Layer> layer() {
    return layer;
  }

  /** Whether nothing of models and other people is to be seen. */
  ObservableValue<Boolean> blind() {
    return blind;
  }

  /** Suggestions. */
  public SuggestViewModel suggest() {
    return suggest;
  }

  /** Orders of the sentences. */
  public RankViewModel rank() {
    return rank;
  }

  /** The sentences that are gone through. */
  QueueViewModel queue() {
    return queue;
  }

  /** What is open below the bar. */
  public ObjectProperty<Part> partProperty() {
    return part;
  }
}
