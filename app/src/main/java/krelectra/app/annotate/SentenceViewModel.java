package krelectra.app.annotate;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import krelectra.annotation.document.Range;
import krelectra.annotation.label.Label;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.layer.Unit;
import krelectra.app.annotate.text.TextSelection;
import krelectra.app.corpus.CorpusViewModel;
import krelectra.inference.text.MorphemeAnalyzer;
import org.jspecify.annotations.Nullable;

/** The sentence at hand, what is selected in it, and the label that keys work on. */
public final class SentenceViewModel {
  private final CorpusViewModel corpus;
  private final LayersViewModel layers;
  private final BlindWork blind;
  private final MorphemeAnalyzer analyzer;
  private final ReadOnlyObjectWrapper<@Nullable AtHand> atHand = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable TextSelection> selection =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper active = new ReadOnlyStringWrapper("");
  private String lastActive = "";
  private final ReadOnlyStringWrapper governor = new ReadOnlyStringWrapper("");
  private final BooleanProperty others = new SimpleBooleanProperty();
  private final BooleanProperty aside = new SimpleBooleanProperty();
  private final BooleanProperty confidence = new SimpleBooleanProperty();
  private final ObjectProperty<@Nullable Range> toSelect = new SimpleObjectProperty<>();
  private @Nullable Range narrow;
  private String document = "";
  private String sentence = "";
  private int request;

  /** Follows the corpus and the layer at hand. */
  SentenceViewModel(
      CorpusViewModel corpus, LayersViewModel layers, BlindWork blind, MorphemeAnalyzer analyzer) {
    this.corpus = corpus;
    this.layers = layers;
    this.blind = blind;
    this.analyzer = analyzer;
    corpus.revisionProperty().addListener((value, before, now) -> ask());
    corpus.projectProperty().addListener((value, before, now) -> close());
    layers.layerProperty().addListener((value, before, now) -> forgetSelection());
  }

  /** The sentence at hand; null if there is none. */
  public ReadOnlyObjectProperty<@Nullable AtHand> atHandProperty() {
    return atHand.getReadOnlyProperty();
  }

  /** What is selected in its text; null if nothing is. */
  public ReadOnlyObjectProperty<@Nullable TextSelection> selectionProperty() {
    return selection.getReadOnlyProperty();
  }

  /** The id of the label that keys work on; empty if there is none. */
  public ReadOnlyStringProperty activeProperty() {
    return active.getReadOnlyProperty();
  }

  /** The id of the span that the next relation or chain begins with; empty if there is none. */
  public ReadOnlyStringProperty governorProperty() {
    return governor.getReadOnlyProperty();
  }

  /** Whether the labels of other people are seen. */
  public BooleanProperty othersProperty() {
    return others;
  }

  /** Whether spans of other layers are seen beside those of the layer at hand. */
  public BooleanProperty asideProperty() {
    return aside;
  }

  /** Whether suggestions say how sure their model is. */
  public BooleanProperty confidenceProperty() {
    return confidence;
  }

  /** How sure the model of a suggestion is, as it is shown; empty if it is not. */
  String confidence(Label label) {
    return confidence.get() ? LabelsHere.confidence(label) : "";
  }

  /** Who annotates. */
  public String me() {
    return corpus.author();
  }

  /** Which labels are seen. */
  public Sight sight() {
    String me = me();
    boolean seesOthers = blind.blindProperty().get() ? blind.shownProperty().get() : others.get();
    return new Sight(me, layers::isNobody, seesOthers, label -> blind.hides(label, me));
  }

  /** Takes a sentence to hand. */
  void open(String ofDocument, String id, @Nullable Range select) {
    if (!document.equals(ofDocument) || !sentence.equals(id)) {
      document = ofDocument;
      sentence = id;
      blind.turnTo(ofDocument, id);
      forgetSelection();
    }
    toSelect.set(select);
    ask();
  }

  /** Whether a sentence is the one at hand, or on its way. */
  boolean isAt(String ofDocument, String id) {
    return document.equals(ofDocument) && sentence.equals(id);
  }

  /** Has none at hand. */
  void close() {
    request++;
    document = "";
    sentence = "";
    blind.turnTo("", "");
    forgetSelection();
    atHand.set(null);
  }

  private void ask() {
    if (sentence.isEmpty()) {
      return;
    }
    int mine = ++request;
    String ofDocument = document;
    String id = sentence;
    AtHand known = atHand.get();
    corpus.ask(
        (project, progress) -> AtHand.read(project, ofDocument, id, known, analyzer),
        found -> {
          if (mine == request) {
            show(found.orElse(null));
          }
        });
  }

  private void show(@Nullable AtHand found) {
    AtHand before = atHand.get();
    if (found == null || before == null || !before.text().equals(found.text())) {
      selection.set(null);
      narrow = null;
    }
    if (found == null || found.label(active.get()).isEmpty()) {
      active.set("");
    }
    if (found == null || found.label(governor.get()).isEmpty()) {
      governor.set("");
    }
    atHand.set(found);
    Range wanted = toSelect.get();
    if (found != null && wanted != null) {
      toSelect.set(null);
      Range own = found.inSentence(wanted);
      if (!own.isEmpty() && own.length() < found.text().length()) {
        select(TextSelection.of(own));
      }
    }
  }

  private void forgetSelection() {
    selection.set(null);
    active.set("");
    lastActive = "";
    governor.set("");
    narrow = null;
  }

  /** What the layer at hand is selected by. */
  public Unit unit() {
    Layer layer = layers.layerProperty().get();
    return layer == null ? Unit.MORPHEME : layer.unit();
  }

  /** Selects. */
  void select(@Nullable TextSelection now) {
    narrow = null;
    active.set("");
    selection.set(now);
  }

  /** Selects nothing, and lets keys work on no label. */
  public void clear() {
    forgetSelection();
  }

  /** Lets keys work on a label. */
  public void activate(String label) {
    selection.set(null);
    narrow = null;
    active.set(label);
    lastActive = label;
  }

  /** The id of the label that keys worked on last in this sentence; empty if on none. */
  String lastActive() {
    return lastActive;
  }

  /** The label that keys work on. */
  public Optional<Label> active() {
    AtHand now = atHand.get();
    return now == null ? Optional.empty() : now.label(active.get());
  }

  /**
   * Selects the unit behind what is selected, or before it; in a layer that joins labels, goes to
   * the next of these.
   */
  public void move(int direction, boolean extend, boolean byEojeol) {
    AtHand now = atHand.get();
    if (now == null) {
      return;
    }
    Layer layer = layers.layerProperty().get();
    if (layer != null && LabelsHere.joins(layer)) {
      activateNext(joinable(), direction);
      return;
    }
    TextSelection from = selection.get();
    if (from == null) {
      from = active().flatMap(now::covered).orElse(null);
    }
    TextSelection moved =
        TextSelection.moved(now.units(), from, byEojeol ? Unit.EOJEOL : unit(), direction, extend);
    if (moved != null) {
      select(moved);
    }
  }

  /** Selects from one place of the text to another. */
  public void draw(int from, int to, boolean fine, boolean extend) {
    AtHand now = atHand.get();
    if (now == null) {
      return;
    }
    TextSelection before = selection.get();
    int begin = extend && before != null ? before.anchor().start() : from;
    TextSelection drawn =
        TextSelection.drawn(now.units(), fine ? Unit.SYLLABLE : unit(), begin, to);
    if (drawn != null) {
      select(drawn);
    }
  }

  /** Widens what is selected to whole eojeols, and narrows it again. */
  public void widen() {
    AtHand now = atHand.get();
    TextSelection chosen = selection.get();
    if (now == null || chosen == null) {
      return;
    }
    Range was = narrow;
    Range next = SpanEdges.widened(now.units(), chosen.range(), was);
    select(TextSelection.of(next));
    narrow = chosen.range().length() < next.length() ? chosen.range() : null;
  }

  /** Lets the end of what is selected go on by some characters, or its start. */
  void resizeSelection(int by, boolean atStart) {
    AtHand now = atHand.get();
    TextSelection chosen = selection.get();
    if (now != null && chosen != null) {
      select(TextSelection.of(SpanEdges.resized(now.units(), chosen.range(), by, atStart)));
    }
  }

  /** Goes to the next label of the layer at hand, or back if negative. */
  public void cycle(int by) {
    activateNext(labels(), by);
  }

  /**
   * Goes to the next label of the layer at hand, or back if negative, but not around.
   *
   * @return whether there was one
   */
  public boolean cycleOn(int by) {
    Optional<Label> next = LabelsHere.onward(labels(), active.get(), by);
    next.map(Label::id).ifPresent(this::activate);
    return next.isPresent();
  }

  private void activateNext(List<Label> labels, int by) {
    LabelsHere.following(labels, active.get(), by).map(Label::id).ifPresent(this::activate);
  }

  /** The labels of the layer at hand that lie in the sentence, in order. */
  public List<Label> labels() {
    Layer layer = layers.layerProperty().get();
    return layer == null ? List.of() : labels(layer.id());
  }

  private List<Label> labels(String layer) {
    AtHand now = atHand.get();
    return now == null ? List.of() : new LabelsHere(now, sight()).of(layer);
  }

  /** What relations and chains of the layer at hand join. */
  public List<Label> joinable() {
    AtHand now = atHand.get();
    Layer layer = layers.layerProperty().get();
    return now == null || layer == null ? List.of() : new LabelsHere(now, sight()).joinable(layer);
  }

  /** Begins a relation or a chain with the label that keys work on. */
  void govern(String label) {
    governor.set(label);
  }
}
