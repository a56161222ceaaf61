package krelectra.app.annotate;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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
import krelectra.annotation.label.Target;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.layer.LayerKind;
import krelectra.annotation.layer.Unit;
import krelectra.app.annotate.text.TextSelection;
import krelectra.app.annotate.text.TextUnits;
import krelectra.app.corpus.CorpusViewModel;
import krelectra.inference.text.MorphemeAnalyzer;
import krelectra.store.SentenceLists;
import org.jspecify.annotations.Nullable;

/** The sentence at hand, what is selected in it, and the label that keys work on. */
public final class SentenceViewModel {
  private final CorpusViewModel corpus;
  private final LayersViewModel layers;
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
  SentenceViewModel(CorpusViewModel corpus, LayersViewModel layers, MorphemeAnalyzer analyzer) {
    this.corpus = corpus;
    this.layers = layers;
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
    String told = label.text(Label.PROBABILITY);
    return !confidence.get() || label.state() != Label.State.SUGGESTED || told.isEmpty()
        ? ""
        : Math.round(Double.parseDouble(told) * 100) + " %";
  }

  /** Who annotates. */
  public String me() {
    String given = corpus.annotatorProperty().get();
    return given.isBlank() ? System.getProperty("user.name", "me") : given;
  }

  /** Which labels are seen. */
  public Sight sight() {
    return new Sight(me(), layers::isNobody, others.get());
  }

  /** Takes a sentence to hand. */
  void open(String ofDocument, String id, @Nullable Range select) {
    if (!document.equals(ofDocument) || !sentence.equals(id)) {
      document = ofDocument;
      sentence = id;
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
        (project, progress) ->
            new SentenceLists(project)
                .around(ofDocument, id)
                .flatMap(
                    around ->
                        around.sentences().stream()
                            .filter(each -> each.id().equals(id))
                            .findFirst()
                            .map(
                                found -> {
                                  String text = around.text(found);
                                  TextUnits units =
                                      known != null && known.text().equals(text)
                                          ? known.units()
                                          : TextUnits.of(text, analyzer);
                                  return new AtHand(around, found, units);
                                })),
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
    if (layer != null && isJoining(layer)) {
      activateNext(joinable(), direction);
      return;
    }
    TextSelection from = selection.get();
    if (from == null) {
      from =
          active()
              .map(Label::extent)
              .map(now::inSentence)
              .filter(range -> !range.isEmpty())
              .map(TextSelection::of)
              .orElse(null);
    }
    TextSelection moved =
        TextSelection.moved(now.units(), from, byEojeol ? Unit.EOJEOL : unit(), direction, extend);
    if (moved != null) {
      select(moved);
    }
  }

  private static boolean isJoining(Layer layer) {
    return layer.kind() == LayerKind.RELATION || layer.kind() == LayerKind.CHAIN;
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
    Range next = widened(now.units(), chosen.range(), was);
    select(TextSelection.of(next));
    narrow = chosen.range().length() < next.length() ? chosen.range() : null;
  }

  /**
   * A stretch widened to whole eojeols; one that is wide already is narrowed to what it was, else
   * to what is left without particles.
   */
  static Range widened(TextUnits units, Range range, @Nullable Range before) {
    Range wide = units.snapped(Unit.EOJEOL, range);
    return wide.equals(range)
        ? Objects.requireNonNullElseGet(before, () -> units.withoutParticles(range))
        : wide;
  }

  /** Lets the end of what is selected go on by some characters, or its start. */
  void resizeSelection(int by, boolean atStart) {
    AtHand now = atHand.get();
    TextSelection chosen = selection.get();
    if (now != null && chosen != null) {
      select(TextSelection.of(resized(now.units(), chosen.range(), by, atStart)));
    }
  }

  /** The same with an edge moved by some characters; one character is always left. */
  static Range resized(TextUnits units, Range range, int by, boolean atStart) {
    if (atStart) {
      int start = units.graphemes().moved(range.start(), by);
      return start < range.end() ? new Range(start, range.end()) : range;
    }
    int end = units.graphemes().moved(range.end(), by);
    return end > range.start() ? new Range(range.start(), end) : range;
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
    List<Label> all = labels();
    int now = all.stream().map(Label::id).toList().indexOf(active.get());
    int next = now < 0 ? (by > 0 ? 0 : all.size() - 1) : now + by;
    if (next < 0 || next >= all.size()) {
      return false;
    }
    activate(all.get(next).id());
    return true;
  }

  private void activateNext(List<Label> labels, int by) {
    if (labels.isEmpty()) {
      return;
    }
    int now = -1;
    for (int i = 0; i < labels.size(); i++) {
      if (labels.get(i).id().equals(active.get())) {
        now = i;
      }
    }
    int next = now < 0 ? (by > 0 ? 0 : labels.size() - 1) : Math.floorMod(now + by, labels.size());
    activate(labels.get(next).id());
  }

  /** The labels of the layer at hand that lie in the sentence, in order. */
  public List<Label> labels() {
    Layer layer = layers.layerProperty().get();
    return layer == null ? List.of() : labels(layer.id());
  }

  private List<Label> labels(String layer) {
    AtHand now = atHand.get();
    if (now == null) {
      return List.of();
    }
    return now.around().labels().stream()
        .filter(label -> label.layer().equals(layer))
        .filter(sight())
        .filter(label -> isHere(now, label))
        // Of two that start alike, and of questions, the first that came.
        .sorted(Comparator.comparingInt(label -> start(now, label)))
        .toList();
  }

  /** What relations and chains of the layer at hand join. */
  public List<Label> joinable() {
    AtHand now = atHand.get();
    Layer layer = layers.layerProperty().get();
    if (now == null || layer == null) {
      return List.of();
    }
    return now.around().labels().stream()
        .filter(label -> label.target() instanceof Target.OfSpan)
        .filter(label -> layer.base().isEmpty() || label.layer().equals(layer.base()))
        .filter(sight())
        .filter(label -> isHere(now, label))
        .sorted(Comparator.comparingInt(label -> start(now, label)))
        .toList();
  }

  private static int start(AtHand now, Label label) {
    Range extent = label.target() instanceof Target.OfAnswer ? null : label.extent();
    if (label.target() instanceof Target.OfRelation(String from, String to)) {
      extent = now.label(to).map(Label::extent).orElse(null);
    }
    return extent == null ? 0 : extent.start();
  }

  /** Whether a label is of this sentence, and not of a neighbour. */
  static boolean isHere(AtHand now, Label label) {
    Range own = now.sentence().range();
    return switch (label.target()) {
      case Target.OfSpan(List<Range> ranges) ->
          ranges.stream().anyMatch(range -> range.overlaps(own) || own.contains(range));
      case Target.OfSentence(String id) -> id.equals(now.sentence().id());
      default -> true;
    };
  }

  /** Begins a relation or a chain with the label that keys work on. */
  void govern(String label) {
    governor.set(label);
  }
}
