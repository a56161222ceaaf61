package krelectra.annotation.dataset;

import java.util.Locale;
import java.util.Optional;
import krelectra.annotation.document.Document;
import krelectra.annotation.quality.Split;

/**
 * How items are parted for training, choosing and testing.
 *
 * @param dev share of the items; 0 where documents say it
 * @param test share of the items; 0 where documents say it
 * @param seed of the order in which parts are filled
 */
public record SplitRule(Kind kind, double dev, double test, long seed) {
  /** Refuses shares that leave nothing to train on. */
  public SplitRule {
    if (!(dev >= 0 && test >= 0 && dev + test < 1)) {
      throw new IllegalArgumentException("shares " + dev + ", " + test);
    }
  }

  /** What stays together. */
  public enum Kind {
    /** No document lies in two parts. */
    DOCUMENT,
    /** Each label has its share in each part. */
    STRATIFIED,
    /** Each document's property {@code split}, or else its file's name, says its part. */
    SAID;

    /** As files and commands name it. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** As the documents say. */
  public static SplitRule said() {
    return new SplitRule(Kind.SAID, 0, 0, 0);
  }

  /** The part that a document says it belongs to. */
  static Optional<Split.Part> saidBy(Document document) {
    String said = document.property("split");
    String name = said.isEmpty() ? document.name() : said;
    String last = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    if (last.contains("train")) {
      return Optional.of(Split.Part.TRAIN);
    }
    if (last.contains("test")) {
      return Optional.of(Split.Part.TEST);
    }
    return last.contains("dev") || last.matches("(.*[^\\p{L}])?val(id(ation)?)?([^\\p{L}].*)?")
        ? Optional.of(Split.Part.DEV)
        : Optional.empty();
  }
}
