package krelectra.annotation.format.bio;

import org.jspecify.annotations.Nullable;

/** Watches whether tags follow each other as their scheme wants; plain BIO lets any follow. */
public final class TagSequence {
  private final TagScheme scheme;
  private String open = "";

  /** Begins outside of spans. */
  public TagSequence(TagScheme scheme) {
    this.scheme = scheme;
  }

  /** The next tag: what is wrong with its place, or null. */
  public @Nullable String next(String tag) {
    if (scheme == TagScheme.BIO) {
      return null;
    }
    String before = open;
    boolean closes = tag.equals("O") || scheme.isLast(tag) || scheme.isSingle(tag);
    open = closes ? "" : tag;
    boolean goesOn = tag.charAt(0) == 'I' || scheme.isLast(tag);
    if (before.isEmpty()) {
      return goesOn ? tag + " continues nothing" : null;
    }
    return goesOn && before.substring(2).equals(tag.substring(2))
        ? null
        : tag + " follows " + before + ", whose span is not ended";
  }

  /** A sentence ends: what is wrong with that, or null. */
  public @Nullable String end() {
    String before = open;
    open = "";
    return before.isEmpty() ? null : before + " is the last tag, and its span is not ended";
  }
}
