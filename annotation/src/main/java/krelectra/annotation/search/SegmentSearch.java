package krelectra.annotation.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** Walks through a segment's sentences that a query is met in, in the order of their ids. */
final class SegmentSearch {
  private static final int ASK_EVERY = 1024;

  /** Below so many candidates it is cheaper to look at their texts than at all surfaces. */
  private static final long FEW = 20_000;

  /** A frequent expression fills a page within so many sentences, without its surfaces. */
  private static final int LOOKED_AT = 2_000;

  private final Query query;
  private final LeafReader leaf;
  private final SurfaceIndex surfaces;
  private final BooleanSupplier stop;
  private final Map<Integer, PatternSource> patterns = new HashMap<>();
  private final List<FixedBitSet> filters = new ArrayList<>();
  private final SegmentText text;
  private final NumericDocValues ids;
  private final @Nullable Bits alive;
  private int document;
  private long id;
  private List<int[]> matches = List.of();
  private List<com.google.re2j.Pattern> pending = List.of();
  private int lookedAt;

  private SegmentSearch(
      Query query,
      LeafReader leaf,
      int document,
      SegmentText text,
      SurfaceIndex surfaces,
      BooleanSupplier stop)
      throws IOException {
    this.query = query;
    this.leaf = leaf;
    this.surfaces = surfaces;
    this.stop = stop;
    this.document = document;
    this.text = text;
    this.ids = DocValues.getNumeric(leaf, IndexFields.ID);
    this.alive = leaf.getLiveDocs();
  }

  /**
   * Begins a walk.
   *
   * @param from the least id
   * @param surfaces finds surfaces for expressions; shared by segments and kept between searches
   */
  static SegmentSearch begin(
      Query query, LeafReader leaf, long from, SurfaceIndex surfaces, BooleanSupplier stop)
      throws IOException {
    SegmentText text = new SegmentText(leaf, new Expressions());
    int first = from == Long.MIN_VALUE ? 0 : firstWith(leaf, from);
    var search = new SegmentSearch(query, leaf, first - 1, text, surfaces, stop);
    org.apache.lucene.index.Terms terms = leaf.terms(IndexFields.MORPHEMES);
    if (terms == null) {
      search.document = DocIdSetIterator.NO_MORE_DOCS;
      return search;
    }
    long least = Long.MAX_VALUE;
    for (int s = 0; s < query.steps().size(); s++) {
      if (query.steps().get(s) instanceof Pattern pattern) {
        PatternSource source = new PatternSource(pattern, terms);
        search.patterns.put(s, source);
        least = Math.min(least, source.cost());
      }
    }
    if (least > FEW) {
      search.pending =
          search.patterns.values().stream().flatMap(p -> p.expressions().stream()).toList();
    }
    return search;
  }

  /** The first document whose id is not less, as they are sorted by id. */
  private static int firstWith(LeafReader leaf, long id) throws IOException {
    int low = 0;
    int high = leaf.maxDoc();
    while (low < high) {
      int middle = (low + high) >>> 1;
      NumericDocValues values = DocValues.getNumeric(leaf, IndexFields.ID);
      if (values.advanceExact(middle) && values.longValue() < id) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Goes to the next sentence with a match; false if there is none. */
  boolean next() throws IOException {
    for (int asked = 1; document != DocIdSetIterator.NO_MORE_DOCS; asked++) {
      if (asked % ASK_EVERY == 0 && stop.getAsBoolean()) {
        document = DocIdSetIterator.NO_MORE_DOCS;
        return false;
      }
      if (!pending.isEmpty() && lookedAt++ == LOOKED_AT) {
        for (com.google.re2j.Pattern expression : pending) {
          filters.add(surfaces.documents(leaf, expression, stop));
        }
        pending = List.of();
      }
      document = candidate(document + 1);
      if (document == DocIdSetIterator.NO_MORE_DOCS) {
        return false;
      }
      if (alive != null && !alive.get(document)) {
        continue;
      }
      matches = match();
      if (!matches.isEmpty() && ids.advanceExact(document)) {
        id = ids.longValue();
        return true;
      }
    }
    return false;
  }

  /** The first document from {@code target} on that has what every pattern asks for. */
  private int candidate(int target) throws IOException {
    int at = target;
    while (at < leaf.maxDoc()) {
      int reached = at;
      for (PatternSource source : patterns.values()) {
        reached = source.advance(reached);
        if (reached >= leaf.maxDoc()) {
          return DocIdSetIterator.NO_MORE_DOCS;
        }
      }
      for (FixedBitSet filter : filters) {
        reached = filter.nextSetBit(reached);
        if (reached == DocIdSetIterator.NO_MORE_DOCS) {
          return reached;
        }
      }
      if (reached == at) {
        return at;
      }
      at = reached;
    }
    return DocIdSetIterator.NO_MORE_DOCS;
  }

  private List<int[]> match() throws IOException {
    Map<Integer, List<BitSet>> positions = new HashMap<>();
    for (Map.Entry<Integer, PatternSource> pattern : patterns.entrySet()) {
      List<BitSet> met = pattern.getValue().positions(document, text);
      if (met.stream().allMatch(BitSet::isEmpty)) {
        return List.of();
      }
      positions.put(pattern.getKey(), met);
    }
    return Sequence.find(
        query.steps(),
        text.content(document).starts().length,
        (step, from, to) -> {
          List<BitSet> met = positions.getOrDefault(step, List.of());
          return to - from <= met.size() && met.get(to - from - 1).get(from);
        });
  }

  /** The sentence's id. */
  long id() {
    return id;
  }

  /** First and last morphemes of its matches. */
  List<int[]> matches() {
    return matches;
  }

  /** A match in its context. */
  Concordance line(int[] match) throws IOException {
    Content content = text.content(document);
    int start = content.starts()[match[0]];
    int end = content.ends()[match[1] - 1];
    return Concordance.of(id, content.text(), start, end);
  }

  /** All matches from here on. */
  long count() throws IOException {
    List<TermSource> countable =
        query.steps().size() == 1 && patterns.containsKey(0)
            ? java.util.Objects.requireNonNull(patterns.get(0)).countable()
            : List.of();
    long count = 0;
    if (countable.isEmpty()) {
      while (next()) {
        count += matches.size();
      }
      return count;
    }
    for (TermSource source : countable) {
      count += source.occurrences(alive);
    }
    return count;
  }
}
