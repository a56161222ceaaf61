package krelectra.annotation.agreement;

/**
 * A span that an annotator has labelled.
 *
 * @param document whose text the offsets are in; "" if there is only one
 * @param start first UTF-16 unit
 * @param end the one after the last
 */
public record AnnotatedSpan(String document, String annotator, int start, int end, String label) {
  public AnnotatedSpan {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("[" + start + ", " + end + ") is no span");
    }
  }
}
