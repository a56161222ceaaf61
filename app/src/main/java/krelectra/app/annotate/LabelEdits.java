package krelectra.app.annotate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import krelectra.annotation.document.Range;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Label.State;
import krelectra.annotation.label.Target;
import krelectra.annotation.label.Value;
import krelectra.annotation.layer.Feature;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.layer.Overlap;
import krelectra.app.loop.suggestion.Acceptance;

/**
 * The edits that an annotator's keys make in a layer, against what the database holds when they are
 * made. What an annotator changes is the annotator's own from then on.
 *
 * @param around the sentence at hand with all that touches it
 * @param me the annotator's id
 * @param visible which labels the annotator sees, and so means
 */
record LabelEdits(AnnotatedDocument around, Layer layer, String me, Predicate<Label> visible) {
  private List<Label> own() {
    return around.layer(layer.id()).stream()
        .filter(visible)
        .filter(label -> label.state() != State.REJECTED)
        .toList();
  }

  private Optional<Label> label(String id) {
    return around.labels().stream().filter(each -> each.id().equals(id)).findFirst();
  }

  private Label made(String id, Target target, Map<String, Value> features) {
    return new Label(id, around.document().id(), layer.id(), me, target, features, State.ACCEPTED);
  }

  private Label mine(Label label, Target target, Map<String, Value> features) {
    return new Label(
        label.id(),
        label.document(),
        label.layer(),
        me,
        target,
        Label.withoutProbability(features),
        State.ACCEPTED);
  }

  private static Edit change(Label before, Label after) {
    return Edit.change(new Item.OfLabel(before), new Item.OfLabel(after));
  }

  private static Optional<Edit> step(String name, List<Edit> edits) {
    return switch (edits.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(edits.getFirst());
      default -> Optional.of(new Edit.Bulk(name, edits));
    };
  }

  /**
   * A span gets a tag. One that lies exactly there is changed; where the layer lets spans not
   * overlap, the new one takes the place of those that it touches.
   *
   * @param id for a new label
   */
  Optional<Edit> span(String id, List<Range> ranges, String tag) {
    Target target = new Target.OfSpan(ranges);
    Optional<Label> there = own().stream().filter(each -> each.target().equals(target)).findFirst();
    if (there.isPresent() && layer.overlap() != Overlap.ANY) {
      return tag(there.get().id(), tag);
    }
    List<Edit> edits = new ArrayList<>();
    if (layer.overlap() == Overlap.NONE) {
      own().stream()
          .filter(each -> overlaps(each, ranges))
          .forEach(each -> JoinedRemoval.add(around, each, edits));
    }
    edits.add(Edit.put(new Item.OfLabel(made(id, target, TagValue.features(layer, tag)))));
    return step("label a span", edits);
  }

  private static boolean overlaps(Label label, List<Range> ranges) {
    return label.target().ranges().stream()
        .anyMatch(its -> ranges.stream().anyMatch(its::overlaps));
  }

  /** Whether a new span would cross one where the layer only nests them. */
  boolean crosses(List<Range> ranges) {
    if (layer.overlap() != Overlap.NESTED) {
      return false;
    }
    Range range = new Range(ranges.getFirst().start(), ranges.getLast().end());
    return own().stream()
        .map(Label::extent)
        .anyMatch(
            its ->
                its != null && its.overlaps(range) && !its.contains(range) && !range.contains(its));
  }

  /** A label says something else in its main feature. */
  Optional<Edit> tag(String id, String tag) {
    Optional<Feature> main = LayersViewModel.main(layer);
    return label(id)
        .filter(label -> main.isPresent())
        .flatMap(
            label -> {
              Map<String, Value> features = new LinkedHashMap<>(label.features());
              features.put(main.get().name(), TagValue.of(main.get(), tag));
              return features(id, features);
            });
  }

  /** A label says something else. */
  Optional<Edit> features(String id, Map<String, Value> features) {
    return label(id).flatMap(label -> changed(label, mine(label, label.target(), features)));
  }

  private static Optional<Edit> changed(Label before, Label after) {
    return before.equals(after) ? Optional.empty() : Optional.of(change(before, after));
  }

  /** A span lies elsewhere. */
  Optional<Edit> ranges(String id, List<Range> ranges) {
    return label(id)
        .filter(label -> label.target() instanceof Target.OfSpan)
        .flatMap(label -> changed(label, mine(label, new Target.OfSpan(ranges), label.features())));
  }

  /**
   * A document, sentence or pair gets a class: the same again takes it away, and of several classes
   * each comes and goes by itself.
   *
   * @param id for a new label
   */
  Optional<Edit> toggle(String id, Target target, String tag) {
    Feature main = LayersViewModel.main(layer).orElse(null);
    if (main == null) {
      return Optional.empty();
    }
    Optional<Label> there = own().stream().filter(each -> each.target().equals(target)).findFirst();
    if (there.isEmpty()) {
      return Optional.of(
          Edit.put(new Item.OfLabel(made(id, target, TagValue.features(layer, tag)))));
    }
    Label label = there.get();
    Map<String, Value> features = new LinkedHashMap<>(label.features());
    Value now = TagValue.toggled(main, label.feature(main.name()), tag);
    boolean isSame = label.state() == State.SUGGESTED && label.text(main.name()).equals(tag);
    if (isSame) {
      return features(label.id(), features);
    }
    boolean isNone = now instanceof Value.Tags(List<String> tags) && tags.isEmpty();
    if (isNone || now.equals(label.feature(main.name()))) {
      features.remove(main.name());
      // A pair stays a pair without its class.
      return features.isEmpty() && !(target instanceof Target.OfPair)
          ? Optional.of(Edit.remove(new Item.OfLabel(label)))
          : features(label.id(), features);
    }
    features.put(main.name(), now);
    return features(label.id(), features);
  }

  /** A relation between two labels gets a tag; there is one of each direction. */
  Optional<Edit> relation(String id, String from, String to, String tag) {
    Target target = new Target.OfRelation(from, to);
    Optional<Label> there = own().stream().filter(each -> each.target().equals(target)).findFirst();
    if (there.isPresent()) {
      return tag(there.get().id(), tag);
    }
    return label(from).isEmpty() || label(to).isEmpty()
        ? Optional.empty()
        : Optional.of(Edit.put(new Item.OfLabel(made(id, target, TagValue.features(layer, tag)))));
  }

  /** A label joins the end of a chain, or makes one with another. */
  Optional<Edit> chain(String id, String from, String to, String tag) {
    Optional<Label> there =
        own().stream()
            .filter(
                each ->
                    each.target() instanceof Target.OfChain(List<String> members)
                        && members.contains(from))
            .findFirst();
    if (there.isEmpty()) {
      Target target = new Target.OfChain(List.of(from, to));
      return Optional.of(
          Edit.put(new Item.OfLabel(made(id, target, TagValue.features(layer, tag)))));
    }
    Label label = there.get();
    List<String> members = new ArrayList<>(((Target.OfChain) label.target()).members());
    if (members.contains(to)) {
      return Optional.empty();
    }
    members.add(to);
    return Optional.of(change(label, mine(label, new Target.OfChain(members), label.features())));
  }

  /** The annotator stands by labels that were suggested; of several by those that fit together. */
  Optional<Edit> accept(List<String> ids) {
    Acceptance acceptance = new Acceptance(layer, me);
    List<Label> wanted = new ArrayList<>();
    ids.forEach(id -> label(id).filter(Acceptance::waits).ifPresent(wanted::add));
    List<Label> there =
        ids.size() == 1
            ? own().stream().filter(label -> label.state() == State.SUGGESTED).toList()
            : own();
    return step("accept suggestions", acceptance.of(there, wanted));
  }

  /** The annotator does not stand by labels that were suggested; they stay as what they were. */
  Optional<Edit> reject(List<String> ids) {
    List<Edit> edits = new ArrayList<>();
    for (String id : ids) {
      label(id)
          .filter(label -> label.state() == State.SUGGESTED)
          .ifPresent(label -> edits.add(change(label, label.withState(State.REJECTED))));
    }
    return step("reject suggestions", edits);
  }

  /** A label goes, with what joins it to others. */
  Optional<Edit> remove(String id) {
    List<Edit> edits = new ArrayList<>();
    label(id).ifPresent(label -> JoinedRemoval.add(around, label, edits));
    return step("remove a label", edits);
  }

  /** A question on the document, which waits for its answer. */
  Edit question(String id, String question) {
    Label label = made(id, new Target.OfAnswer(question, List.of()), Map.of());
    return Edit.put(new Item.OfLabel(label.withState(State.SUGGESTED)));
  }

  /** The answers of a question; none if it has no answer. */
  Optional<Edit> answers(String id, List<Range> ranges) {
    return label(id)
        .filter(label -> label.target() instanceof Target.OfAnswer)
        .flatMap(
            label -> {
              String question = ((Target.OfAnswer) label.target()).question();
              Map<String, Value> features = new LinkedHashMap<>(label.features());
              // How a file had written the answers holds no longer.
              features.keySet().removeIf(name -> name.endsWith(".answers"));
              Target target = new Target.OfAnswer(question, ranges);
              return changed(label, mine(label, target, features));
            });
  }
}
