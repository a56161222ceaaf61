package krelectra.app.annotate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import krelectra.annotation.document.Range;
import krelectra.annotation.document.Sentence;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Target;
import krelectra.annotation.label.Value;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.layer.LayerKind;
import krelectra.annotation.layer.Tag;
import krelectra.app.annotate.text.TextSelection;
import krelectra.app.corpus.CorpusViewModel;
import krelectra.store.SentenceLists;
import krelectra.store.SentenceMarks;
import org.jspecify.annotations.Nullable;

/**
 * Gives, changes and takes labels of the sentence at hand. Edits are made of what the database
 * holds when their turn comes, so that keys pressed faster than it answers do not collide.
 */
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

  private final CorpusViewModel corpus;
  private final LayersViewModel layers;
  private final SentenceViewModel sentence;
  private final Supplier<String> ids;
  private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper(Refusal.NONE.name());

  LabellingViewModel(CorpusViewModel corpus, LayersViewModel layers, SentenceViewModel sentence) {
    this(corpus, layers, sentence, () -> UUID.randomUUID().toString());
  }

  LabellingViewModel(
      CorpusViewModel corpus,
      LayersViewModel layers,
      SentenceViewModel sentence,
      Supplier<String> ids) {
    this.corpus = corpus;
    this.layers = layers;
    this.sentence = sentence;
    this.ids = ids;
    sentence.atHandProperty().addListener((value, before, now) -> refuse(Refusal.NONE));
    sentence.selectionProperty().addListener((value, before, now) -> refuse(Refusal.NONE));
  }

  /** The name of a {@link Refusal}: why the last key did nothing. */
  public ReadOnlyStringProperty refusalProperty() {
    return refusal.getReadOnlyProperty();
  }

  private void refuse(Refusal why) {
    refusal.set(why.name());
  }

  /** Makes an edit of the sentence at hand as the database has it when its turn comes. */
  private void edit(Layer layer, Function<LabelEdits, Optional<Edit>> edit) {
    AtHand now = sentence.atHandProperty().get();
    if (now == null) {
      return;
    }
    refuse(Refusal.NONE);
    String me = sentence.me();
    Sight sight = sentence.sight();
    String document = now.around().document().id();
    String id = now.sentence().id();
    String text = now.around().document().text();
    corpus.change(
        project ->
            new SentenceLists(project)
                .around(document, id)
                .filter(around -> around.document().text().equals(text))
                .flatMap(around -> edit.apply(new LabelEdits(around, layer, me, sight)))
                .ifPresent(made -> project.apply(made, me)));
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
          refuse(Refusal.NO_PAIR);
          return false;
        }
        toggle(layer, pair, tag.name());
      }
      case RELATION, CHAIN -> join(layer, tag.name());
      case ANSWER -> answer(false);
    }
    return layer.kind() == LayerKind.SENTENCE || layer.kind() == LayerKind.PAIR;
  }

  private void toggle(Layer layer, Target target, String tag) {
    String id = ids.get();
    edit(layer, edits -> edits.toggle(id, target, tag));
  }

  private void span(AtHand now, Layer layer, String tag) {
    Label active = sentence.active().orElse(null);
    TextSelection selected = sentence.selectionProperty().get();
    if (selected == null && active != null && active.layer().equals(layer.id())) {
      edit(layer, edits -> edits.tag(active.id(), tag));
    } else if (selected == null) {
      refuse(Refusal.NOTHING_SELECTED);
    } else {
      List<Range> ranges = List.of(now.inDocument(selected.range()));
      if (new LabelEdits(now.around(), layer, sentence.me(), sentence.sight()).crosses(ranges)) {
        refuse(Refusal.CROSSES);
        return;
      }
      String id = ids.get();
      edit(layer, edits -> edits.span(id, ranges, tag));
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

  private void join(Layer layer, String tag) {
    Label active = sentence.active().orElse(null);
    if (active != null && active.layer().equals(layer.id())) {
      edit(layer, edits -> edits.tag(active.id(), tag));
      return;
    }
    String from = sentence.governorProperty().get();
    if (from.isEmpty() || active == null) {
      refuse(Refusal.NO_GOVERNOR);
      return;
    }
    join(layer, from, active.id(), tag);
  }

  private void join(Layer layer, String from, String to, String tag) {
    String id = ids.get();
    if (layer.kind() == LayerKind.CHAIN) {
      edit(layer, edits -> edits.chain(id, from, to, tag));
    } else {
      edit(layer, edits -> edits.relation(id, from, to, tag));
      sentence.govern("");
    }
  }

  /** Joins two labels as the mouse has: with the first tag, which can be changed at once. */
  public void join(String from, String to) {
    Layer layer = layers.layerProperty().get();
    if (layer != null && (layer.kind() == LayerKind.RELATION || layer.kind() == LayerKind.CHAIN)) {
      String tag = layers.tags().isEmpty() ? "" : layers.tags().getFirst().name();
      String id = ids.get();
      edit(
          layer,
          edits ->
              layer.kind() == LayerKind.CHAIN
                  ? edits.chain(id, from, to, tag)
                  : edits.relation(id, from, to, tag));
      sentence.activate(id);
    }
  }

  /** Begins a relation or a chain with the span that keys work on; the same again ends that. */
  public void govern() {
    String active = sentence.activeProperty().get();
    sentence.govern(active.equals(sentence.governorProperty().get()) ? "" : active);
  }

  /** Whether a suggestion of the layer at hand waits in the sentence. */
  public boolean isSuggested() {
    return !suggested().isEmpty();
  }

  private List<String> suggested() {
    Label active = sentence.active().orElse(null);
    if (active != null && active.state() == Label.State.SUGGESTED) {
      return List.of(active.id());
    }
    return sentence.labels().stream()
        .filter(label -> label.state() == Label.State.SUGGESTED)
        .filter(label -> !(label.target() instanceof Target.OfAnswer))
        .map(Label::id)
        .toList();
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
    edit(layer, edits -> edits.accept(waiting));
    afterDecision(waiting, one);
    return !one;
  }

  private boolean isActive(List<String> waiting) {
    return waiting.equals(List.of(sentence.activeProperty().get()));
  }

  /** Rejects the suggestion that keys work on, else all of the layer at hand. */
  public void reject() {
    Layer layer = layers.layerProperty().get();
    List<String> waiting = suggested();
    if (layer == null || waiting.isEmpty()) {
      refuse(Refusal.NOTHING_SUGGESTED);
      return;
    }
    boolean one = isActive(waiting);
    edit(layer, edits -> edits.reject(waiting));
    afterDecision(waiting, one);
  }

  /** Goes to the suggestion that waits next. */
  private void afterDecision(List<String> decided, boolean one) {
    if (one) {
      sentence.labels().stream()
          .filter(label -> label.state() == Label.State.SUGGESTED)
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
    edit(
        layer,
        edits ->
            edits.around().sentences().stream()
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
            krelectra.annotation.document.Properties.with(sentence.properties(), property, "yes")));
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
      refuse(Refusal.NOTHING_SELECTED);
      return;
    }
    String id = active.id();
    if (active.target() instanceof Target.OfPair) {
      // The pair itself stays.
      edit(layer, edits -> edits.features(id, Map.of()));
      return;
    }
    edit(layers.of(active.layer()).orElse(layer), edits -> edits.remove(id));
  }

  /** Lets an edge of the span that keys work on, else of what is selected, go by characters. */
  public void resize(int by, boolean atStart) {
    moveEdges(range -> SentenceViewModel.resized(units(), range, by, atStart), atStart);
    if (sentence.selectionProperty().get() != null) {
      sentence.resizeSelection(by, atStart);
    }
  }

  private krelectra.app.annotate.text.TextUnits units() {
    AtHand now = sentence.atHandProperty().get();
    return now == null ? krelectra.app.annotate.text.TextUnits.NONE : now.units();
  }

  /** Widens the span that keys work on, else what is selected, to whole eojeols, or narrows it. */
  public void widen() {
    if (sentence.selectionProperty().get() != null) {
      sentence.widen();
    } else {
      moveEdges(range -> SentenceViewModel.widened(units(), range, null), false);
    }
  }

  private void moveEdges(Function<Range, Range> move, boolean first) {
    AtHand now = sentence.atHandProperty().get();
    Label active = sentence.active().orElse(null);
    if (now == null
        || active == null
        || !(active.target() instanceof Target.OfSpan(List<Range> ranges))) {
      return;
    }
    int index = first ? 0 : ranges.size() - 1;
    List<Range> moved = new ArrayList<>(ranges);
    moved.set(index, now.inDocument(move.apply(now.inSentence(ranges.get(index)))));
    for (int i = 1; i < moved.size(); i++) {
      if (moved.get(i).start() < moved.get(i - 1).end()) {
        return; // the pieces would meet
      }
    }
    String id = active.id();
    layers.of(active.layer()).ifPresent(layer -> edit(layer, edits -> edits.ranges(id, moved)));
  }

  /** Adds what is selected to the span that keys worked on last, as another piece of it. */
  public void addPiece() {
    String label = sentence.lastActive();
    AtHand now = sentence.atHandProperty().get();
    TextSelection selected = sentence.selectionProperty().get();
    Label to = now == null ? null : now.label(label).orElse(null);
    if (now == null
        || selected == null
        || to == null
        || !(to.target() instanceof Target.OfSpan(List<Range> ranges))) {
      refuse(Refusal.NOTHING_SELECTED);
      return;
    }
    List<Range> all = new ArrayList<>(ranges);
    Range piece = now.inDocument(selected.range());
    if (all.stream().noneMatch(piece::overlaps)) {
      all.add(piece);
      all.sort(null);
      layers.of(to.layer()).ifPresent(layer -> edit(layer, edits -> edits.ranges(label, all)));
      sentence.activate(label);
    }
  }

  /** A label says something else. */
  public void setFeatures(Label label, Map<String, Value> features) {
    layers
        .of(label.layer())
        .ifPresent(layer -> edit(layer, edits -> edits.features(label.id(), features)));
  }

  /** Gives the pair a score that no key has. */
  public void score(BigDecimal score) {
    give(new Tag(score.toString(), "", "", ""));
  }

  /** Asks a question on the document; the next answer is its. */
  public void ask(String question) {
    Layer layer = layers.layerProperty().get();
    if (layer != null && layer.kind() == LayerKind.ANSWER && !question.isBlank()) {
      String id = ids.get();
      edit(layer, edits -> Optional.of(edits.question(id, question.strip())));
      sentence.activate(id);
      question(id);
    }
  }

  private String question = "";

  private void question(String id) {
    question = id;
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
      refuse(Refusal.NO_QUESTION);
    } else if (now == null || selected == null) {
      refuse(Refusal.NOTHING_SELECTED);
    } else {
      Range range = now.inDocument(selected.range());
      List<Range> answers = new ArrayList<>(another ? of.target().ranges() : List.of());
      if (!answers.contains(range)) {
        answers.add(range);
      }
      question = of.id();
      edit(layer, edits -> edits.answers(of.id(), answers));
    }
  }

  /** Says that the text does not answer the question. */
  public void answerNothing() {
    Label of = question().orElse(null);
    Layer layer = layers.layerProperty().get();
    if (of == null || layer == null) {
      refuse(Refusal.NO_QUESTION);
    } else {
      edit(layer, edits -> edits.answers(of.id(), List.of()));
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

  /** The layer at hand. */
  public @Nullable Layer layer() {
    return layers.layerProperty().get();
  }
}
