package krelectra.app.explore.attention;

import java.util.Collection;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
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
  private final HeadChoice heads = new HeadChoice(picture);
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
  private final ShownMaps maps;
  private final ScoredHeads scored;
  private ViewKind lastHeadView = ViewKind.MATRIX;

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
                this::wanted,
                units,
                heads.focus(),
                heads.averagedProperty(),
                heads.rolloutProperty(),
                filter,
                rescaled));
    scored = new ScoredHeads(runner, units);
    picture.subscribe(
        now -> {
          hovered.set(null);
          heads.fit();
        });
    view.subscribe(now -> lastHeadView = now == ViewKind.MODEL ? lastHeadView : now);
  }

  private @Nullable AttentionPicture unitsNow() {
    AttentionPicture all = picture.get();
    return all != null && specialHidden.get() ? all.withoutSpecial() : all;
  }

  private ShownMaps.@Nullable Wanted wanted() {
    AttentionPicture now = units.get();
    return now == null
        ? null
        : new ShownMaps.Wanted(now, new MapChoice(heads.source(now), filter.get(), rescaled.get()));
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

  /** Whose attention is shown. */
  public HeadChoice heads() {
    return heads;
  }

  /** Focuses a head and shows it in the view of one head that was used last. */
  public void open(Head wanted) {
    heads.focus(wanted);
    openLast();
  }

  /** Shows what is focused or averaged in the view of one head that was used last. */
  public void openLast() {
    view.set(lastHeadView);
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
