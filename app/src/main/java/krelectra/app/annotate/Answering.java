package krelectra.app.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import krelectra.annotation.document.Range;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Target;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.layer.LayerKind;
import krelectra.app.annotate.text.TextSelection;

/** Questions on the document, and the answers that are marked in its text. */
public final class Answering {
  private final LayersViewModel layers;
  private final SentenceViewModel sentence;
  private final SentenceEdits edits;
  private final Supplier<String> ids;
  private String question = "";

  Answering(
      LayersViewModel layers,
      SentenceViewModel sentence,
      SentenceEdits edits,
      Supplier<String> ids) {
    this.layers = layers;
    this.sentence = sentence;
    this.edits = edits;
    this.ids = ids;
  }

  /** Asks a question on the document; the next answer is its. */
  public void ask(String asked) {
    Layer layer = layers.layerProperty().get();
    if (layer != null && layer.kind() == LayerKind.ANSWER && !asked.isBlank()) {
      String id = ids.get();
      edits.make(layer, at -> Optional.of(at.question(id, asked.strip())));
      sentence.activate(id);
      question = id;
    }
  }

  /** The question that answers are marked for: the one that keys work on, else the first. */
  public Optional<Label> question() {
    Label active = sentence.active().orElse(null);
    if (active != null && active.target() instanceof Target.OfAnswer) {
      question = active.id();
      return Optional.of(active);
    }
    List<Label> all =
        sentence.labels().stream()
            .filter(label -> label.target() instanceof Target.OfAnswer)
            .toList();
    return all.stream()
        .filter(label -> label.id().equals(question))
        .findFirst()
        .or(() -> all.stream().findFirst());
  }

  /** Marks what is selected as the answer, or as another one. */
  public void answer(boolean another) {
    AtHand now = sentence.atHandProperty().get();
    TextSelection selected = sentence.selectionProperty().get();
    Label of = question().orElse(null);
    Layer layer = layers.layerProperty().get();
    if (of == null || layer == null) {
      edits.refuse(LabellingViewModel.Refusal.NO_QUESTION);
    } else if (now == null || selected == null) {
      edits.refuse(LabellingViewModel.Refusal.NOTHING_SELECTED);
    } else {
      Range range = now.inDocument(selected.range());
      List<Range> answers = new ArrayList<>(another ? of.target().ranges() : List.of());
      if (!answers.contains(range)) {
        answers.add(range);
      }
      question = of.id();
      edits.make(layer, at -> at.answers(of.id(), answers));
    }
  }

  /** Says that the text does not answer the question. */
  public void answerNothing() {
    Label of = question().orElse(null);
    Layer layer = layers.layerProperty().get();
    if (of == null || layer == null) {
      edits.refuse(LabellingViewModel.Refusal.NO_QUESTION);
    } else {
      edits.make(layer, at -> at.answers(of.id(), List.of()));
    }
  }

  /** Selects the question before or behind the one that answers are marked for. */
  public void nextQuestion(int by) {
    Label now = question().orElse(null);
    List<Label> all = sentence.labels();
    if (now != null && !all.isEmpty()) {
      question = all.get(Math.floorMod(all.indexOf(now) + by, all.size())).id();
      sentence.activate(question);
    }
  }
}
