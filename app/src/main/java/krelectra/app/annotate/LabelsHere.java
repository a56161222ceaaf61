package krelectra.app.annotate;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import krelectra.annotation.document.Range;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Target;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.layer.LayerKind;

/**
 * The labels of the sentence at hand, in order.
 *
 * @param sight which of them are seen
 */
record LabelsHere(AtHand now, Predicate<Label> sight) {
  /** Those of a layer. */
  List<Label> of(String layer) {
    return sorted(label -> label.layer().equals(layer));
  }

  /** What relations and chains of a layer join. */
  List<Label> joinable(Layer layer) {
    return sorted(
        label ->
            label.target() instanceof Target.OfSpan
                && (layer.base().isEmpty() || label.layer().equals(layer.base())));
  }

  private List<Label> sorted(Predicate<Label> which) {
    return now.around().labels().stream()
        .filter(which)
        .filter(sight)
        .filter(label -> isHere(now, label))
        // Of two that start alike, and of questions, the first that came.
        .sorted(Comparator.comparingInt(this::start))
        .toList();
  }

  private int start(Label label) {
    Range extent = label.target() instanceof Target.OfAnswer ? null : label.extent();
    if (label.target() instanceof Target.OfRelation(String from, String to)) {
      extent = now.label(to).map(Label::extent).orElse(null);
    }
    return extent == null ? 0 : extent.start();
  }

  /** The label that follows one, or precedes it if negative; behind the last comes the first. */
  static Optional<Label> following(List<Label> labels, String active, int by) {
    if (labels.isEmpty()) {
      return Optional.empty();
    }
    int now = labels.stream().map(Label::id).toList().indexOf(active);
    int next = now < 0 ? (by > 0 ? 0 : labels.size() - 1) : Math.floorMod(now + by, labels.size());
    return Optional.of(labels.get(next));
  }

  /** The same, but not around. */
  static Optional<Label> onward(List<Label> labels, String active, int by) {
    int now = labels.stream().map(Label::id).toList().indexOf(active);
    int next = now < 0 ? (by > 0 ? 0 : labels.size() - 1) : now + by;
    return next < 0 || next >= labels.size() ? Optional.empty() : Optional.of(labels.get(next));
  }

  /** How sure the model of a suggestion is, in percent; empty for other labels. */
  static String confidence(Label label) {
    String told = label.text(Label.PROBABILITY);
    return label.state() != Label.State.SUGGESTED || told.isEmpty()
        ? ""
        : Math.round(Double.parseDouble(told) * 100) + " %";
  }

  /** Whether the labels of a layer join others. */
  static boolean joins(Layer layer) {
    return layer.kind() == LayerKind.RELATION || layer.kind() == LayerKind.CHAIN;
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
}
