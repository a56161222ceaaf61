package krelectra.app.explore.attention;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** Whose attention is shown: one head's, the mean of several, or the rollout up to a layer. */
public final class HeadChoice {
  private final ObservableValue<@Nullable AttentionPicture> picture;
  private final IntegerProperty layer = new SimpleIntegerProperty();
  private final IntegerProperty head = new SimpleIntegerProperty();
  private final ObjectProperty<Set<Head>> averaged = new SimpleObjectProperty<>(Set.of());
  private final BooleanProperty rollout = new SimpleBooleanProperty();
  private final ObjectProperty<Head> focus = new SimpleObjectProperty<>(new Head(0, 0));

  /** While layer and head change together, nothing is worked out for the pair in between. */
  private boolean isMoving;

  /**
   * Chooses the first head.
   *
   * @param picture has the heads there are; {@link #fit} is to be called when it has changed
   */
  HeadChoice(ObservableValue<@Nullable AttentionPicture> picture) {
    this.picture = picture;
    // A head that is asked for by number ends the mean of heads; that of a layer goes along.
    layer.subscribe((before, now) -> whenAsked(() -> averageLayer(isLayerMean(before.intValue()))));
    head.subscribe((before, now) -> whenAsked(this::showOne));
    averaged.subscribe(heads -> rollout.set(rollout.get() && heads.isEmpty()));
  }

  private void whenAsked(Runnable change) {
    if (!isMoving) {
      change.run();
      focus.set(focused());
    }
  }

  private void showOne() {
    averaged.set(Set.of());
    rollout.set(false);
  }

  private void move(Head wanted) {
    isMoving = true;
    layer.set(wanted.layer());
    head.set(wanted.index());
    isMoving = false;
    focus.set(focused());
  }

  /** Leaves what the picture does not have. */
  void fit() {
    AttentionPicture now = picture.getValue();
    if (now != null) {
      if (!averaged.get().stream().allMatch(now::has)) {
        averaged.set(Set.of());
      }
      move(focused());
    }
  }

  /** The numbers that are to be seen of a picture. */
  MapSource source(AttentionPicture now) {
    // What is chosen may still be about a larger model that was shown before.
    Head one = inPicture(focus.get());
    if (rollout.get()) {
      return new MapSource.OfRollout(one.layer());
    }
    List<Head> heads =
        averaged.get().stream()
            .filter(now::has)
            .sorted(Comparator.comparingInt(Head::layer).thenComparingInt(Head::index))
            .toList();
    return heads.isEmpty() ? new MapSource.OfHead(one) : new MapSource.OfMean(heads);
  }

  /** The focused layer, from 0; shown from 1. */
  public IntegerProperty layerProperty() {
    return layer;
  }

  /** The focused head, from 0; shown from 1. */
  public IntegerProperty headProperty() {
    return head;
  }

  /** The focused head, within the picture even if the properties are not. */
  public Head focused() {
    return inPicture(new Head(layer.get(), head.get()));
  }

  /** The same, to follow. */
  ObservableValue<Head> focus() {
    return focus;
  }

  private Head inPicture(Head wanted) {
    AttentionPicture now = picture.getValue();
    return now == null
        ? wanted
        : new Head(
            Math.clamp(wanted.layer(), 0, now.layers() - 1),
            Math.clamp(wanted.index(), 0, now.heads() - 1));
  }

  /** Focuses a head; one out of range gives the nearest. */
  public void focus(Head wanted) {
    showOne();
    move(inPicture(wanted));
  }

  /** The same, but keeps what is averaged: for those who look around. */
  public void moveFocus(Head wanted) {
    move(inPicture(wanted));
  }

  /** The heads whose mean is shown instead of the focused one; empty for none. */
  public ObjectProperty<Set<Head>> averagedProperty() {
    return averaged;
  }

  /** Takes a head into the mean, or out of it. */
  public void toggleAveraged(Head each) {
    Set<Head> heads = new HashSet<>(averaged.get());
    if (!heads.remove(each)) {
      heads.add(each);
    }
    averaged.set(Set.copyOf(heads));
  }

  /** Shows the mean of the focused layer's heads, or its focused head again. */
  public void averageLayer(boolean wanted) {
    AttentionPicture now = picture.getValue();
    int heads = wanted && now != null ? now.heads() : 0;
    int of = focused().layer();
    averaged.set(
        IntStream.range(0, heads)
            .mapToObj(each -> new Head(of, each))
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** Whether what is averaged is the focused layer. */
  public boolean isLayerMean() {
    return isLayerMean(focused().layer());
  }

  private boolean isLayerMean(int of) {
    AttentionPicture now = picture.getValue();
    return now != null
        && averaged.get().size() == now.heads()
        && averaged.get().stream().allMatch(each -> each.layer() == of);
  }

  /** Whether the rollout up to the focused layer is shown, instead of a head. */
  public BooleanProperty rolloutProperty() {
    return rollout;
  }

  /** Shows the rollout up to the focused layer, or the focused head again. */
  public void rollOut(boolean wanted) {
    averaged.set(Set.of());
    rollout.set(wanted);
  }
}
