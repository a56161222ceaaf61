package krelectra.app.annotate.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import krelectra.annotation.document.Range;
import krelectra.annotation.layer.Unit;
import krelectra.inference.text.Eojeols;
import krelectra.inference.text.Morpheme;
import krelectra.inference.text.MorphemeAnalyzer;
import org.jspecify.annotations.Nullable;

/**
 * What a text is selected by: syllables, morphemes or eojeols. No unit is empty or blank, none cuts
 * a character, and every character that is not blank is in one, be it unknown to the dictionary.
 */
public final class TextUnits {
  /** Of no text. */
  public static final TextUnits NONE = of("", List.of());

  private final Graphemes graphemes;
  private final List<Morpheme> morphemes;
  private final Map<Unit, List<Range>> units = new EnumMap<>(Unit.class);

  private TextUnits(Graphemes graphemes, List<Morpheme> morphemes) {
    this.graphemes = graphemes;
    this.morphemes = List.copyOf(morphemes);
  }

  /** Those of a text. */
  public static TextUnits of(String text, MorphemeAnalyzer analyzer) {
    return of(text, analyzer.analyze(text));
  }

  static TextUnits of(String text, List<Morpheme> morphemes) {
    Graphemes graphemes = Graphemes.of(text);
    TextUnits made = new TextUnits(graphemes, morphemes);
    List<Range> syllables = new ArrayList<>();
    for (int i = 0; i < graphemes.count(); i++) {
      if (!isBlank(text, graphemes.start(i))) {
        syllables.add(new Range(graphemes.start(i), graphemes.start(i + 1)));
      }
    }
    List<Range> eojeols =
        whole(
            graphemes,
            Eojeols.of(text).stream().map(span -> new Range(span.start(), span.end())).toList());
    List<Range> found =
        whole(
            graphemes,
            morphemes.stream()
                .map(each -> new Range(each.span().start(), each.span().end()))
                .toList());
    made.units.put(Unit.SYLLABLE, List.copyOf(syllables));
    made.units.put(Unit.EOJEOL, eojeols);
    made.units.put(Unit.MORPHEME, filled(found, syllables));
    return made;
  }

  static boolean isBlank(String text, int at) {
    char c = text.charAt(at);
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Grown to whole characters; what then has one in common is one. */
  private static List<Range> whole(Graphemes graphemes, List<Range> ranges) {
    List<Range> whole = new ArrayList<>();
    for (Range range : ranges) {
      Range grown =
          new Range(graphemes.start(graphemes.at(range.start())), graphemes.edgeFrom(range.end()));
      if (!whole.isEmpty() && whole.getLast().overlaps(grown)) {
        Range last = whole.removeLast();
        whole.add(new Range(last.start(), Math.max(last.end(), grown.end())));
      } else {
        whole.add(grown);
      }
    }
    return List.copyOf(whole);
  }

  /** Characters that lie in none of the ranges stand for themselves. */
  private static List<Range> filled(List<Range> ranges, List<Range> syllables) {
    List<Range> filled = new ArrayList<>();
    int next = 0;
    for (Range syllable : syllables) {
      while (next < ranges.size() && ranges.get(next).end() <= syllable.start()) {
        next++;
      }
      boolean covered = next < ranges.size() && ranges.get(next).overlaps(syllable);
      Range own = covered ? ranges.get(next) : syllable;
      if (filled.isEmpty() || !filled.getLast().equals(own)) {
        filled.add(own);
      }
    }
    return List.copyOf(filled);
  }

  /** The characters. */
  public Graphemes graphemes() {
    return graphemes;
  }

  /** The morphemes that the dictionary knows. */
  public List<Morpheme> morphemes() {
    return morphemes;
  }

  /** The units of a kind, in order. */
  public List<Range> of(Unit unit) {
    return Objects.requireNonNull(units.get(unit));
  }

  /** The unit that a place lies in, or the next one before it; null if there is none. */
  public @Nullable Range at(Unit unit, int place) {
    List<Range> all = of(unit);
    int index = last(all, place);
    return index >= 0 ? all.get(index) : all.isEmpty() ? null : all.getFirst();
  }

  /** The index of the last one that starts at a place or before it; -1 if none does. */
  private static int last(List<Range> all, int place) {
    int low = 0;
    int high = all.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).start() <= place) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return high;
  }

  /** The unit behind a range, or before it; at the ends the outermost; null if there are none. */
  public @Nullable Range beside(Unit unit, Range range, int direction) {
    List<Range> all = of(unit);
    if (all.isEmpty()) {
      return null;
    }
    int index;
    if (direction > 0) {
      index = last(all, range.end() - 1) + 1;
      // The place may lie between two units.
      index = Math.max(index, last(all, range.start()) + 1);
    } else {
      index = last(all, range.start() - 1);
      if (index >= 0 && all.get(index).end() > range.start()) {
        // Within a unit: its beginning is before.
        return all.get(index);
      }
    }
    return all.get(Math.clamp(index, 0, all.size() - 1));
  }

  /**
   * What is left of a stretch without the particles, copula and endings that it ends with; the
   * whole if nothing would be left.
   */
  public Range withoutParticles(Range range) {
    int end = range.end();
    for (int i = morphemes.size() - 1; i >= 0; i--) {
      Morpheme morpheme = morphemes.get(i);
      if (morpheme.span().end() == end && isParticle(morpheme.tag())) {
        end = morpheme.span().start();
      }
    }
    return end > range.start() ? new Range(range.start(), end) : range;
  }

  private static boolean isParticle(String tag) {
    return tag.startsWith("J") || tag.startsWith("E") || tag.startsWith("VCP");
  }

  /** A range grown to whole units; what touches none stays. */
  public Range snapped(Unit unit, Range range) {
    List<Range> all = of(unit);
    int start = range.start();
    int end = range.end();
    int index = Math.max(0, last(all, range.start()));
    boolean found = false;
    for (; index < all.size() && all.get(index).start() < range.end(); index++) {
      Range each = all.get(index);
      if (each.overlaps(range)) {
        start = found ? start : each.start();
        end = each.end();
        found = true;
      }
    }
    return found ? new Range(start, end) : range;
  }
}
