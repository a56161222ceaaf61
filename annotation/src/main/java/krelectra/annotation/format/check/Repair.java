package krelectra.annotation.format.check;

import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;
import krelectra.annotation.label.Label;
import org.jspecify.annotations.Nullable;

/**
 * A label that can be put right without asking what was meant.
 *
 * @param rule whose finding it takes away
 * @param before the label as it is
 * @param after the label as it should be; null if it should go
 */
public record Repair(String rule, Label before, @Nullable Label after) {
  /** The edit that does it. */
  public Edit edit() {
    Item was = new Item.OfLabel(before);
    return after == null ? Edit.remove(was) : Edit.change(was, new Item.OfLabel(after));
  }
}
