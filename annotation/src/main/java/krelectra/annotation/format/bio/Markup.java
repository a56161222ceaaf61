package krelectra.annotation.format.bio;

/** A sentence with its entities marked as {@code <경찰:OG>}. */
final class Markup {
  private final String text;
  private final StringBuilder marked = new StringBuilder();
  private int done;

  Markup(String text) {
    this.text = text;
  }

  /** Marks the next entity; one that overlaps the last is left out. */
  void add(int start, int end, String type) {
    if (start >= done) {
      marked.append(text, done, start).append('<').append(text, start, end);
      marked.append(':').append(type).append('>');
      done = end;
    }
  }

  @Override
  public String toString() {
    return marked + text.substring(done);
  }
}
