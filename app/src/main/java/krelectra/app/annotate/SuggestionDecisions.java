package krelectra.app.annotate;

import java.util.List;
import krelectra.annotation.document.Properties;
import krelectra.annotation.document.Sentence;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;
import krelectra.annotation.label.Label;
import krelectra.annotation.layer.Layer;
import krelectra.app.loop.suggestion.Acceptance;
import krelectra.store.SentenceMarks;

/** Accepts and rejects what is suggested, and notes what was looked at. */
public final class SuggestionDecisions {
  private final LayersViewModel layers;
  private final SentenceViewModel sentence;
  private final SentenceEdits edits;

  SuggestionDecisions(LayersViewModel layers, SentenceViewModel sentence, SentenceEdits edits) {
    this.layers = layers;
    this.sentence = sentence;
    this.edits = edits;
  }

  private List<String> suggested() {
    Label active = sentence.active().orElse(null);
    return active != null && Acceptance.waits(active) ? List.of(active.id()) : all();
  }

  /** All that wait in the sentence; of a question its suggested answer. */
  private List<String> all() {
    return sentence.labels().stream().filter(Acceptance::waits).map(Label::id).toList();
  }

  /**
   * Accepts the suggestion that keys work on, else all of the layer at hand; where there is none,
   * notes that the sentence was looked at and is right as it is.
   *
   * @return whether the sentence is done
   */
  public boolean accept() {
    Layer layer = layers.layerProperty().get();
    if (layer == null || sentence.atHandProperty().get() == null) {
      return false;
    }
    List<String> waiting = suggested();
    if (waiting.isEmpty()) {
      review(layer);
      return true;
    }
    boolean one = isActive(waiting);
    edits.make(layer, at -> at.accept(waiting));
    afterDecision(waiting, one);
    return !one;
  }

  /**
   * Accepts all suggestions of the layer at hand that the sentence has, whichever keys work on.
   *
   * @return whether there were some
   */
  public boolean acceptAll() {
    Layer layer = layers.layerProperty().get();
    List<String> waiting = all();
    if (layer == null || waiting.isEmpty()) {
      edits.refuse(LabellingViewModel.Refusal.NOTHING_SUGGESTED);
      return false;
    }
    edits.make(layer, at -> at.accept(waiting));
    return true;
  }

  private boolean isActive(List<String> waiting) {
    return waiting.equals(List.of(sentence.activeProperty().get()));
  }

  /** Rejects the suggestion that keys work on, else all of the layer at hand. */
  public void reject() {
    Layer layer = layers.layerProperty().get();
    List<String> waiting = suggested();
    if (layer == null || waiting.isEmpty()) {
      edits.refuse(LabellingViewModel.Refusal.NOTHING_SUGGESTED);
      return;
    }
    boolean one = isActive(waiting);
    edits.make(layer, at -> at.reject(waiting));
    afterDecision(waiting, one);
  }

  /** Goes to the suggestion that waits next. */
  private void afterDecision(List<String> decided, boolean one) {
    if (one) {
      sentence.labels().stream()
          .filter(Acceptance::waits)
          .map(Label::id)
          .filter(id -> !decided.contains(id))
          .findFirst()
          .ifPresent(sentence::activate);
    }
  }

  private void review(Layer layer) {
    AtHand now = sentence.atHandProperty().get();
    String property = SentenceMarks.reviewedBy(sentence.me(), layer.id());
    if (now == null || now.sentence().properties().containsKey(property)) {
      return;
    }
    String id = now.sentence().id();
    edits.make(
        layer,
        at ->
            at.around().sentences().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .map(each -> Edit.change(new Item.OfSentence(each), reviewed(each, property))));
  }

  private static Item reviewed(Sentence sentence, String property) {
    return new Item.OfSentence(
        new Sentence(
            sentence.id(),
            sentence.document(),
            sentence.range(),
            Properties.with(sentence.properties(), property, "yes")));
  }
}
