package krelectra.annotation.scheme;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Target;

/** Labels go, and what joined them goes or becomes shorter with them. */
public final class LabelRemoval {
  private LabelRemoval() {}

  /**
   * The edits that take all labels of a layer away from a document.
   *
   * @param document all of its labels
   */
  public static List<Edit> ofLayer(String layer, List<Label> document) {
    Set<String> going =
        document.stream()
            .filter(each -> each.layer().equals(layer))
            .map(Label::id)
            .collect(Collectors.toSet());
    return edits(document, Map.of(), going);
  }

  /**
   * Edits of a document's labels.
   *
   * @param changed labels that say something else, by id
   * @param going ids of labels that go
   */
  static List<Edit> edits(List<Label> document, Map<String, Label> changed, Set<String> going) {
    Set<String> gone = withBroken(document, going);
    List<Edit> edits = new ArrayList<>();
    for (Label label : document) {
      if (gone.contains(label.id())) {
        edits.add(Edit.remove(new Item.OfLabel(label)));
        continue;
      }
      Label after = changed.getOrDefault(label.id(), label);
      if (label.target() instanceof Target.OfChain(List<String> members)) {
        after = after.withTarget(new Target.OfChain(left(members, gone)));
      }
      if (!after.equals(label)) {
        edits.add(Edit.change(new Item.OfLabel(label), new Item.OfLabel(after)));
      }
    }
    return edits;
  }

  /** Adds what cannot stand without what goes; a relation may have been joined itself. */
  private static Set<String> withBroken(List<Label> document, Set<String> going) {
    Set<String> gone = new HashSet<>(going);
    boolean more = !gone.isEmpty();
    while (more) {
      more = false;
      for (Label label : document) {
        if (isBroken(label.target(), gone)) {
          more |= gone.add(label.id());
        }
      }
    }
    return gone;
  }

  private static boolean isBroken(Target target, Set<String> gone) {
    return switch (target) {
      case Target.OfRelation(String from, String to) -> gone.contains(from) || gone.contains(to);
      case Target.OfChain(List<String> members) ->
          members.stream().anyMatch(gone::contains) && left(members, gone).size() < 2;
      default -> false;
    };
  }

  private static List<String> left(List<String> members, Set<String> gone) {
    return members.stream().filter(each -> !gone.contains(each)).toList();
  }
}
