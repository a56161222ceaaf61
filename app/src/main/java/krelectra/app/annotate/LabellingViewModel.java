package krelectra.app.annotate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import krelectra.annotation.document.Range;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Target;
import krelectra.annotation.label.Value;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.layer.LayerKind;
import krelectra.annotation.layer.Tag;
import krelectra.app.annotate.text.TextSelection;
import krelectra.app.corpus.CorpusViewModel;
import org.jspecify.annotations.Nullable;

/** Gives, changes and takes labels of the sentence at hand. */
public final class LabellingViewModel {
  /** What the layer at hand cannot do as asked; each has a text. */
  public enum Refusal {
    NONE,
    NOTHING_SELECTED,
    CROSSES,
    NO_GOVERNOR,
    NO_PAIR,
    NO_QUESTION,
    NOTHING_SUGGESTED
  }

  private final LayersViewModel layers;
  private final SentenceViewModel sentence;
  private final Supplier<String> ids;
  private final SentenceEdits edits;
  private final SpanShaping shaping;
  private final Answering answering;
  private final SuggestionDecisions suggestions;
  private final Joining joining;

  LabellingViewModel(CorpusViewModel corpus, LayersViewModel layers, SentenceViewModel sentence) {
    this(corpus, layers, sentence, () -> UUID.randomUUID().toString());
  }

  LabellingViewModel(
      CorpusViewModel corpus,
      LayersViewModel layers,
      SentenceViewModel sentence,
      Supplier<String> ids) {
    this.layers = layers;
    this.sentence = sentence;
    this.ids = ids;
    this.edits = new SentenceEdits(corpus, sentence);
    this.shaping = new SpanShaping(layers, sentence, edits);
    this.answering = new Answering(layers, sentence, edits, ids);
    this.suggestions = new SuggestionDecisions(layers, sentence, edits);
    this.joining = new Joining(layers, sentence, edits, ids);
  }

  /** The name of a {@link Refusal}: why the last key did nothing. */
  public ReadOnlyStringProperty refusalProperty() {
    return edits.refusalProperty();
  }

  /**
   * Gives a tag of the layer at hand: to the label that keys work on, to what is selected, to the
   * sentence, the document, the pair, or between two labels.
   *
   * @return whether the sentence has got all that a layer of one class can say, so that the next
   *     one may come
   */
  public boolean give(Tag tag) {
    AtHand now = sentence.atHandProperty().get();
    Layer layer = layers.layerProperty().get();
    if (now == null || layer == null) {
      return false;
    }
    switch (layer.kind()) {
      case SPAN -> span(now, layer, tag.name());
      case SENTENCE -> toggle(layer, new Target.OfSentence(now.sentence().id()), tag.name());
      case DOCUMENT -> toggle(layer, new Target.OfDocument(), tag.name());
      case PAIR -> {
        Target.OfPair pair = now.pair(layer.id()).orElse(null);
        if (pair == null) {
          edits.refuse(Refusal.NO_PAIR);
          return false;
        }
        toggle(layer, pair, tag.name());
      }
      case RELATION, CHAIN -> joining.join(layer, tag.name());
      case ANSWER -> answering.answer(false);
    }
    return layer.kind() == LayerKind.SENTENCE || layer.kind() == LayerKind.PAIR;
  }

  private void toggle(Layer layer, Target target, String tag) {
    String id = ids.get();
    edits.make(layer, at -> at.toggle(id, target, tag));
  }

  private void span(AtHand now, Layer layer, String tag) {
    Label active = sentence.active().orElse(null);
    TextSelection selected = sentence.selectionProperty().get();
    if (selected == null && active != null && active.layer().equals(layer.id())) {
      edits.make(layer, at -> at.tag(active.id(), tag));
    } else if (selected == null) {
      edits.refuse(Refusal.NOTHING_SELECTED);
    } else {
      List<Range> ranges = List.of(now.inDocument(selected.range()));
      if (new LabelEdits(now.around(), layer, sentence.me(), sentence.sight()).crosses(ranges)) {
        edits.refuse(Refusal.CROSSES);
        return;
      }
      String id = ids.get();
      edits.make(layer, at -> at.span(id, ranges, tag));
      sentence.activate(there(now, layer, ranges).map(Label::id).orElse(id));
    }
  }

  private Optional<Label> there(AtHand now, Layer layer, List<Range> ranges) {
    return layer.overlap() == krelectra.annotation.layer.Overlap.ANY
        ? Optional.empty()
        : now.layer(layer.id()).stream()
            .filter(sentence.sight())
            .filter(each -> each.target().equals(new Target.OfSpan(ranges)))
            .findFirst();
  }

  /** Takes the label away that keys work on; of a class layer, what the sentence was given. */
  public void delete() {
    Layer layer = layers.layerProperty().get();
    if (layer == null) {
      return;
    }
    Label active = sentence.active().orElse(null);
    if (active == null && LayersViewModel.isClass(layer)) {
      active = sentence.labels().stream().findFirst().orElse(null);
    }
    if (active == null) {
      edits.refuse(Refusal.NOTHING_SELECTED);
      return;
    }
    String id = active.id();
    if (active.target() instanceof Target.OfPair) {
      // The pair itself stays.
      edits.make(layer, at -> at.features(id, Map.of()));
      return;
    }
    edits.make(layers.of(active.layer()).orElse(layer), at -> at.remove(id));
  }

  /** A label says something else. */
  public void setFeatures(Label label, Map<String, Value> features) {
    layers
        .of(label.layer())
        .ifPresent(layer -> edits.make(layer, at -> at.features(label.id(), features)));
  }

  /** What moves the edges of spans. */
  public SpanShaping shaping() {
    return shaping;
  }

  /** What asks and answers questions. */
  public Answering answering() {
    return answering;
  }

  /** What decides about suggestions. */
  public SuggestionDecisions suggestions() {
    return suggestions;
  }

  /** What joins labels. */
  public Joining joining() {
    return joining;
  }

  /** The layer at hand. */
  public @Nullable Layer layer() {
    return layers.layerProperty().get();
  }
}
