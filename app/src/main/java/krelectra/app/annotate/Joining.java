package krelectra.app.annotate;

import java.util.function.Supplier;
import krelectra.annotation.label.Label;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.layer.LayerKind;

/** Relations and chains between labels. */
public final class Joining {
  private final LayersViewModel layers;
  private final SentenceViewModel sentence;
  private final SentenceEdits edits;
  private final Supplier<String> ids;

  Joining(
      LayersViewModel layers,
      SentenceViewModel sentence,
      SentenceEdits edits,
      Supplier<String> ids) {
    this.layers = layers;
    this.sentence = sentence;
    this.edits = edits;
    this.ids = ids;
  }

  /** Joins what was begun with and what keys work on, or gives what joins them another tag. */
  void join(Layer layer, String tag) {
    Label active = sentence.active().orElse(null);
    if (active != null && active.layer().equals(layer.id())) {
      edits.make(layer, at -> at.tag(active.id(), tag));
      return;
    }
    String from = sentence.governorProperty().get();
    if (from.isEmpty() || active == null) {
      edits.refuse(LabellingViewModel.Refusal.NO_GOVERNOR);
      return;
    }
    join(layer, from, active.id(), tag);
  }

  private void join(Layer layer, String from, String to, String tag) {
    String id = ids.get();
    if (layer.kind() == LayerKind.CHAIN) {
      edits.make(layer, at -> at.chain(id, from, to, tag));
    } else {
      edits.make(layer, at -> at.relation(id, from, to, tag));
      sentence.govern("");
    }
  }

  /** Joins two labels as the mouse has: with the first tag, which can be changed at once. */
  public void join(String from, String to) {
    Layer layer = layers.layerProperty().get();
    if (layer != null && (layer.kind() == LayerKind.RELATION || layer.kind() == LayerKind.CHAIN)) {
      String tag = layers.tags().isEmpty() ? "" : layers.tags().getFirst().name();
      String id = ids.get();
      edits.make(
          layer,
          at ->
              layer.kind() == LayerKind.CHAIN
                  ? at.chain(id, from, to, tag)
                  : at.relation(id, from, to, tag));
      sentence.activate(id);
    }
  }

  /** Begins a relation or a chain with the span that keys work on; the same again ends that. */
  public void govern() {
    String active = sentence.activeProperty().get();
    sentence.govern(active.equals(sentence.governorProperty().get()) ? "" : active);
  }
}
