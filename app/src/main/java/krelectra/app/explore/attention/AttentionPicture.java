package krelectra.app.explore.attention;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import krelectra.inference.Cancellation;
import krelectra.inference.analysis.Attention;
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
  private final List<String> labels;
  private final Thumbnails thumbnails;
  private final AtomicReferenceArray<@Nullable HeadSummary> summaries;
  private final @Nullable AttentionPicture withoutSpecial;

  /** The map that was asked for last. */
  private volatile @Nullable Kept last;

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Kept(Head head, float[] map) {}

  private AttentionPicture(
      UnitMaps maps,
      List<String> labels,
      Thumbnails thumbnails,
      @Nullable AttentionPicture withoutSpecial) {
    this.maps = maps;
    this.labels = labels;
    this.thumbnails = thumbnails;
    this.withoutSpecial = withoutSpecial;
    this.summaries = new AtomicReferenceArray<>(maps.maps().layers() * maps.maps().heads());
  }

  /** The same as {@link #of(Attention, Alignment, List, Cancellation)}, to the end. */
  public static AttentionPicture of(Attention maps, Alignment alignment, List<String> labels) {
    return of(maps, alignment, labels, Cancellation.NONE);
  }

  /**
   * Makes the picture, off the UI thread: it goes through every map once.
   *
   * @param maps between pieces; kept, not copied
   * @param alignment of the units to show with these pieces
   * @param labels of these units, as they are to be read
   * @throws IllegalArgumentException if the three do not belong together
   * @throws java.util.concurrent.CancellationException if the user cancels
   */
  public static AttentionPicture of(
      Attention maps, Alignment alignment, List<String> labels, Cancellation cancellation) {
    int all = alignment.units().size();
    if (alignment.pieces() != maps.n() || labels.size() != all) {
      throw new IllegalArgumentException(
          "%d pieces in the maps, %d in the alignment; %d units, %d labels"
              .formatted(maps.n(), alignment.pieces(), all, labels.size()));
    }
    int[] every = IntStream.range(0, all).toArray();
    int[] plain =
        IntStream.range(0, all).filter(u -> alignment.units().get(u).span() != null).toArray();
    var whole = new UnitMaps(maps, alignment, every);
    var part = new UnitMaps(maps, alignment, plain);
    Thumbnails large = Thumbnails.empty(maps.layers(), maps.heads(), all);
    Thumbnails small = Thumbnails.empty(maps.layers(), maps.heads(), plain.length);
    for (int layer = 0; layer < maps.layers(); layer++) {
      for (int head = 0; head < maps.heads(); head++) {
        cancellation.check();
        float[] map = whole.whole(layer, head);
        large.put(layer, head, map, all);
        small.put(layer, head, part.keep(map), plain.length);
      }
    }
    List<String> plainLabels = Arrays.stream(plain).mapToObj(labels::get).toList();
    var without = new AttentionPicture(part, plainLabels, small, null);
    return new AttentionPicture(whole, List.copyOf(labels), large, without);
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
    return labels.get(row);
  }

  /** Whether a row stands for {@code [CLS]} or {@code [SEP]}. */
  public boolean isSpecial(int row) {
    return maps.alignment().units().get(unit(row)).span() == null;
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

  /**
   * The mean of some heads' maps.
   *
   * @param heads at least one
   * @return {@code [m, m]}, row-major
   */
  public float[] mean(Collection<Head> heads) {
    if (heads.isEmpty()) {
      throw new IllegalArgumentException("the mean of no heads");
    }
    float[] mean = new float[size() * size()];
    for (Head head : heads) {
      float[] map = maps.map(head.layer(), head.index());
      for (int i = 0; i < mean.length; i++) {
        mean[i] += map[i] / heads.size();
      }
    }
    return mean;
  }

  /** A head in two numbers. */
  public HeadSummary summary(Head head) {
    int index = head.layer() * heads() + head.index();
    HeadSummary summary = summaries.get(index);
    if (summary == null) {
      summary = HeadSummary.of(maps.map(head.layer(), head.index()), size());
      summaries.set(index, summary);
    }
    return summary;
  }

  Thumbnails thumbnails() {
    return thumbnails;
  }
}
