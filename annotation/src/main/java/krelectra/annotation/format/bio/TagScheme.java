package krelectra.annotation.format.bio;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What tags of tokens begin with: B and I everywhere; some name the last token of a span, too. */
public enum TagScheme {
  /** Ramshaw and Marcus 1995; with I at the beginning of most spans IOB1, with B always IOB2. */
  BIO('B', 'I'),
  /** E ends a span, S is one of a single token; also called IOBES. */
  BIOES('E', 'S'),
  /** L ends a span, U is one of a single token (Ratinov and Roth 2009); also called BILUO. */
  BILOU('L', 'U');

  private final char last;
  private final char single;

  TagScheme(char last, char single) {
    this.last = last;
    this.single = single;
  }

  /** Whether a text is a tag of it. */
  public boolean isTag(String tag) {
    if (Bio.isTag(tag)) {
      return true;
    }
    return tag.length() > 2 && tag.charAt(1) == '-' && (isLast(tag) || isSingle(tag));
  }

  boolean isLast(String tag) {
    return this != BIO && tag.charAt(0) == last;
  }

  boolean isSingle(String tag) {
    return this != BIO && tag.charAt(0) == single;
  }

  /** The scheme of which all are tags; empty if there is none. */
  public static Optional<TagScheme> of(List<String> tags) {
    for (TagScheme scheme : values()) {
      if (tags.stream().allMatch(scheme::isTag)) {
        return Optional.of(scheme);
      }
    }
    return Optional.empty();
  }

  /** The scheme of a name, null if there is none. */
  static @Nullable TagScheme named(String name) {
    for (TagScheme scheme : values()) {
      if (scheme.name().equals(name)) {
        return scheme;
      }
    }
    return null;
  }

  /** The spans of tags in any sequence; what continues nothing begins one. */
  public List<Bio.Run> runs(List<String> tags) {
    if (this == BIO) {
      return Bio.runs(tags);
    }
    List<String> plain = new ArrayList<>();
    String open = "";
    for (String tag : tags) {
      String type = tag.equals("O") ? "" : tag.substring(2);
      boolean begins = tag.charAt(0) == 'B' || isSingle(tag) || !type.equals(open);
      plain.add(type.isEmpty() ? "O" : (begins ? "B-" : "I-") + type);
      open = tag.equals("O") || isLast(tag) || isSingle(tag) ? "" : type;
    }
    return Bio.runs(plain);
  }

  /** The tags of spans; of those that overlap the first is written, the others are counted. */
  public int fill(String[] tags, List<Bio.Run> runs) {
    if (this == BIO) {
      return Bio.fill(tags, runs);
    }
    int lost = Bio.fill(tags, runs.stream().map(Bio.Run::fromB).toList());
    for (int i = 0; i < tags.length; i++) {
      boolean ends = i + 1 == tags.length || !tags[i + 1].startsWith("I-");
      if (ends && !tags[i].equals("O")) {
        tags[i] = (tags[i].charAt(0) == 'B' ? single : last) + tags[i].substring(1);
      }
    }
    return lost;
  }
}
