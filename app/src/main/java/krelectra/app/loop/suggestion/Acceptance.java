package krelectra.app.loop.suggestion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Target;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.layer.LayerKind;
import krelectra.annotation.layer.Overlap;

/**
 * Makes suggestions an annotator's own labels, the surest first: what would contradict one that
 * stands, or a surer one, stays a suggestion.
 *
 * @param me the annotator's id
 */
public record Acceptance(Layer layer, String me) {
  private static final Comparator<Label> SUREST =
      Comparator.comparingDouble(Acceptance::probability).reversed();

  /** How sure a suggestion's model is; of those that do not say 0. */
  public static double probability(Label label) {
    String told = label.text(Label.PROBABILITY);
    return told.isEmpty() ? 0 : Double.parseDouble(told);
  }

  /** Whether a label waits for a decision; a question that nobody has answered yet does not. */
  public static boolean waits(Label label) {
    boolean open =
        label.target() instanceof Target.OfAnswer(String question, var answers)
            && answers.isEmpty();
    return label.state() == Label.State.SUGGESTED && !open;
  }

  /**
   * The edits.
   *
   * @param there the layer's labels around
   * @param wanted the suggestions to accept
   */
  public List<Edit> of(List<Label> there, List<Label> wanted) {
    List<Label> standing =
        new ArrayList<>(
            there.stream().filter(each -> each.state() == Label.State.ACCEPTED).toList());
    List<Edit> edits = new ArrayList<>();
    for (Label label : wanted.stream().sorted(SUREST).toList()) {
      if (standing.stream().noneMatch(other -> contradicts(other, label))) {
        Label mine = mine(label);
        edits.add(Edit.change(new Item.OfLabel(label), new Item.OfLabel(mine)));
        open(there, label).forEach(each -> edits.add(Edit.remove(new Item.OfLabel(each))));
        standing.add(mine);
      }
    }
    return edits;
  }

  /** A suggestion as the annotator's own. */
  public Label mine(Label label) {
    return new Label(
        label.id(),
        label.document(),
        label.layer(),
        me,
        label.target(),
        Label.withoutProbability(label.features()),
        Label.State.ACCEPTED);
  }

  private boolean contradicts(Label stands, Label label) {
    if (stands.target() instanceof Target.OfAnswer(String asked, var answers)
        && label.target() instanceof Target.OfAnswer(String question, var others)) {
      return asked.equals(question);
    }
    boolean same = stands.target().equals(label.target());
    return same || (keepsApart() && overlaps(stands, label));
  }

  private boolean keepsApart() {
    return layer.kind() == LayerKind.SPAN && layer.overlap() == Overlap.NONE;
  }

  private static boolean overlaps(Label one, Label other) {
    return one.target().ranges().stream()
        .anyMatch(its -> other.target().ranges().stream().anyMatch(its::overlaps));
  }

  /** The question that has waited for this answer. */
  private static List<Label> open(List<Label> there, Label answer) {
    return there.stream()
        .filter(each -> each.state() == Label.State.SUGGESTED && !waits(each))
        .filter(
            each ->
                each.target() instanceof Target.OfAnswer(String asked, var none)
                    && answer.target() instanceof Target.OfAnswer(String question, var some)
                    && asked.equals(question))
        .toList();
  }
}
