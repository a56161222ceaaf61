package krelectra.app.annotate;

import java.util.List;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Target;
import org.jspecify.annotations.Nullable;

/** Takes labels away with what joins them to others. */
final class JoinedRemoval {
  private JoinedRemoval() {}

  /** Adds the edits to some; none twice. */
  static void add(AnnotatedDocument around, Label label, List<Edit> edits) {
    for (Label other : around.labels()) {
      @Nullable Edit edit =
          switch (other.target()) {
            case Target.OfRelation(String from, String to)
                when from.equals(label.id()) || to.equals(label.id()) ->
                Edit.remove(new Item.OfLabel(other));
            case Target.OfChain(List<String> members) when members.contains(label.id()) ->
                shortened(other, members, label.id());
            default -> null;
          };
      if (edit != null && !other.equals(label) && !edits.contains(edit)) {
        edits.add(edit);
      }
    }
    edits.add(Edit.remove(new Item.OfLabel(label)));
  }

  private static Edit shortened(Label chain, List<String> members, String without) {
    List<String> rest = members.stream().filter(each -> !each.equals(without)).toList();
    return rest.size() < 2
        ? Edit.remove(new Item.OfLabel(chain))
        : Edit.change(
            new Item.OfLabel(chain), new Item.OfLabel(chain.withTarget(new Target.OfChain(rest))));
  }
}
