package krelectra.app.annotate;

import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import krelectra.annotation.document.Sentence;
import krelectra.annotation.label.Target;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.layer.Tag;
import krelectra.app.annotate.queue.QueueViewModel;
import krelectra.app.corpus.CorpusViewModel;
import krelectra.app.corpus.Place;
import krelectra.app.explore.ModelStatus;
import krelectra.app.task.TaskRunner;
import krelectra.inference.text.MorphemeAnalyzer;
import krelectra.store.ListedSentence;
import org.jspecify.annotations.Nullable;

/** What is annotated, and with what. */
public final class AnnotateViewModel {
  private final CorpusViewModel corpus;
  private final LayersViewModel layers;
  private final QueueViewModel queue;
  private final BlindWork blind;
  private final SentenceViewModel sentence;
  private final LabellingViewModel labelling;
  private final OccurrencesViewModel occurrences;
  private final NotesViewModel notes;
  private final CorrectionViewModel correction;
  private final EvidenceViewModel evidence;
  private final BooleanProperty goesOn = new SimpleBooleanProperty(true);
  private @Nullable Place going;

  /**
   * Follows the corpus.
   *
   * @param model whom to ask for evidence
   * @param runner asks it
   */
  public AnnotateViewModel(
      CorpusViewModel corpus, ObservableValue<ModelStatus> model, TaskRunner runner) {
    MorphemeAnalyzer analyzer = new MorphemeAnalyzer();
    this.corpus = corpus;
    this.layers = new LayersViewModel(corpus);
    this.queue = new QueueViewModel(corpus);
    this.blind = new BlindWork(corpus, layers);
    this.sentence = new SentenceViewModel(corpus, layers, blind, analyzer);
    this.labelling = new LabellingViewModel(corpus, layers, sentence);
    this.occurrences = new OccurrencesViewModel(corpus, layers, sentence, analyzer);
    this.notes = new NotesViewModel(corpus, sentence);
    this.correction = new CorrectionViewModel(corpus, sentence);
    this.evidence = new EvidenceViewModel(sentence.atHandProperty(), blind, model, runner);
    queue.blindProperty().bind(blind.blindProperty());
    layers.layerProperty().addListener((value, before, now) -> lookFor(now));
    corpus.annotatorProperty().addListener((value, before, now) -> lookFor(layer()));
    queue.currentProperty().addListener((value, before, now) -> show(now));
    corpus.placeProperty().addListener((value, before, now) -> go(now));
    lookFor(layer());
    show(queue.currentProperty().get());
    go(corpus.placeProperty().get());
  }

  private @Nullable Layer layer() {
    return layers.layerProperty().get();
  }

  private void lookFor(@Nullable Layer layer) {
    queue.annotatorProperty().set(sentence.me());
    queue.layerProperty().set(layer == null ? "" : layer.id());
  }

  private void show(@Nullable ListedSentence current) {
    if (current == null) {
      sentence.close();
      return;
    }
    Sentence its = current.sentence();
    Place to = going;
    if (to != null && to.document().equals(its.document()) && to.sentence().equals(its.id())) {
      going = null;
      sentence.open(its.document(), its.id(), to.range());
    } else if (!sentence.isAt(its.document(), its.id())) {
      sentence.open(its.document(), its.id(), null);
    }
  }

  private void go(@Nullable Place place) {
    if (place == null) {
      return;
    }
    ListedSentence now = queue.currentProperty().get();
    if (now != null
        && now.sentence().document().equals(place.document())
        && now.sentence().id().equals(place.sentence())) {
      sentence.open(place.document(), place.sentence(), place.range());
    } else {
      going = place;
      queue.go(place.document(), place.sentence());
    }
  }

  public CorpusViewModel corpus() {
    return corpus;
  }

  /** The layers and the one at hand. */
  public LayersViewModel layers() {
    return layers;
  }

  /** The sentences to annotate. */
  public QueueViewModel queue() {
    return queue;
  }

  /** What is hidden in blind work. */
  public BlindWork blind() {
    return blind;
  }

  /** The sentence at hand. */
  public SentenceViewModel sentence() {
    return sentence;
  }

  /** What gives labels. */
  public LabellingViewModel labelling() {
    return labelling;
  }

  /** What labels every occurrence of a word. */
  public OccurrencesViewModel occurrences() {
    return occurrences;
  }

  /** The notes on the sentence at hand. */
  public NotesViewModel notes() {
    return notes;
  }

  /** What corrects the text of the sentence at hand. */
  public CorrectionViewModel correction() {
    return correction;
  }

  /** What a model and a dictionary say of the sentence at hand. */
  public EvidenceViewModel evidence() {
    return evidence;
  }

  /** Whether the next sentence comes when one has got its class. */
  public BooleanProperty goesOnProperty() {
    return goesOn;
  }

  /** Gives a tag, and goes on where that is all that there is to say. */
  public void give(Tag tag) {
    if (labelling.give(tag) && goesOn.get()) {
      next();
    }
  }

  /** Accepts what is suggested, and goes on when the sentence is done. */
  public void accept() {
    if (labelling.suggestions().accept()) {
      next();
    }
  }

  /** Accepts all that is suggested in the sentence, and goes on. */
  public void acceptAll() {
    if (labelling.suggestions().acceptAll()) {
      next();
    }
  }

  /** Goes to the next sentence; of a pair, behind its second. */
  public void next() {
    int step = partnerFollows() ? 2 : 1;
    if (!queue.move(step)) {
      queue.move(1);
    }
  }

  private boolean partnerFollows() {
    AtHand now = sentence.atHandProperty().get();
    Layer layer = layer();
    if (now == null || layer == null) {
      return false;
    }
    Target.OfPair pair = now.pair(layer.id()).orElse(null);
    ListedSentence following = queue.row(queue.selectedProperty().get() + 1).orElse(null);
    return pair != null
        && following != null
        && following.sentence().document().equals(now.sentence().document())
        && Objects.equals(pair.second(), following.sentence().id());
  }

  /** Goes to the sentence before. */
  public void previous() {
    queue.move(-1);
  }
}
