package krelectra.app.explore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import krelectra.inference.text.Unit;
import org.jspecify.annotations.Nullable;

/** The selection, as units of the division that is chosen. */
public final class UnitSelection {
  private final ObservableValue<@Nullable AlignedRows> rows;
  private final ObservableValue<Unit> unit;
  private final ObservableValue<Boolean> specials;
  private final ObjectProperty<Selection> selection = new SimpleObjectProperty<>(Selection.NONE);
  private final ReadOnlyObjectWrapper<Set<Integer>> units = new ReadOnlyObjectWrapper<>(Set.of());

  private @Nullable AlignedRows shown;

  UnitSelection(
      ObservableValue<@Nullable AlignedRows> rows,
      ObservableValue<Unit> unit,
      ObservableValue<Boolean> specials) {
    this.rows = rows;
    this.unit = unit;
    this.specials = specials;
    // Listeners for invalidation are called first: views never see the units of before.
    InvalidationListener changed = observable -> update();
    unit.addListener(changed);
    selection.addListener(changed);
    rows.addListener((InvalidationListener) observable -> textsChanged());
  }

  /** What is selected, by places. */
  public ObjectProperty<Selection> selectionProperty() {
    return selection;
  }

  /** The indices of the units selected in {@link AlignedRows#units} of the unit chosen. */
  public ReadOnlyObjectProperty<Set<Integer>> unitsProperty() {
    return units.getReadOnlyProperty();
  }

  /** Selects a unit alone. */
  public void select(int index) {
    selection.set(Selection.of(list(), List.of(index)));
  }

  /** Selects exactly these units. */
  public void selectAll(Collection<Integer> indices) {
    if (!units.get().equals(Set.copyOf(indices))) {
      selection.set(Selection.of(list(), new TreeSet<>(indices)));
    }
  }

  /** Adds a unit, or takes it away if it is selected. */
  public void toggle(int index) {
    TextUnit toggled = list().get(index);
    List<Selection.Mark> marks = new ArrayList<>(selection.get().marks());
    if (!marks.removeIf(mark -> mark.touches(toggled))) {
      marks.add(Selection.Mark.of(toggled));
    }
    selection.set(new Selection(marks));
  }

  /** Selects from where the selection began to this unit. */
  public void extendTo(int index) {
    int anchor = isEmpty() ? index : edge(selection.get().marks().getFirst(), 1);
    List<Integer> range = new ArrayList<>();
    int step = Integer.signum(index - anchor);
    for (int u = anchor; u != index; u += step) {
      range.add(u);
    }
    range.add(index);
    range.removeIf(u -> isHidden(list().get(u)));
    selection.set(Selection.of(list(), range));
  }

  /**
   * Moves on to a neighbour; from nothing, to the first or last unit.
   *
   * @param step 1 or −1
   * @param extend keeps what is selected
   */
  public void move(int step, boolean extend) {
    List<TextUnit> all = list();
    int from =
        isEmpty() ? (step > 0 ? -1 : all.size()) : edge(selection.get().marks().getLast(), step);
    int to = from + step;
    while (0 <= to && to < all.size() && isHidden(all.get(to))) {
      to += step;
    }
    if (to < 0 || to >= all.size()) {
      return;
    }
    if (extend) {
      extendTo(to);
    } else {
      select(to);
    }
  }

  /** Selects the first or the last unit. */
  public void moveToEnd(int step) {
    selection.set(Selection.NONE);
    move(-step, false);
  }

  /** Selects nothing. */
  public void clear() {
    selection.set(Selection.NONE);
  }

  private boolean isEmpty() {
    return units.get().isEmpty();
  }

  /** Of the units at a mark, the last if one moves on, the first if one moves back. */
  private int edge(Selection.Mark mark, int step) {
    Set<Integer> touched =
        new Selection(List.of(mark))
            .units(Objects.requireNonNull(rows.getValue()), unit.getValue());
    if (touched.isEmpty()) {
      return step > 0 ? -1 : list().size();
    }
    return step > 0 ? Collections.max(touched) : Collections.min(touched);
  }

  private boolean isHidden(TextUnit candidate) {
    return candidate.isSpecial() && !specials.getValue();
  }

  private List<TextUnit> list() {
    AlignedRows now = rows.getValue();
    return now == null ? List.of() : now.units(unit.getValue());
  }

  private void textsChanged() {
    AlignedRows now = rows.getValue();
    if (shown == null || now == null || !now.isOfSameTexts(shown)) {
      clear();
    }
    shown = now;
    update();
  }

  private void update() {
    AlignedRows now = rows.getValue();
    Set<Integer> touched = now == null ? Set.of() : selection.get().units(now, unit.getValue());
    if (!units.get().equals(touched)) {
      units.set(Collections.unmodifiableSet(touched));
    }
  }
}
