package krelectra.app.explore.attention;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import krelectra.inference.Cancellation;
import krelectra.inference.analysis.Attention;
import krelectra.inference.analysis.UniformAttention;
import krelectra.inference.analysis.attention.HeadScores;
import krelectra.inference.analysis.attention.HeadScoring;
import krelectra.inference.analysis.attention.MapUnit;
import krelectra.inference.analysis.attention.UnitMaps;
import krelectra.inference.text.Alignment;
import org.jspecify.annotations.Nullable;

/**
 * The numbers behind the views of attention: every head's map between a text's units. To a unit the
 * attention is the sum over its pieces, from a unit their mean ({@link Alignment#attention}). Rows
 * of a map are the units shown, in order; a unit's number is its place in the alignment, which
 * stays the same when special units are hidden.
 *
 * <p>Unchangeable, for any thread. Making it takes time (see {@link #of}), reading a head little.
 */
public final class AttentionPicture {
  private final UnitMaps maps;
  private final List<MapUnit> units;
  private final Thumbnails thumbnails;
  private final RolloutOnce rollout;
  private final boolean nearlyUniform;
  private final @Nullable AttentionPicture withoutSpecial;

  /** The map that was asked for last. */
  private volatile @Nullable Kept last;

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Kept(Head head, float[] map) {}

  private AttentionPicture(
      UnitMaps maps,
      List<MapUnit> units,
      Thumbnails thumbnails,
      RolloutOnce rollout,
      boolean nearlyUniform,
      @Nullable AttentionPicture withoutSpecial) {
    this.maps = maps;
    this.units = units;
    this.thumbnails = thumbnails;
    this.rollout = rollout;
    this.nearlyUniform = nearlyUniform;
    this.withoutSpecial = withoutSpecial;
  }

  /** Of units of which nothing but the names is known; they have no linguistic scores. */
  public static AttentionPicture of(Attention maps, Alignment alignment, List<String> labels) {
    return of(maps, alignment, labels, Cancellation.NONE);
  }

  /** The same, off the UI thread. */
  public static AttentionPicture of(
      Attention maps, Alignment alignment, List<String> labels, Cancellation cancellation) {
    if (labels.size() != alignment.units().size()) {
      throw notTogether(maps, alignment, labels.size());
    }
    List<MapUnit> units =
        IntStream.range(0, labels.size())
            .mapToObj(u -> MapUnit.of(labels.get(u), alignment.units().get(u).span()))
            .toList();
    return between(maps, alignment, units, cancellation);
  }

  /**
   * Makes the picture, off the UI thread: it goes through every map once.
   *
   * @param maps between pieces; kept, not copied
   * @param alignment of the units to show with these pieces
   * @param units what these are
   * @throws IllegalArgumentException if the three do not belong together
   * @throws CancellationException if the user cancels
   */
  public static AttentionPicture between(
      Attention maps, Alignment alignment, List<MapUnit> units, Cancellation cancellation) {
    if (alignment.pieces() != maps.n() || units.size() != alignment.units().size()) {
      throw notTogether(maps, alignment, units.size());
    }
    UnitMaps whole = UnitMaps.whole(maps, alignment);
    UnitMaps part = UnitMaps.plain(maps, alignment);
    Thumbnails large = Thumbnails.empty(maps.layers(), maps.heads(), whole.size());
    Thumbnails small = Thumbnails.empty(maps.layers(), maps.heads(), part.size());
    IntStream.range(0, maps.layers() * maps.heads())
        .parallel()
        .forEach(
            head -> {
              cancellation.check();
              int layer = head / maps.heads();
              int index = head % maps.heads();
              float[] map = whole.whole(layer, index);
              large.put(layer, index, map, whole.size());
              small.put(layer, index, part.keep(map), part.size());
            });
    var rollout = new RolloutOnce(maps);
    boolean isUniform = UniformAttention.isNearlyUniform(maps);
    List<MapUnit> plain = Arrays.stream(part.kept()).mapToObj(units::get).toList();
    var without = new AttentionPicture(part, plain, small, rollout, isUniform, null);
    return new AttentionPicture(whole, List.copyOf(units), large, rollout, isUniform, without);
  }

  private static IllegalArgumentException notTogether(
      Attention maps, Alignment alignment, int units) {
    return new IllegalArgumentException(
        "%d pieces in the maps, %d in the alignment; %d units, %d named"
            .formatted(maps.n(), alignment.pieces(), alignment.units().size(), units));
  }

  /** The same without special units, its rows brought back to the sum 1. */
  public AttentionPicture withoutSpecial() {
    return withoutSpecial == null ? this : withoutSpecial;
  }

  /** Number of layers. */
  public int layers() {
    return maps.maps().layers();
  }

  /** Number of heads a layer. */
  public int heads() {
    return maps.maps().heads();
  }

  /** Whether the model has that head. */
  boolean has(Head head) {
    return head.layer() < layers() && head.index() < heads();
  }

  /** Number of units shown, m. */
  public int size() {
    return maps.size();
  }

  /** Number of units of the text, shown or hidden. */
  public int units() {
    return maps.alignment().units().size();
  }

  /** Which unit a row or column stands for. */
  public int unit(int row) {
    return maps.kept()[row];
  }

  /** The row of a unit; negative if it is hidden or there is none. */
  public int row(int unit) {
    int row = Arrays.binarySearch(maps.kept(), unit);
    return row < 0 ? -1 : row;
  }

  /** What a row or column is called. */
  public String label(int row) {
    return units.get(row).label();
  }

  /** Whether a row stands for {@code [CLS]} or {@code [SEP]}. */
  public boolean isSpecial(int row) {
    return units.get(row).isSpecial();
  }

  /** Which text a row belongs to: 0 for the first, 1 for the second of a pair. */
  public int segment(int row) {
    return units.get(row).segment();
  }

  /** Whether units of both texts of a pair are shown. */
  public boolean isPair() {
    return hasText(0) && hasText(1);
  }

  private boolean hasText(int segment) {
    return units.stream().anyMatch(unit -> !unit.isSpecial() && unit.segment() == segment);
  }

  /** Whether every head attends to all pieces nearly alike: weights that were not loaded. */
  public boolean isNearlyUniform() {
    return nearlyUniform;
  }

  /** How much the unit of row {@code from} attends to that of column {@code to}. */
  public float at(int layer, int head, int from, int to) {
    return map(new Head(layer, head))[from * size() + to];
  }

  /**
   * A head's map.
   *
   * @return {@code [m, m]}, row-major; shared, not to be changed
   */
  public float[] map(Head head) {
    Kept kept = last;
    if (kept == null || !kept.head().equals(head)) {
      kept = new Kept(head, maps.map(head.layer(), head.index()));
      last = kept;
    }
    return kept.map();
  }

  /** The same as {@link #mean(Collection, Cancellation)}, to the end. */
  public float[] mean(Collection<Head> heads) {
    return mean(heads, Cancellation.NONE);
  }

  /**
   * The mean of some heads' maps.
   *
   * @param heads at least one
   * @return {@code [m, m]}, row-major
   * @throws CancellationException if the user cancels
   */
  float[] mean(Collection<Head> heads, Cancellation cancellation) {
    if (heads.isEmpty()) {
      throw new IllegalArgumentException("the mean of no heads");
    }
    float[] mean = new float[size() * size()];
    for (Head head : heads) {
      cancellation.check();
      float[] map = maps.map(head.layer(), head.index());
      for (int i = 0; i < mean.length; i++) {
        mean[i] += map[i] / heads.size();
      }
    }
    return mean;
  }

  /**
   * Attention followed through the layers up to one, between units: worked out between pieces, then
   * summed as a head's map is.
   *
   * @param layer from 0
   * @return {@code [m, m]}, row-major
   * @throws CancellationException if the user cancels
   */
  float[] rollout(int layer, Cancellation cancellation) {
    return maps.keep(maps.between(rollout.get(cancellation).upTo(layer)));
  }

  /**
   * Every head's scores over these units. Takes about a second at 512 units and 144 heads.
   *
   * @throws CancellationException if the user cancels
   */
  HeadScores scores(Cancellation cancellation) {
    return HeadScoring.of(maps, units, cancellation);
  }

  Thumbnails thumbnails() {
    return thumbnails;
  }
}
