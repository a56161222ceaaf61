package krelectra.app.explore.attention;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import krelectra.app.task.TaskRunner;
import krelectra.inference.analysis.attention.HeadScore;
import krelectra.inference.analysis.attention.HeadScores;
import org.jspecify.annotations.Nullable;

/** What the views of attention show, and what is chosen in them. */
public final class AttentionViewModel {
  private final ObjectProperty<@Nullable AttentionPicture> picture = new SimpleObjectProperty<>();
  private final BooleanProperty loading = new SimpleBooleanProperty();
  private final IntegerProperty layer = new SimpleIntegerProperty();
  private final IntegerProperty head = new SimpleIntegerProperty();
  private final ObjectProperty<Set<Head>> averaged = new SimpleObjectProperty<>(Set.of());
  private final BooleanProperty rollout = new SimpleBooleanProperty();
  private final ObjectProperty<PairFilter> filter = new SimpleObjectProperty<>(PairFilter.ALL);
  private final BooleanProperty rescaled = new SimpleBooleanProperty();
  private final ObservableSet<Integer> selection;
  private final ObjectProperty<ViewKind> view = new SimpleObjectProperty<>(ViewKind.MODEL);
  private final BooleanProperty specialHidden = new SimpleBooleanProperty();
  private final BooleanProperty detailed = new SimpleBooleanProperty(true);
  private final ObjectProperty<Direction> direction = new SimpleObjectProperty<>(Direction.FROM);
  private final DoubleProperty threshold = new SimpleDoubleProperty(0.1);
  private final ObjectProperty<@Nullable Hover> hovered = new SimpleObjectProperty<>();
  private final ObjectBinding<@Nullable AttentionPicture> units;
  private final ObjectProperty<Head> focus = new SimpleObjectProperty<>(new Head(0, 0));
  private final ShownMaps maps;
  private final ScoredHeads scored;
  private ViewKind lastHeadView = ViewKind.MATRIX;

  /** While layer and head change together, nothing is worked out for the pair in between. */
  private boolean isMoving;

  /** With a selection of its own; everything is worked out at once, as tests want it. */
  public AttentionViewModel() {
    this(TaskRunner.immediate());
  }

  /**
   * With a selection of its own.
   *
   * @param runner where means of heads, rollouts and scores are worked out
   */
  public AttentionViewModel(TaskRunner runner) {
    this(FXCollections.observableSet(), runner);
  }

  /** With a selection of units (numbered as in the alignment) that other views share. */
  public AttentionViewModel(ObservableSet<Integer> selection, TaskRunner runner) {
    this.selection = selection;
    units = Bindings.createObjectBinding(this::unitsNow, picture, specialHidden);
    maps =
        new ShownMaps(
            runner,
            Bindings.createObjectBinding(
                this::wanted, units, focus, averaged, rollout, filter, rescaled));
    scored = new ScoredHeads(runner, units);
    picture.subscribe(this::fitToPicture);
    // A head that is asked for by number ends the mean of heads; that of a layer goes along.
    layer.subscribe((before, now) -> whenAsked(() -> averageLayer(isLayerMean(before.intValue()))));
    head.subscribe((before, now) -> whenAsked(this::showOne));
    averaged.subscribe(heads -> rollout.set(rollout.get() && heads.isEmpty()));
    view.subscribe(now -> lastHeadView = now == ViewKind.MODEL ? lastHeadView : now);
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

  private @Nullable AttentionPicture unitsNow() {
    AttentionPicture all = picture.get();
    return all != null && specialHidden.get() ? all.withoutSpecial() : all;
  }

  private ShownMaps.@Nullable Wanted wanted() {
    AttentionPicture now = units.get();
    return now == null
        ? null
        : new ShownMaps.Wanted(now, new MapChoice(source(now), filter.get(), rescaled.get()));
  }

  private MapSource source(AttentionPicture now) {
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

  private void fitToPicture(@Nullable AttentionPicture now) {
    hovered.set(null);
    if (now != null) {
      if (!averaged.get().stream().allMatch(now::has)) {
        averaged.set(Set.of());
      }
      move(focused());
    }
  }

  /** The numbers; null while there are none. */
  public ObjectProperty<@Nullable AttentionPicture> pictureProperty() {
    return picture;
  }

  /** Whether numbers are on their way, for the place where they will appear. */
  public BooleanProperty loadingProperty() {
    return loading;
  }

  /** The picture with the units that are shown: without special ones if these are hidden. */
  public ObservableValue<@Nullable AttentionPicture> units() {
    return units;
  }

  /**
   * The map of the focused head, or the mean of those that are averaged, or the rollout; null while
   * there is none. A mean or a rollout comes a little after it was chosen.
   */
  public ObservableValue<@Nullable ShownMap> shown() {
    return maps.shown();
  }

  /** Whether a mean or a rollout is being worked out. */
  public ObservableValue<Boolean> computing() {
    return maps.computing();
  }

  /** Every head's scores over the units shown; null while they are not known. */
  public ObservableValue<@Nullable HeadScores> scores() {
    return scored.scores();
  }

  /** After which score the heads are sorted, which is then written on each; null for none. */
  public ObjectProperty<@Nullable HeadScore> orderProperty() {
    return scored.orderProperty();
  }

  /** Whether the heads are sorted by the score, or left in layers with the score written on. */
  public BooleanProperty sortedProperty() {
    return scored.sortedProperty();
  }

  /** In what order the heads are shown now; null while there are none. */
  ObservableValue<@Nullable HeadOrder> order() {
    return scored.order();
  }

  /** The head with the best score; none if the text has nothing that counts for it. */
  public Optional<Head> best(HeadScore score) {
    return scored.best(score);
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
    AttentionPicture now = picture.get();
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

  /** Focuses a head and shows it in the view of one head that was used last. */
  public void open(Head wanted) {
    focus(wanted);
    openLast();
  }

  /** Shows what is focused or averaged in the view of one head that was used last. */
  public void openLast() {
    view.set(lastHeadView);
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
    AttentionPicture now = picture.get();
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
    AttentionPicture now = picture.get();
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

  /** Between which texts of a pair attention is shown; a text alone is shown as a whole. */
  public ObjectProperty<PairFilter> filterProperty() {
    return filter;
  }

  /** Whether what the filter leaves of a row is brought to the sum 1. */
  public BooleanProperty rescaledProperty() {
    return rescaled;
  }

  /** Units that are selected here and elsewhere, numbered as in the alignment. */
  public ObservableSet<Integer> selection() {
    return selection;
  }

  /**
   * Selects units.
   *
   * @param toggle whether to add them to what is selected, or take them out if they are in it;
   *     without, they are all that is selected, or nothing if they were that already
   */
  public void select(Collection<Integer> chosen, boolean toggle) {
    boolean isAll = selection.containsAll(chosen);
    if (toggle && isAll) {
      selection.removeAll(chosen);
    } else if (toggle) {
      selection.addAll(chosen);
    } else if (isAll && chosen.containsAll(selection)) {
      selection.clear();
    } else {
      selection.removeIf(unit -> !chosen.contains(unit));
      selection.addAll(chosen);
    }
  }

  public ObjectProperty<ViewKind> viewProperty() {
    return view;
  }

  /** Whether special units are left out and the rows brought back to the sum 1. */
  public BooleanProperty specialHiddenProperty() {
    return specialHidden;
  }

  /** Whether the focused head's scores and the selection's sums stand beside the view. */
  public BooleanProperty detailedProperty() {
    return detailed;
  }

  /** Which lines of selected units are drawn. */
  public ObjectProperty<Direction> directionProperty() {
    return direction;
  }

  /** The least weight that is drawn as a line while nothing is selected, 0–1. */
  public DoubleProperty thresholdProperty() {
    return threshold;
  }

  /** What the pointer is on; null for nothing. */
  public ObjectProperty<@Nullable Hover> hoveredProperty() {
    return hovered;
  }
}
